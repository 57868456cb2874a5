package io.splent.uvl;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.uvl.analysis.FeatureAnalysis;
import io.splent.uvl.order.DependencyOrder;
import io.splent.uvl.order.OrderRequest;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever the text, reading returns. {@code -Dsplent.fuzz=100000} runs as many mutated texts; a failure names the seed
 * of its text, and {@code -Dsplent.fuzz.seed} repeats it first.
 */
class MutationFuzzTest {

    private static final int TEXTS = Integer.getInteger("splent.fuzz", 2_000);
    private static final long FIRST_SEED = Long.getLong("splent.fuzz.seed", 1);
    private static final List<String> PIECES = List.of(
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "!",
            "&",
            "|",
            "=>",
            "<=>",
            "==",
            "-",
            ".",
            "..",
            ",",
            "'",
            "\"",
            "/*",
            "*/",
            "//",
            "\n",
            "\r",
            "\t",
            "    ",
            "*",
            "0",
            "7",
            "é",
            "\u0000",
            "\uD83D",
            "features",
            "or",
            "constraints",
            "constraint",
            "imports",
            "include",
            "sum(",
            "len(",
            "cardinality",
            "Type",
            "auth",
            "[1..2]",
            " after 'auth'",
            "package 'splent_feature_auth'");

    private static String fixture(String name) throws IOException {
        try (InputStream in = MutationFuzzTest.class.getResourceAsStream("/uvl/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void returnsForEveryMutatedText() throws IOException {
        List<String> originals = List.of(fixture("everything.uvl"), fixture("shop.uvl"));
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TEXTS; seed++) {
            Random random = new Random(seed);
            String text = mutated(originals.get(random.nextInt(originals.size())), random);
            try {
                checkThatReadingReturns(text, random.nextBoolean());
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                throw new AssertionError("seed " + seed + ":\n" + text, e);
            }
        }
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

    private static String mutated(String original, Random random) {
        StringBuilder text = new StringBuilder(original);
        int mutations = random.nextInt(1, 6);
        for (int i = 0; i < mutations; i++) {
            mutate(text, random);
        }
        return text.toString();
    }

    private static void mutate(StringBuilder text, Random random) {
        int place = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), place + random.nextInt(1, 8));
        switch (random.nextInt(7)) {
            case 0 -> text.delete(place, end);
            case 1 -> text.insert(place, PIECES.get(random.nextInt(PIECES.size())));
            case 2 -> text.replace(place, end, PIECES.get(random.nextInt(PIECES.size())));
            case 3 -> text.insert(place, text.substring(place, end));
            case 4 ->
                text.insert(place, PIECES.get(random.nextInt(PIECES.size())).repeat(random.nextInt(1, 300)));
            case 5 -> text.setLength(place);
            default -> moveLines(text, random);
        }
    }

    private static void moveLines(StringBuilder text, Random random) {
        List<String> lines = new ArrayList<>(text.toString().lines().toList());
        Collections.rotate(lines.subList(random.nextInt(lines.size() + 1), lines.size()), random.nextInt(3) - 1);
        text.setLength(0);
        text.append(String.join("\n", lines));
    }
}
