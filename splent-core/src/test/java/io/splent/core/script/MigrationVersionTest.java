package io.splent.core.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationVersionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");

    @Test
    void isTheTimeInUtc() {
        assertThat(MigrationVersion.next(NOW, Optional.empty()).text()).isEqualTo("20261123101500");
    }

    @Test
    void isAboveTheNewestEvenWhenTheClockWentBack() {
        assertThat(next("20271231235959")).isEqualTo("20280101000000");
        assertThat(next("20261123101500")).isEqualTo("20261123101501");
    }

    @Test
    void isAboveVersionsThatAreNoTimes() {
        assertThat(next("7")).isEqualTo("20261123101500");
        assertThat(next("99999999999999.3")).isEqualTo("100000000000000");
    }

    @Test
    void ordersNumberByNumber() {
        assertThat(new MigrationVersion("1.10")).isGreaterThan(new MigrationVersion("1.9"));
        assertThat(new MigrationVersion("2")).isGreaterThan(new MigrationVersion("1_99"));
        assertThat(new MigrationVersion("1.0")).isEqualByComparingTo(new MigrationVersion("1"));
    }

    private static String next(String newest) {
        return MigrationVersion.next(NOW, Optional.of(new MigrationVersion(newest)))
                .text();
    }
}
