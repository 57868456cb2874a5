package io.splent.uvl;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.uvl.text.ReadLimits;
import io.splent.uvl.text.ReadOptions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {

    private static final UvlReader STRICT = new UvlReader(ReadOptions.STRICT);
    private static final UvlReader LARGE = new UvlReader(ReadOptions.LENIENT.withLimits(ReadLimits.LARGE));

    static Stream<Corpus.Row> accepted() {
        return Corpus.rows().filter(row -> row.verdict().startsWith("accept"));
    }

    static Stream<Corpus.Row> rejected() {
        return Corpus.rows().filter(row -> row.verdict().startsWith("reject"));
    }

    private static UvlDocument read(Corpus.Row row) {
        return (row.isOwn() ? STRICT : LARGE).read(row.file());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource
    void accepted(Corpus.Row row) {
        UvlDocument document = read(row);

        assertThat(document.errors()).isEmpty();
        assertThat(document.model()).isNotNull();
        if (row.features() != null) {
            assertThat(document.model().features()).hasSize(row.features());
            assertThat(document.model().constraints())
                    .hasSize(row.isCutOff() ? row.constraints() - 1 : row.constraints());
        }
        if (row.verdict().equals("accept-warn")) {
            assertThat(document.warnings()).isNotEmpty();
        }
    }

    /** What the documentation of the language allows and its official grammar does not: either answer is right. */
    static Stream<Corpus.Row> undecided() {
        return Corpus.rows().filter(row -> row.verdict().equals("undecided"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource
    void undecided(Corpus.Row row) {
        UvlDocument document = read(row);

        assertThat(document.isValid()).isEqualTo(document.errors().isEmpty());
    }

    @Test
    void knowsEveryVerdict() {
        assertThat(Corpus.rows().map(Corpus.Row::verdict).distinct())
                .allMatch(verdict ->
                        verdict.startsWith("accept") || verdict.startsWith("reject") || verdict.equals("undecided"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource
    void rejected(Corpus.Row row) {
        UvlDocument document = read(row);

        assertThat(document.model()).isNull();
        assertThat(document.errors()).isNotEmpty().allSatisfy(error -> {
            assertThat(error.line()).isPositive();
            assertThat(error.column()).isPositive();
        });
        if (row.verdict().equals("reject-semantic")) {
            assertThat(document.file()).as("the text itself is understood").isNotNull();
        }
    }
}
