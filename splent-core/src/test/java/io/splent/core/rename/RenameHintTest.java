package io.splent.core.rename;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.ExitCode;
import io.splent.api.SplentException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenameHintTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "notes=entries, notes, entries",
                "notes.title=notes.heading, notes/title, notes/heading",
                "audit.notes.title=audit.notes.heading, audit/notes/title, audit/notes/heading",
                "\"a=b.c\".`d``e`=\"say \"\"hi\"\"\".f, a=b.c/d`e, say \"hi\"/f",
                "número=naïve_ß, número, naïve_ß"
            })
    void readsWhatIsTyped(String text, String from, String to) {
        RenameHint hint = RenameHint.parse(text);

        assertThat(parts(hint.from())).isEqualTo(from);
        assertThat(parts(hint.to())).isEqualTo(to);
        assertThat(hint.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "a",
                "a=",
                "=b",
                "a=b=c",
                "a..b=c",
                "a.=b",
                "a=b.",
                "a.b.c.d=e",
                "\"a=b",
                "a b=c",
                "\"\"=b"
            })
    void refusesWhatCannotBeRead(String text) {
        assertThatThrownBy(() -> RenameHint.parse(text))
                .isInstanceOfSatisfying(
                        SplentException.class,
                        error -> assertThat(error.code().exit()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("cannot be read");
    }

    private static String parts(List<TypedName> names) {
        return String.join("/", names.stream().map(TypedName::text).toList());
    }
}
