package io.splent.schema.catalog;

import static io.splent.api.schema.IdentifierCase.LOWER;
import static io.splent.api.schema.IdentifierCase.PRESERVED;
import static io.splent.api.schema.IdentifierCase.UPPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DialectsTest {

    private static final Map<Vendor, IdentifierCase> CASES =
            Map.of(Vendor.POSTGRESQL, LOWER, Vendor.MARIADB, PRESERVED, Vendor.H2, UPPER);

    @OnEachDatabase
    void recognisesTheDatabaseAtTheOtherEnd(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            Dialect dialect = Dialects.detect(connection);

            assertThat(dialect.vendor()).isEqualTo(database.vendor());
            assertThat(dialect.identifierCase()).isEqualTo(CASES.get(database.vendor()));
            assertThat(dialect.version()).startsWith(dialect.majorVersion() + "." + dialect.minorVersion());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MySQL,      8.4.3,                  MYSQL,      8,  4, 8.4.3",
        "MySQL,      5.5.5-10.11.5-MariaDB,  MARIADB,    10, 11, 10.11.5",
        "MySQL,      11.4.5-MariaDB-log,     MARIADB,    11, 4, 11.4.5",
        "MariaDB,    10.6.18-MariaDB,        MARIADB,    10, 6, 10.6.18",
        "PostgreSQL, 14.24 (Debian 14.24-1), POSTGRESQL, 14, 24, 14.24",
        "PostgreSQL, 18beta1,                POSTGRESQL, 18, 0, 18",
        "H2,         2.5.252 (2026-09-23),   H2,         2,  5, 2.5.252",
    })
    void tellsVendorAndVersion(String product, String version, Vendor vendor, int major, int minor, String shown) {
        assertThat(Dialects.detect(product, version, LOWER)).isEqualTo(new Dialect(vendor, major, minor, shown, LOWER));
    }

    @ParameterizedTest
    @CsvSource({"Oracle, 19.3", "H2, 1.4.200", "PostgreSQL, 13.2", "MySQL, 5.7.44", "PostgreSQL, unknown"})
    void refusesWhatItDoesNotKnow(String product, String version) {
        assertThatExceptionOfType(SplentException.class)
                .isThrownBy(() -> Dialects.detect(product, version, LOWER))
                .withMessageContaining(product + " " + version)
                .matches(e -> e.code() == ErrorCode.DATABASE_UNSUPPORTED);
    }

    @Test
    void refusesMariaDbBeforeTheSupportedRelease() {
        assertThatExceptionOfType(SplentException.class)
                .isThrownBy(() -> Dialects.detect("MariaDB", "10.5.9-MariaDB", LOWER));
    }
}
