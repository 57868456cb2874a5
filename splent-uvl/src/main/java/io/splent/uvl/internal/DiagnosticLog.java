package io.splent.uvl.internal;

import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Collects diagnostics while one text is read. Not thread-safe; every reading has its own.
 */
public final class DiagnosticLog {

    /** Of each severity; further findings would hide the first ones. */
    private static final int LIMIT = 200;

    private final List<Diagnostic> entries = new ArrayList<>();
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    /** Adds a finding, and nothing after too many of the same severity. */
    public void add(Diagnostic diagnostic) {
        int count = counts.merge(diagnostic.severity(), 1, Integer::sum);
        if (count <= LIMIT) {
            entries.add(diagnostic);
        } else if (count == LIMIT + 1) {
            String message = "there are more than " + LIMIT + " findings like this one, the rest is left out";
            entries.add(new Diagnostic(
                    diagnostic.severity(),
                    DiagnosticCode.TOO_MANY_FINDINGS,
                    message,
                    diagnostic.span(),
                    List.of(),
                    null,
                    null));
        }
    }

    /** Adds the findings of another log. */
    public void addAll(DiagnosticLog other) {
        other.entries.forEach(this::add);
    }

    /** How many errors were added, left out or not. */
    public int errors() {
        return counts.getOrDefault(Severity.ERROR, 0);
    }

    public boolean hasErrors() {
        return errors() > 0;
    }

    /** Whether further errors are left out, so that work on their wording is wasted. */
    public boolean isFull() {
        return errors() > LIMIT;
    }

    /** By file in the order of the first finding there, then by place. */
    public List<Diagnostic> sorted() {
        List<String> files = entries.stream().map(Diagnostic::file).distinct().toList();
        return entries.stream()
                .sorted(Comparator.<Diagnostic>comparingInt(entry -> files.indexOf(entry.file()))
                        .thenComparingInt(Diagnostic::line)
                        .thenComparingInt(Diagnostic::column))
                .toList();
    }
}
