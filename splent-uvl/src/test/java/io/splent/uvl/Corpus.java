package io.splent.uvl;

import io.splent.uvl.text.DiagnosticCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Public models with known facts, in a folder beside the project that a newcomer does not have.
 */
public final class Corpus {

    private static final Path SHARED =
            Path.of(System.getProperty("basedir", "."), "..", "..", "shared").normalize();
    private static final Path MODELS = SHARED.resolve("uvl-models");
    private static final Path FACTS = SHARED.resolve("uvl-corpus-dev.tsv");

    private Corpus() {}

    /** The files that the language to the letter refuses and lenient reading takes, with what is wrong in them. */
    private static final Map<String, DiagnosticCode> LENIENT_ONLY = Map.of(
            "own_probe_dquote_str.uvl", DiagnosticCode.DOUBLE_QUOTED_VALUE,
            "own_probe_kwType.uvl", DiagnosticCode.RESERVED_NAME,
            "automotive__automotive01__Kowal2016.uvl", DiagnosticCode.DOUBLE_QUOTED_VALUE,
            "finance__FinancialServices01__Nieke2018-2017-10-20.uvl", DiagnosticCode.DOUBLE_QUOTED_VALUE,
            "finance__FinancialServices01__Nieke2018-2017-11-20.uvl", DiagnosticCode.DOUBLE_QUOTED_VALUE,
            "systems_software__Coreboot__Berger2013.uvl", DiagnosticCode.SYNTAX);

    /**
     * What is known about a model; empty numbers are null.
     *
     * @param core what several solvers and, for small models, trying everything found
     * @param dead likewise
     * @param publishedCore what the publishers of the model say
     * @param publishedDead likewise
     * @param note remarks; for small models, the features that each feature implies
     */
    public record Row(
            String id,
            String verdict,
            @Nullable Integer features,
            @Nullable Integer constraints,
            String status,
            @Nullable Integer core,
            @Nullable Integer dead,
            String configurations,
            @Nullable Integer publishedCore,
            @Nullable Integer publishedDead,
            String note) {

        public Path file() {
            return MODELS.resolve(id);
        }

        /**
         * What strict reading must say. The facts were stated for strict reading, but for models of the public benchmark
         * that other tools take although the language refuses them.
         */
        public String strictVerdict() {
            return strictError() == null ? verdict : "reject-syntax";
        }

        /** What lenient reading must say. */
        public String lenientVerdict() {
            return strictError() == null ? verdict : "accept-warn";
        }

        /** Why strict reading refuses what lenient reading takes, or null when both agree. */
        public @Nullable DiagnosticCode strictError() {
            return LENIENT_ONLY.get(id);
        }

        /** Whether the corpus leaves open what is right: here a level that is documented and not in the grammar. */
        public boolean isUndecided() {
            return verdict.equals("undecided");
        }

        /** The facts count a last constraint that the file itself cuts off in the middle. */
        public boolean isCutOff() {
            return id.equals("systems_software__Coreboot__Berger2013.uvl");
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** The rows whose model is in the folder; none, with a loud remark, when there is no folder. */
    public static Stream<Row> rows() {
        if (!Files.isDirectory(MODELS)) {
            System.err.println(
                    "SKIPPED: no corpus at " + MODELS.toAbsolutePath() + "; only our own fixtures are tested");
            return Stream.empty();
        }
        try {
            return Files.readAllLines(FACTS).stream()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .filter(cells -> cells.get(1).equals("yes"))
                    .map(Corpus::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<String> cells) {
        return new Row(
                cells.get(0),
                cells.get(10),
                number(cells.get(7)),
                number(cells.get(8)),
                cells.get(11),
                number(cells.get(12)),
                number(cells.get(13)),
                cells.get(14),
                number(cells.get(15)),
                number(cells.get(16)),
                cells.get(21));
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}
