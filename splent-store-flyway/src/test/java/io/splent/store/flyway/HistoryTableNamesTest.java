package io.splent.store.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HistoryTableNamesTest {

    @Test
    void keepsNamesOfUpToFortyCharacters() {
        String longest = "f".repeat(40);
        assertThat(HistoryTableNames.of("splent_feature_notes")).isEqualTo("flyway_splent_feature_notes");
        assertThat(HistoryTableNames.of(longest)).isEqualTo("flyway_" + longest);
    }

    @Test
    void shortensLongerNamesToAPrefixAndAHash() {
        assertThat(HistoryTableNames.of("splent_feature_with_a_name_beyond_forty_characters"))
                .matches("flyway_splent_feature_with_a_name_beyo_[0-9a-f]{8}")
                .hasSize(7 + 40);
    }

    @Test
    void keepsLongNamesWithACommonPrefixApart() {
        String prefix = "p".repeat(59);
        assertThat(HistoryTableNames.of(prefix + "a")).isNotEqualTo(HistoryTableNames.of(prefix + "b"));
    }

    @Test
    void refusesTwoFeaturesThatWouldShareATable() {
        String feature = "f".repeat(60);
        String imitation = HistoryTableNames.of(feature).substring("flyway_".length());
        assertThatExceptionOfType(SplentException.class)
                .isThrownBy(() -> HistoryTableNames.owners(List.of(feature, "other", imitation)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.HISTORY_INCONSISTENT))
                .withMessageContainingAll(feature, imitation);
    }
}
