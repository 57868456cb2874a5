package io.splent.uvl.internal.parser;

import io.splent.uvl.internal.DiagnosticLog;
import io.splent.uvl.internal.parser.UvlParser.IdContext;
import io.splent.uvl.internal.parser.UvlParser.NameContext;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.Severity;
import java.util.ArrayList;
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
        if (name.ids.size() == 1) {
            return List.of(part(name.ids.get(0)));
        }
        List<String> parts = new ArrayList<>(name.ids.size());
        for (IdContext id : name.ids) {
            parts.add(part(id));
        }
        return parts;
    }

    /** The parts with dots between them. */
    String joined(NameContext name) {
        return name.ids.size() == 1 ? part(name.ids.get(0)) : String.join(".", parts(name));
    }

    String part(IdContext id) {
        String text = id.word.getText();
        return switch (id.word.getType()) {
            case UvlParser.ID -> text;
            case UvlParser.QUOTED -> text.substring(1, text.length() - 1);
            default -> reserved(id, text);
        };
    }

    private String reserved(IdContext id, String text) {
        log.add(new Diagnostic(
                        lenient ? Severity.WARNING : Severity.ERROR,
                        DiagnosticCode.RESERVED_NAME,
                        "'" + text + "' is a reserved word",
                        spans.of(id),
                        List.of(),
                        "put it in double quotes: \"" + text + "\"",
                        null)
                .withFix('"' + text + '"'));
        return text;
    }
}
