package io.splent.uvl.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.uvl.Corpus;
import io.splent.uvl.UvlReader;
import io.splent.uvl.text.ReadLimits;
import io.splent.uvl.text.ReadOptions;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusAnalysisTest {

    private static final UvlReader READER = new UvlReader(ReadOptions.LENIENT.withLimits(ReadLimits.LARGE));

    static Stream<Corpus.Row> solved() {
        return Corpus.rows()
                .filter(row -> row.status().equals("sat") || row.status().equals("void"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource
    void solved(Corpus.Row row) {
        FeatureAnalysis analysis = FeatureAnalysis.of(READER.read(row.file()).requireModel());

        assertThat(analysis.isVoid()).isEqualTo(row.status().equals("void"));
        assertThat(analysis.core()).hasSize(row.core());
        assertThat(analysis.dead()).hasSize(row.dead());
        if (!row.configurations().isEmpty()) {
            assertThat(analysis.count(100_000)).contains(new BigInteger(row.configurations()));
        }
    }
}
