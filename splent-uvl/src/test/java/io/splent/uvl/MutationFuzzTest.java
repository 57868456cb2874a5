package io.splent.uvl;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.uvl.analysis.FeatureAnalysis;
import io.splent.uvl.order.DependencyOrder;
import io.splent.uvl.order.OrderRequest;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.ReadOptions;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever the text, reading returns. {@code -Dsplent.fuzz=100000} runs as many mutated texts; a failure names the seed
 * of its text, and {@code -Dsplent.fuzz.seed} repeats it first.
 */
class MutationFuzzTest {

    private static final int TEXTS = Integer.getInteger("splent.fuzz", 2_000);
    private static final long FIRST_SEED = Long.getLong("splent.fuzz.seed", 1);

    @Test
    void returnsForEveryMutatedText() {
        Mutations mutations = new Mutations();
        long slowestSeed = 0;
        long slowestNanos = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TEXTS; seed++) {
            Random random = new Random(seed);
            String text = mutations.text(random);
            long start = System.nanoTime();
            try {
                checkThatReadingReturns(text, random.nextBoolean());
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                throw new AssertionError("seed " + seed + ":\n" + text, e);
            }
            long nanos = System.nanoTime() - start;
            if (nanos > slowestNanos) {
                slowestNanos = nanos;
                slowestSeed = seed;
            }
        }
        System.out.printf(
                "%d mutated texts; the slowest took %d ms, seed %d%n", TEXTS, slowestNanos / 1_000_000, slowestSeed);
    }

    private static void checkThatReadingReturns(String text, boolean lenient) {
        UvlDocument document = new UvlReader(lenient ? ReadOptions.LENIENT : ReadOptions.STRICT).read(text, "fuzz.uvl");

        assertThat(document.diagnostics()).extracting(Diagnostic::code).doesNotContain(DiagnosticCode.TOO_SLOW);
        assertThat(document.diagnostics()).allMatch(entry -> entry.line() > 0 && entry.column() > 0);
        assertThat(document.errors().isEmpty()).isEqualTo(document.isValid());
        if (document.isValid()) {
            FeatureAnalysis.of(document.requireModel()).isVoid();
            DependencyOrder.of(OrderRequest.ofLine(document.requireModel())).cycles();
            assertThat(new UvlReader(ReadOptions.LENIENT)
                            .read(UvlPrinter.print(document.file()), "printed.uvl")
                            .errors())
                    .isEmpty();
        }
    }
}
