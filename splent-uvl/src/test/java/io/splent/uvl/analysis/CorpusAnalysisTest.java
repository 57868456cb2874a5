package io.splent.uvl.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.uvl.Corpus;
import io.splent.uvl.UvlReader;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.text.ReadLimits;
import io.splent.uvl.text.ReadOptions;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fact that the corpus states about the products of a model; what it does not state is listed here with why. */
class CorpusAnalysisTest {

    private static final UvlReader READER = new UvlReader(ReadOptions.LENIENT.withLimits(ReadLimits.LARGE));

    /** Accepted models about whose products the corpus says nothing. */
    private static final Map<String, String> WITHOUT_FACTS = Map.of(
            "own_probe_ge2.uvl", "about reading >= and floats",
            "own_probe_minus_sp.uvl", "about reading a minus",
            "own_probe_nestedattr.uvl", "about reading nested attributes",
            "own_probe_quoted_dotref.uvl", "about reading quoted references");

    /** Models whose published facts are about a file in another format that says something else. */
    private static final Set<String> PUBLISHED_FOR_ANOTHER_FILE = Set.of(
            "security__CVE__VarelaVaca2020-2013-0749.uvl",
            "security__CVE__VarelaVaca2020-2013-0754.uvl",
            "security__CVE__VarelaVaca2020-2016-2815.uvl");

    static Stream<Corpus.Row> accepted() {
        return Corpus.rows()
                .filter(row -> row.verdict().startsWith("accept"))
                .filter(row -> !WITHOUT_FACTS.containsKey(row.id()));
    }

    private static FeatureModel model(Corpus.Row row) {
        return READER.read(row.file()).requireModel();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource
    void accepted(Corpus.Row row) {
        FeatureAnalysis analysis = FeatureAnalysis.of(model(row));
        Integer core = row.core() == null ? row.publishedCore() : row.core();
        Integer dead = row.dead() == null ? row.publishedDead() : row.dead();

        assertThat(core).as("the row states a fact").isNotNull();
        assertThat(analysis.isVoid()).isEqualTo(row.status().equals("void"));
        assertThat(analysis.core()).hasSize(core);
        assertThat(analysis.dead()).hasSize(dead);
        if (row.publishedCore() != null && !PUBLISHED_FOR_ANOTHER_FILE.contains(row.id())) {
            assertThat(analysis.core()).hasSize(row.publishedCore());
            assertThat(analysis.dead()).hasSize(row.publishedDead());
        }
        if (!row.configurations().isEmpty()) {
            assertThat(analysis.count(100_000)).contains(new BigInteger(row.configurations()));
        }
    }

    static Stream<Corpus.Row> withImplications() {
        return Corpus.rows().filter(row -> row.note().contains("implied:"));
    }

    /** The notes list, for every live feature, the others it cannot be without, except the root. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource
    void withImplications(Corpus.Row row) {
        FeatureModel model = model(row);
        FeatureAnalysis analysis = FeatureAnalysis.of(model);
        List<String> alive = model.features().stream()
                .map(Feature::name)
                .filter(name -> !analysis.dead().contains(name))
                .toList();
        List<String> others = alive.subList(1, alive.size());
        String implications = alive.stream()
                .map(one -> one + "->{"
                        + others.stream()
                                .filter(other -> !other.equals(one))
                                .filter(other -> !analysis.without(one, other).isPossible())
                                .sorted()
                                .collect(Collectors.joining(","))
                        + "}")
                .collect(Collectors.joining(" "));

        assertThat(implications)
                .isEqualTo(sorted(row.note().substring(row.note().indexOf("implied:") + 8)));
    }

    /** The note with the names between braces in alphabetical order. */
    private static String sorted(String note) {
        return Pattern.compile("\\{([^}]*)}")
                .matcher(note.strip())
                .replaceAll(braces ->
                        "{" + Stream.of(braces.group(1).split(",")).sorted().collect(Collectors.joining(",")) + "}");
    }

    @Test
    void leavesNoRowOutSilently() {
        List<String> accepted = Corpus.rows()
                .filter(row -> row.verdict().startsWith("accept"))
                .filter(row -> row.core() == null && row.publishedCore() == null)
                .map(Corpus.Row::id)
                .toList();

        assertThat(accepted).isSubsetOf(WITHOUT_FACTS.keySet());
    }
}
