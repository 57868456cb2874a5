package io.splent.uvl.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.uvl.UvlReader;
import io.splent.uvl.model.SourceSpan;
import org.junit.jupiter.api.Test;

class DiagnosticTextTest {

    private static String firstError(String source) {
        return DiagnosticText.of(new UvlReader().read(source, "m.uvl").errors().get(0), source);
    }

    @Test
    void marksPlaceInSourceLine() {
        assertThat(firstError("features\n  R\n    optional\n      profile\nconstraints\n  R => proflie"))
                .isEqualTo("""
                        m.uvl:6:8: error: there is no feature 'proflie' [unknown-reference]
                          6 |   R => proflie
                            |        ^^^^^^^
                          hint: did you mean 'profile'?""");
    }

    @Test
    void keepsTabsAndShowsRelatedPlace() {
        assertThat(firstError("features\n\tR\n\t\tor\n\t\t\tR\n")).isEqualTo("""
                        m.uvl:4:4: error: there are two features 'R' [duplicate-feature]
                          4 | \t\t\tR
                            | \t\t\t^
                          m.uvl:2:2: the first one
                          hint: give one of them another name""");
    }

    @Test
    void showsPieceOfLongLine() {
        String source = "a".repeat(500) + " b " + "c".repeat(500);
        Diagnostic diagnostic =
                Diagnostic.error(DiagnosticCode.SYNTAX, "message", new SourceSpan("m.uvl", 1, 502, 1, 503));

        assertThat(DiagnosticText.of(diagnostic, source).lines().skip(1))
                .containsExactly("  1 | " + "a".repeat(39) + " b " + "c".repeat(58), "    | " + " ".repeat(40) + "^");
    }

    @Test
    void doesWithoutSource() {
        Diagnostic diagnostic =
                Diagnostic.warning(DiagnosticCode.IMPORT_UNUSED, "message", SourceSpan.at("m.uvl", 9, 1));

        assertThat(DiagnosticText.of(diagnostic, null)).isEqualTo("m.uvl:9:1: warning: message [import-unused]");
        assertThat(DiagnosticText.of(diagnostic, "one line")).isEqualTo("m.uvl:9:1: warning: message [import-unused]");
    }
}
