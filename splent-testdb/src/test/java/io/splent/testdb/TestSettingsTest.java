package io.splent.testdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TestSettingsTest {

    @Test
    void prefersTheSystemPropertyToTheEnvironment() {
        TestSettings settings = settings(
                Map.of("splent.test.postgresql.url", "jdbc:postgresql://a/x"),
                Map.of("SPLENT_TEST_POSTGRESQL_URL", "jdbc:postgresql://b/x", "SPLENT_TEST_POSTGRESQL_USER", "joe"));

        assertThat(settings.explicitServer(Vendor.POSTGRESQL))
                .contains(new DatabaseServer(Vendor.POSTGRESQL, "jdbc:postgresql://a/x", "joe", ""));
        assertThat(settings.explicitServer(Vendor.MARIADB)).isEmpty();
    }

    @Test
    void readsTheVersionToTestOn() {
        assertThat(settings(Map.of("splent.test.mariadb.version", "10.11.5"), Map.of())
                        .version(Vendor.MARIADB))
                .isEqualTo("10.11.5");
        assertThat(settings(Map.of(), Map.of()).version(Vendor.POSTGRESQL)).isEqualTo("17");
    }

    @Test
    void putsTheDatabaseNameIntoAnyServerUrl() {
        assertThat(urlOf("jdbc:postgresql://host:5432/postgres?ssl=true"))
                .isEqualTo("jdbc:postgresql://host:5432/fresh?ssl=true");
        assertThat(urlOf("jdbc:postgresql://host/")).isEqualTo("jdbc:postgresql://host/fresh");
        assertThat(urlOf("jdbc:postgresql://host?ssl=true")).isEqualTo("jdbc:postgresql://host/fresh?ssl=true");
    }

    private static String urlOf(String url) {
        return new DatabaseServer(Vendor.POSTGRESQL, url, "", "").urlOf("fresh");
    }

    private static TestSettings settings(Map<String, String> properties, Map<String, String> environment) {
        return new TestSettings(properties::get, environment::get);
    }
}
