package io.splent.differ.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.diff.SchemaDiff;
import io.splent.api.diff.SchemaDiffer;
import io.splent.differ.liquibase.line.Line;
import io.splent.mapping.LiveRequest;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/** The differ as the engine runs it: in a class loader of its own that shares nothing but the API and the support. */
class DriverClassLoaderTest {

    private static final List<String> SHARED = List.of("splent-api", "splent-schema");
    private static final List<String> JDBC_DRIVERS = List.of("h2-", "postgresql-", "mariadb-java-client-");

    @OnEachDatabase
    void findsItsPartsWhateverTheContextClassLoaderIs(TestDatabase database) throws SQLException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader unrelated = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader driver = new URLClassLoader(urls(DriverClassLoaderTest::isPrivate), new SharedClasses());
                URLClassLoader product = new URLClassLoader(urls(DriverClassLoaderTest::isTestClasses), driver);
                Connection connection = database.open()) {
            SchemaDiffer differ =
                    ServiceLoader.load(SchemaDiffer.class, driver).findFirst().orElseThrow();
            thread.setContextClassLoader(unrelated);
            SchemaDiff diff = differ.diff(LiveRequest.of(database, connection, Line.model(product)));

            assertThat(thread.getContextClassLoader()).isSameAs(unrelated);
            assertThat(differ.getClass().getClassLoader()).isSameAs(driver);
            assertThat(differ.id()).isEqualTo("liquibase");
            assertThat(diff.changes()).isNotEmpty();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static boolean isPrivate(Path entry) {
        return !isTestClasses(entry)
                && SHARED.stream().noneMatch(entry.toString()::contains)
                && JDBC_DRIVERS.stream().noneMatch(entry.getFileName().toString()::startsWith);
    }

    private static boolean isTestClasses(Path entry) {
        return entry.endsWith(Path.of("splent-diff-liquibase", "target", "test-classes"));
    }

    private static URL[] urls(Predicate<Path> wanted) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(wanted)
                .map(Path::toUri)
                .map(DriverClassLoaderTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parent of every driver: the platform, {@code io.splent.api} and {@code io.splent.schema}. */
    private static final class SharedClasses extends ClassLoader {

        SharedClasses() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("io.splent.api.") || name.startsWith("io.splent.schema.")) {
                return DriverClassLoaderTest.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
