package io.splent.uvl.text;

import io.splent.uvl.model.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Diagnostics for people: the message, the line of the source with a caret below the place, related places, the hint.
 *
 * @since 0.1
 */
public final class DiagnosticText {

    /** Longer lines are shown as a piece around the place. */
    private static final int WIDEST = 100;

    private static final int BEFORE_PLACE = 40;

    private DiagnosticText() {}

    /**
     * Several lines without a line end after the last one.
     *
     * @param diagnostic what to show
     * @param source the text of the diagnostic's file, or null when it is not at hand; then no source line is shown
     */
    public static String of(Diagnostic diagnostic, @Nullable String source) {
        StringBuilder text = new StringBuilder(diagnostic.toString());
        if (source != null) {
            List<String> lines = source.lines().toList();
            if (diagnostic.line() <= lines.size()) {
                appendPreview(text, lines.get(diagnostic.line() - 1), diagnostic.span());
            }
        }
        for (RelatedPlace place : diagnostic.related()) {
            text.append("\n  ").append(place.span()).append(": ").append(place.message());
        }
        if (diagnostic.hint() != null) {
            text.append("\n  hint: ").append(diagnostic.hint());
        }
        return text.toString();
    }

    private static void appendPreview(StringBuilder text, String line, SourceSpan span) {
        int place = line.offsetByCodePoints(0, Math.min(span.column() - 1, line.codePointCount(0, line.length())));
        int length = span.endLine() > span.line() ? 1 : Math.max(1, span.endColumn() - span.column());
        int start = line.length() <= WIDEST ? 0 : Math.max(0, place - BEFORE_PLACE);
        int end = Math.min(line.length(), start + WIDEST);
        String number = Integer.toString(span.line());
        String gutter = "\n  " + " ".repeat(number.length()) + " | ";
        // tabs stay tabs, so that the caret stands below the place whatever their width
        String indent = line.substring(start, Math.max(start, place)).replaceAll("[^\t]", " ");
        text.append("\n  ").append(number).append(" | ").append(line, start, end);
        text.append(gutter).append(indent).append("^".repeat(Math.min(length, Math.max(1, end - place))));
    }
}
