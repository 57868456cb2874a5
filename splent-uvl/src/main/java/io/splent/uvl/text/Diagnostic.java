package io.splent.uvl.text;

import io.splent.uvl.model.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding in UVL text.
 *
 * @param severity how bad it is
 * @param code what kind of finding it is
 * @param message what is wrong, one sentence without a full stop
 * @param span where
 * @param related further places, for example the first of two declarations
 * @param hint what to do about it, or null
 * @param fix a change of the text that would remove the finding, or null
 * @since 0.1
 */
public record Diagnostic(
        Severity severity,
        DiagnosticCode code,
        String message,
        SourceSpan span,
        List<RelatedPlace> related,
        @Nullable String hint,
        @Nullable TextEdit fix) {

    public Diagnostic {
        related = List.copyOf(related);
    }

    public static Diagnostic error(DiagnosticCode code, String message, SourceSpan span) {
        return new Diagnostic(Severity.ERROR, code, message, span, List.of(), null, null);
    }

    public static Diagnostic warning(DiagnosticCode code, String message, SourceSpan span) {
        return new Diagnostic(Severity.WARNING, code, message, span, List.of(), null, null);
    }

    public Diagnostic withHint(@Nullable String newHint) {
        return new Diagnostic(severity, code, message, span, related, newHint, fix);
    }

    /** The same finding with a change that replaces its whole span. */
    public Diagnostic withFix(String replacement) {
        return new Diagnostic(severity, code, message, span, related, hint, new TextEdit(span, replacement));
    }

    public Diagnostic withRelated(String what, SourceSpan place) {
        return new Diagnostic(severity, code, message, span, List.of(new RelatedPlace(what, place)), hint, fix);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public String file() {
        return span.file();
    }

    public int line() {
        return span.line();
    }

    public int column() {
        return span.column();
    }

    /** {@code file:line:column: severity: message [code]}, one line. */
    @Override
    public String toString() {
        return span + ": " + severity.id() + ": " + message + " [" + code.id() + "]";
    }
}
