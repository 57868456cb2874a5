package io.splent.uvl.internal.parser;

import io.splent.uvl.internal.DiagnosticLog;
import io.splent.uvl.internal.parser.UvlParser.NumberContext;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import java.math.BigDecimal;

/** Numbers of any size. */
final class NumberBuilder {

    private final Spans spans;
    private final DiagnosticLog log;

    NumberBuilder(Spans spans, DiagnosticLog log) {
        this.spans = spans;
        this.log = log;
    }

    BigDecimal number(NumberContext context) {
        String digits = context.digits.getText();
        if (context.minus == null) {
            return new BigDecimal(digits);
        }
        String text = "-" + digits;
        if (!((Word) context.digits).follows((Word) context.minus)) {
            report(context, "the minus of a number is written without a blank", text);
        } else if (text.equals("-0")) {
            report(context, "zero has no sign", "0");
        }
        return new BigDecimal(text);
    }

    private void report(NumberContext context, String message, String fix) {
        log.add(Diagnostic.error(DiagnosticCode.BAD_NUMBER, message, spans.of(context))
                .withFix(fix));
    }
}
