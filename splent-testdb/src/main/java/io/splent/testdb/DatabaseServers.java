package io.splent.testdb;

import io.splent.api.schema.Vendor;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/** The servers of this JVM: at most one per product, found or started when first asked for. */
final class DatabaseServers {

    /** The one place that outlives a test: starting a server per test class would take minutes. */
    private static final DatabaseServers JVM =
            new DatabaseServers(new TestSettings(System::getProperty, System::getenv));

    private final TestSettings settings;
    private final Map<Vendor, Start> starts = new EnumMap<>(Vendor.class);

    private DatabaseServers(TestSettings settings) {
        this.settings = settings;
    }

    static DatabaseServer running(Vendor vendor) {
        return JVM.get(vendor);
    }

    private synchronized DatabaseServer get(Vendor vendor) {
        return starts.computeIfAbsent(vendor, this::start).server();
    }

    private Start start(Vendor vendor) {
        try {
            DatabaseServer server = find(vendor);
            requireVersion(server);
            return new Start(server, null);
        } catch (RuntimeException e) {
            return new Start(null, e);
        }
    }

    private DatabaseServer find(Vendor vendor) {
        if (vendor == Vendor.H2) {
            return DatabaseServer.h2InMemory();
        }
        return settings.explicitServer(vendor).orElseGet(() -> startServer(vendor));
    }

    private DatabaseServer startServer(Vendor vendor) {
        String version = settings.version(vendor);
        return DockerClientFactory.instance().isDockerAvailable()
                ? ContainerServer.start(vendor, version)
                : EmbeddedServer.start(vendor, version);
    }

    private void requireVersion(DatabaseServer server) {
        String wanted = settings.version(server.vendor());
        String actual = server.version();
        if (!actual.startsWith(wanted)) {
            throw new IllegalStateException("Tests want " + server.vendor().id() + " " + wanted + ", but "
                    + server.url()
                    + " is " + actual + ". Set -Dsplent.test." + server.vendor().id() + ".version="
                    + actual.replaceFirst("\\s.*", "") + " to accept it.");
        }
    }

    /** How the start went; a failure is kept, so that every test shows its cause and none waits for it again. */
    private record Start(
            @Nullable DatabaseServer running, @Nullable RuntimeException failure) {

        DatabaseServer server() {
            if (running == null) {
                throw new IllegalStateException(
                        "The test database did not start; see the cause. Another server can be named with "
                                + "-Dsplent.test.<vendor>.url=jdbc:...",
                        failure);
            }
            return running;
        }
    }
}
