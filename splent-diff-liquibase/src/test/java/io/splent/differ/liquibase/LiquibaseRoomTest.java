package io.splent.differ.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import liquibase.analytics.configuration.AnalyticsArgs;
import org.junit.jupiter.api.Test;

/** Nobody is told that somebody compares schemas. */
final class LiquibaseRoomTest {

    @Test
    void reportsNothingToTheMakersOfLiquibase() {
        assertThat(LiquibaseRoom.call(AnalyticsArgs.ENABLED::getCurrentValue)).isFalse();
    }
}
