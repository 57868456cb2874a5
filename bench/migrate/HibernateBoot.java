import java.nio.file.Files;
import java.nio.file.Path;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/**
 * The peer: Hibernate builds its metadata of the classes named in a file, without a connection, and ends. Nothing is
 * discovered, created or compared.
 */
final class HibernateBoot {

    private HibernateBoot() {}

    public static void main(String[] arguments) throws Exception {
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", "false")
                .applySetting("jakarta.persistence.database-product-name", arguments[1])
                .applySetting("jakarta.persistence.database-major-version", arguments[2])
                .build();
        MetadataSources sources = new MetadataSources(registry);
        for (String name : Files.readAllLines(Path.of(arguments[0]))) {
            sources.addAnnotatedClass(Class.forName(name, false, HibernateBoot.class.getClassLoader()));
        }
        System.out.println(sources.buildMetadata().collectTableMappings().size());
        StandardServiceRegistryBuilder.destroy(registry);
    }
}
