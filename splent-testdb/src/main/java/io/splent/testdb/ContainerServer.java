package io.splent.testdb;

import io.splent.api.schema.Vendor;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A server in a container, which Testcontainers removes when the JVM ends. */
final class ContainerServer {

    private ContainerServer() {}

    static DatabaseServer start(Vendor vendor, String version) {
        return switch (vendor) {
            case POSTGRESQL -> started(vendor, new PostgreSQLContainer("postgres:" + version), "postgres");
            case MARIADB -> started(vendor, new MariaDBContainer("mariadb:" + version), "root");
            case MYSQL, H2 -> throw new IllegalStateException("No container is known for " + vendor.id());
        };
    }

    private static DatabaseServer started(Vendor vendor, JdbcDatabaseContainer<?> container, String administrator) {
        String password = "test";
        JdbcDatabaseContainer<?> configured =
                container.withUsername(administrator).withPassword(password);
        configured.start();
        return new DatabaseServer(vendor, configured.getJdbcUrl(), administrator, password);
    }
}
