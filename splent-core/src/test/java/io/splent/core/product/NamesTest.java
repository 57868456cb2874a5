package io.splent.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"; DROP",
                "a`",
                "../x",
                "a\u0000b",
                "a\u001b[31m",
                "a\n",
                "\u202eabc",
                "\u0430uth",
                "",
                "Auth",
                "1a"
            })
    void refusesFeatureNamesThatCouldBeAnythingElse(String name) {
        assertThatThrownBy(() -> Names.feature(name))
                .isInstanceOfSatisfying(
                        SplentException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.NAME_REFUSED))
                .message()
                .matches("[\\x20-\\x7e]*");
    }

    @Test
    void findsTheNearestNames() {
        List<String> names = List.of("splent_feature_auth", "splent_feature_notes", "splent_feature_notes_tags");

        assertThat(Names.nearest("splent_feature_note", names)).first().isEqualTo("splent_feature_notes");
        assertThat(Names.nearest("auth", names)).containsExactly("splent_feature_auth");
        assertThat(Names.nearest("zzzzzzzzzz", names)).isEmpty();
    }
}
