package io.splent.schema.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.schema.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements and scripts as people and dump tools write them, taken apart and judged. */
class StatementClassifierTest {

    private static final Map<String, List<Vendor>> VENDORS = Map.of(
            "all", List.of(Vendor.values()),
            "p", List.of(Vendor.POSTGRESQL),
            "m", List.of(Vendor.MARIADB, Vendor.MYSQL),
            "h", List.of(Vendor.H2));

    /** A script and what is expected of it: lines and kinds, or the line of what is never closed. */
    record Case(Vendor vendor, String script, String expected) {
        @Override
        public String toString() {
            return vendor.id() + ": " + script.replace("\n", " | ");
        }
    }

    static List<Case> cases() {
        return Stream.concat(statements(), scripts()).toList();
    }

    private static Stream<Case> statements() {
        return lines("statements.txt")
                .map(line -> line.split("\\s+", 3))
                .flatMap(parts -> vendors(parts[0]).map(vendor -> new Case(vendor, parts[2], "1 " + parts[1])));
    }

    private static Stream<Case> scripts() {
        List<Case> cases = new ArrayList<>();
        List<String> script = new ArrayList<>();
        String vendors = "";
        for (String line : lines("scripts.txt").toList()) {
            if (line.startsWith("@ ")) {
                vendors = line.substring(2);
                script.clear();
            } else if (line.startsWith("=") || line.startsWith("! ")) {
                String text = String.join("\n", script).replace("\\u", "\uFEFF").replace("\\r", "\r");
                String expected = line.startsWith("=") ? line.substring(1).strip() : line;
                vendors(vendors).forEach(vendor -> cases.add(new Case(vendor, text, expected)));
            } else {
                script.add(line);
            }
        }
        return cases.stream();
    }

    private static Stream<Vendor> vendors(String key) {
        return VENDORS.get(key).stream();
    }

    /** Empty lines count in scripts only, where they are part of the text. */
    private static Stream<String> lines(String file) {
        try (InputStream stream = StatementClassifierTest.class.getResourceAsStream(file)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            boolean statements = file.equals("statements.txt");
            return text.lines()
                    .filter(line -> !line.startsWith("# One statement"))
                    .filter(line -> !statements || !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void triesMoreThanTwoHundred() {
        assertThat(lines("statements.txt").count()
                        + scripts().map(Case::script).distinct().count())
                .isGreaterThan(230);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void takesApartAndJudges(Case test) {
        ScriptSplitter splitter = new ScriptSplitter(test.vendor());
        if (test.expected().startsWith("! ")) {
            assertThatExceptionOfType(SplentException.class)
                    .isThrownBy(() -> splitter.split(test.script()))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SCRIPT_UNREADABLE))
                    .satisfies(e -> assertThat("! " + e.location().line()).isEqualTo(test.expected()));
            return;
        }
        StatementCheck check = new StatementCheck(test.vendor());
        assertThat(splitter.split(test.script()).stream()
                        .map(statement -> statement.line() + " "
                                + check.kind(statement)
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(test.expected());
    }

    /** Windows editors write other line ends and a mark in front; neither changes anything. */
    @ParameterizedTest
    @MethodSource("cases")
    void caresNotAboutLineEndsAndByteOrderMark(Case test) {
        takesApartAndJudges(new Case(
                test.vendor(), "\uFEFF" + test.script().replace("\uFEFF", "").replace("\n", "\r\n"), test.expected()));
    }
}
