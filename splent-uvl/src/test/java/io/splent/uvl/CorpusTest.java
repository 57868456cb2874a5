package io.splent.uvl;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.ReadLimits;
import io.splent.uvl.text.ReadOptions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model of the corpus is read as its row says, strictly and leniently. */
class CorpusTest {

    private static final UvlReader STRICT = new UvlReader(ReadOptions.STRICT.withLimits(ReadLimits.LARGE));
    private static final UvlReader LENIENT = new UvlReader(ReadOptions.LENIENT.withLimits(ReadLimits.LARGE));

    static Stream<Corpus.Row> decided() {
        return Corpus.rows().filter(row -> !row.isUndecided());
    }

    static Stream<Corpus.Row> undecided() {
        return Corpus.rows().filter(Corpus.Row::isUndecided);
    }

    static Stream<Corpus.Row> lenientOnly() {
        return Corpus.rows().filter(row -> row.strictError() != null);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("decided")
    void givesVerdictOfStrictReading(Corpus.Row row) {
        check(row, STRICT.read(row.file()), row.strictVerdict());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("decided")
    void givesVerdictOfLenientReading(Corpus.Row row) {
        check(row, LENIENT.read(row.file()), row.lenientVerdict());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("lenientOnly")
    void saysWhatOnlyLenientReadingTakes(Corpus.Row row) {
        assertThat(STRICT.read(row.file()).errors())
                .extracting(Diagnostic::code)
                .contains(row.strictError());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("undecided")
    void takesDocumentedLevelThatOfficialGrammarLacks(Corpus.Row row) {
        assertThat(verdict(STRICT.read(row.file()))).isEqualTo("accept-warn");
    }

    private static void check(Corpus.Row row, UvlDocument document, String verdict) {
        assertThat(verdict(document)).isEqualTo(verdict);
        if (document.model() != null && row.features() != null) {
            assertThat(document.model().features()).hasSize(row.features());
            assertThat(document.model().constraints())
                    .hasSize(row.isCutOff() ? row.constraints() - 1 : row.constraints());
        }
        assertThat(document.diagnostics()).allSatisfy(entry -> {
            assertThat(entry.line()).isPositive();
            assertThat(entry.column()).isPositive();
        });
    }

    @Test
    void knowsEveryVerdict() {
        assertThat(Corpus.rows().map(Corpus.Row::verdict).distinct())
                .allMatch(verdict ->
                        verdict.startsWith("accept") || verdict.startsWith("reject") || verdict.equals("undecided"));
    }

    private static String verdict(UvlDocument document) {
        if (document.model() != null) {
            return document.warnings().isEmpty() ? "accept" : "accept-warn";
        }
        return document.file() == null ? "reject-syntax" : "reject-semantic";
    }
}
