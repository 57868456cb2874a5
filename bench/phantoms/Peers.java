import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseConnection;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.DiffResult;
import liquibase.diff.compare.CompareControl;
import liquibase.diff.output.DiffOutputControl;
import liquibase.diff.output.changelog.DiffToChangeLog;
import liquibase.ext.hibernate.database.HibernateDatabase;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/**
 * What other tools say about a database that Hibernate has created from the entities of the package {@code bar}.
 * Usage: Peers VENDOR URL USER PASSWORD create|drop|drift|phantoms|drifts
 */
public final class Peers {

    private final String url;
    private final String user;
    private final String password;

    private Peers(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public static void main(String[] arguments) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        String vendor = arguments[0];
        Peers peers = new Peers(arguments[1], arguments[2], arguments[3]);
        switch (arguments[4]) {
            case "create" -> peers.create();
            case "drop" -> peers.hibernate(Map.of("jakarta.persistence.schema-generation.database.action", "drop"));
            case "drift" -> peers.drift(vendor);
            case "phantoms" -> peers.phantoms(vendor);
            case "drifts" -> peers.drifts(vendor);
            default -> throw new IllegalArgumentException(arguments[4]);
        }
        System.exit(0); // Hibernate's and Liquibase's threads may linger
    }

    private void create() throws Exception {
        hibernate(Map.of("jakarta.persistence.schema-generation.database.action", "create", "hibernate.hbm2ddl.halt_on_error", "true"));
    }

    private void drift(String vendor) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            for (String[] drift : driftLines(vendor)) {
                for (String sql : drift[3].split("; ")) {
                    statement.execute(sql);
                }
            }
        }
    }

    private void phantoms(String vendor) throws Exception {
        print(vendor, "liquibase-hibernate7 5.0.3", liquibase());
        print(vendor, "Hibernate update", update());
        System.out.println(vendor + "\tHibernate validate\t" + (validates() ? "passes" : "FAILS"));
    }

    private static void print(String vendor, String tool, List<String> statements) {
        System.out.println(vendor + "\t" + tool + "\t" + statements.size());
        statements.forEach(statement -> System.err.println(vendor + " " + tool + ": " + statement));
    }

    /** A drift counts as seen when any statement names the place; whether the statement helps is not asked. */
    private void drifts(String vendor) throws Exception {
        Map<String, List<String>> tools = new HashMap<>();
        tools.put("liquibase-hibernate7 5.0.3", liquibase());
        tools.put("Hibernate update", update());
        tools.forEach((tool, statements) -> {
            try {
                for (String[] drift : driftLines(vendor)) {
                    System.out.println(vendor + "\t" + tool + "\t" + drift[1] + "\t" + statements.stream().anyMatch(s -> names(drift, s)));
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static boolean names(String[] drift, String statement) {
        String[] place = drift[2].substring(drift[2].indexOf(' ') + 1).split("\\.", 2);
        String text = statement.toLowerCase(Locale.ROOT);
        return text.contains(place[0].toLowerCase(Locale.ROOT)) && Pattern.compile(place[1].toLowerCase(Locale.ROOT)).matcher(text).find();
    }

    private static List<String[]> driftLines(String vendor) throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("drifts.txt"))) {
            return lines.filter(line -> line.startsWith(vendor + " ")).map(line -> line.split(" \\| ")).toList();
        }
    }

    private List<String> update() throws Exception {
        Path script = Files.createTempFile("update", ".sql");
        hibernate(Map.of(
                "jakarta.persistence.schema-generation.scripts.action", "update",
                "jakarta.persistence.schema-generation.scripts.create-target", script.toString()));
        try (Stream<String> lines = Files.lines(script)) {
            return lines.filter(line -> !line.isBlank()).toList();
        }
    }

    private boolean validates() throws Exception {
        try {
            hibernate(Map.of("jakarta.persistence.schema-generation.database.action", "validate"));
            return true;
        } catch (SchemaManagementException e) {
            System.err.println(e.getMessage());
            return false;
        }
    }

    private void hibernate(Map<String, String> settings) throws Exception {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("jakarta.persistence.jdbc.url", url);
        all.put("jakarta.persistence.jdbc.user", user);
        all.put("jakarta.persistence.jdbc.password", password);
        try (StandardServiceRegistry registry = new StandardServiceRegistryBuilder().applySettings(all).build()) {
            MetadataSources sources = new MetadataSources(registry);
            for (Class<?> type : model()) {
                sources.addAnnotatedClass(type);
            }
            sources.buildMetadata().buildSessionFactory().close();
        }
    }

    private static List<Class<?>> model() throws Exception {
        Path classes = Path.of(System.getProperty("bar.classes"), "bar");
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Class<?> type = Class.forName("bar." + file.getFileName().toString().replace(".class", ""));
                if (type.isAnnotationPresent(jakarta.persistence.Entity.class)) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    /** The changes that diffChangeLog would write. */
    private List<String> liquibase() throws Exception {
        System.setProperty("liquibase.analytics.enabled", "false");
        DatabaseFactory.getInstance().register(new BarDatabase());
        Connection connection = DriverManager.getConnection(url, user, password);
        Database live = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        String dialect = "org.hibernate.dialect." + (url.contains("postgresql") ? "PostgreSQL" : url.contains("mariadb") ? "MariaDB" : "H2") + "Dialect";
        Database desired = DatabaseFactory.getInstance()
                .openDatabase("hibernate:bar?dialect=" + dialect, null, null, null, null);
        DiffResult result = DiffGeneratorFactory.getInstance().compare(desired, live, CompareControl.STANDARD);
        List<String> changes = new ArrayList<>();
        for (ChangeSet set : new DiffToChangeLog(result, new DiffOutputControl(false, false, false, null)).generateChangeSets()) {
            for (Change change : set.getChanges()) {
                changes.add(described(change));
            }
        }
        return changes;
    }

    private static String described(Change change) {
        StringBuilder text = new StringBuilder(change.getSerializedObjectName());
        for (String field : new TreeSet<>(change.getSerializableFields())) {
            Object value = change.getSerializableFieldValue(field);
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                text.append(' ').append(field).append('=').append(value);
            }
        }
        return text.toString();
    }

    /** The released classes do not pass the dialect of their URL on to Hibernate. */
    public static final class BarDatabase extends HibernateDatabase {
        @Override
        public boolean isCorrectDatabaseImplementation(DatabaseConnection connection) {
            return connection.getURL().startsWith("hibernate:bar");
        }

        @Override
        protected MetadataSources createMetadataSources() {
            StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
                    .applySetting("hibernate.dialect", getProperty("dialect"))
                    .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
                    .build();
            dialect = registry.requireService(JdbcServices.class).getDialect();
            return new MetadataSources(registry);
        }

        @Override
        protected void configureSources(MetadataSources sources) {
            try {
                model().forEach(sources::addAnnotatedClass);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String getShortName() {
            return "hibernateBar";
        }

        @Override
        protected String getDefaultDatabaseProductName() {
            return "Hibernate bar";
        }
    }
}
