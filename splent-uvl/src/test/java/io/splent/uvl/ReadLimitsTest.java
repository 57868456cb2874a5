package io.splent.uvl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.ReadLimits;
import io.splent.uvl.text.ReadOptions;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What is too large, too deep or too slow is refused before it can do harm, and nothing else is. */
class ReadLimitsTest {

    private static UvlDocument read(String text) {
        return new UvlReader().read(text, "m.uvl");
    }

    @Test
    void limitsNestingBeforeParsing() {
        String deep = "(".repeat(4_000) + "A" + ")".repeat(4_000);
        assertThat(ConstraintTest.constraint(deep).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo(DiagnosticCode.TOO_DEEP));
        assertThat(ConstraintTest.constraint("!".repeat(5_000) + "A").errors())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.TOO_DEEP);
        for (String operator : List.of(" == !A", " * !A")) {
            assertThat(ConstraintTest.constraint("A" + operator.repeat(1_000)).errors())
                    .extracting(Diagnostic::code)
                    .containsExactly(DiagnosticCode.TOO_DEEP);
        }
        assertThat(ConstraintTest.constraint(("(" + "!".repeat(90) + "\n").repeat(90) + "A" + ")".repeat(90))
                        .errors())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.TOO_DEEP);
        assertThat(read("features\n  R {x " + "[".repeat(5_000)).errors())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.TOO_DEEP);
        assertThat(ConstraintTest.constraint("A" + " => A".repeat(1_000)).errors())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.TOO_DEEP);
        assertThat(new UvlReader(ReadOptions.STRICT.withLimits(ReadLimits.LARGE))
                        .read(indented(3_000), "m.uvl")
                        .errors())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.TOO_DEEP);
    }

    @Test
    void acceptsNestingWithinLimits() {
        assertThat(ConstraintTest.constraint("(".repeat(150) + "A" + ")".repeat(150))
                        .errors())
                .isEmpty();
        assertThat(ConstraintTest.constraint("!".repeat(150) + "A").errors()).isEmpty();
        assertThat(ConstraintTest.constraint("A" + " & A".repeat(2_000)).errors())
                .isEmpty();
        assertThat(ConstraintTest.constraint("!A" + " & !(!B)".repeat(1_000)).errors())
                .isEmpty();
    }

    @Test
    void keepsTheFirstFindingsOfTheText() {
        String text = "features\n  R {x \"r\"}\n    optional\n" + "      A {x \"a\"}\n".repeat(250);

        List<Diagnostic> warnings =
                new UvlReader(ReadOptions.LENIENT).read(text, "m.uvl").warnings();

        assertThat(warnings).hasSize(201);
        assertThat(warnings.get(0).line()).isEqualTo(2);
        assertThat(warnings.get(1).line()).isEqualTo(4);
        assertThat(warnings.get(200).code()).isEqualTo(DiagnosticCode.TOO_MANY_FINDINGS);
        assertThat(warnings.get(200).line()).isEqualTo(203);
    }

    @Test
    void takesWhatDefaultLimitsAllowAndNothingMore() {
        assertLimit(DiagnosticCode.TOO_LARGE, size -> "\n".repeat(size), 1_000_000);
        assertLimit(DiagnosticCode.LINE_TOO_LONG, length -> "//" + "x".repeat(length - 2), 10_000);
        assertLimit(DiagnosticCode.TOO_DEEP, ReadLimitsTest::nested, 200);
        assertLimit(DiagnosticCode.TOO_DEEP, ReadLimitsTest::indented, 100);
        assertThat(ReadLimits.DEFAULT.time()).isEqualTo(Duration.ofSeconds(5));
    }

    private static void assertLimit(DiagnosticCode code, IntFunction<String> text, int limit) {
        assertThat(read(text.apply(limit)).errors())
                .extracting(Diagnostic::code)
                .doesNotContain(code);
        assertThat(read(text.apply(limit + 1)).errors())
                .extracting(Diagnostic::code)
                .containsExactly(code);
    }

    private static String nested(int brackets) {
        return "features\n  R\nconstraints\n  " + "(".repeat(brackets) + "R" + ")".repeat(brackets);
    }

    private static String indented(int levels) {
        StringBuilder text = new StringBuilder("features\n");
        for (int i = 1; i <= levels; i++) {
            text.append(" ".repeat(i)).append(i % 2 == 1 ? "F" + i : "optional").append('\n');
        }
        return text.toString();
    }

    @Test
    void limitsSizeLineLengthAndTime() {
        ReadLimits small = new ReadLimits(100, 20, 5, 5, 5, Duration.ofSeconds(5));
        UvlReader reader = new UvlReader(ReadOptions.STRICT.withLimits(small));

        assertThat(reader.read("\n".repeat(101), "m.uvl").errors())
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::column)
                .containsExactly(tuple(DiagnosticCode.TOO_LARGE, 1, 1));
        assertThat(reader.read("\n" + " ".repeat(21), "m.uvl").errors())
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::column)
                .containsExactly(tuple(DiagnosticCode.LINE_TOO_LONG, 2, 1));

        UvlReader hasty = new UvlReader(
                ReadOptions.STRICT.withLimits(new ReadLimits(100_000, 100, 5, 5, 5, Duration.ofNanos(1))));
        String text = "features\n  R\n    optional\n" + "      A\n".repeat(2_000);
        assertThat(hasty.read(text, "m.uvl").errors())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.TOO_SLOW);
    }
}
