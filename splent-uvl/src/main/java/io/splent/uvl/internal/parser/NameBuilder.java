package io.splent.uvl.internal.parser;

import io.splent.uvl.internal.parser.UvlParser.IdContext;
import io.splent.uvl.internal.parser.UvlParser.NameContext;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.DiagnosticLog;
import io.splent.uvl.text.Severity;
import java.util.List;

/** Names without their quotes. */
final class NameBuilder {

    private final Spans spans;
    private final boolean lenient;
    private final DiagnosticLog log;

    NameBuilder(Spans spans, boolean lenient, DiagnosticLog log) {
        this.spans = spans;
        this.lenient = lenient;
        this.log = log;
    }

    List<String> parts(NameContext name) {
        List<IdContext> ids = name.id();
        return ids.size() == 1
                ? List.of(part(ids.get(0)))
                : ids.stream().map(this::part).toList();
    }

    String part(IdContext id) {
        String text = id.getStart().getText();
        if (id.QUOTED() != null) {
            return text.substring(1, text.length() - 1);
        }
        if (id.reservedWord() != null) {
            log.add(new Diagnostic(
                            lenient ? Severity.WARNING : Severity.ERROR,
                            DiagnosticCode.RESERVED_NAME,
                            "'" + text + "' is a reserved word",
                            spans.of(id),
                            List.of(),
                            "put it in double quotes: \"" + text + "\"",
                            null)
                    .withFix('"' + text + '"'));
        }
        return text;
    }
}
