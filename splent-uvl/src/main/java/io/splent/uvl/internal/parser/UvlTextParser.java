package io.splent.uvl.internal.parser;

import io.splent.uvl.internal.DiagnosticLog;
import io.splent.uvl.model.SourceSpan;
import io.splent.uvl.model.UvlFile;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.ReadOptions;
import java.util.List;
import java.util.function.LongSupplier;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/** Parses the text of one file. */
public final class UvlTextParser {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ReadOptions options;
    private final LongSupplier nanoTime;

    /** What a text says, and what was found meanwhile. */
    private record Built(UvlFile file, DiagnosticLog findings) {}

    /**
     * A parser.
     *
     * @param options the limits and whether to be lenient
     * @param nanoTime the clock for the time limit
     */
    public UvlTextParser(ReadOptions options, LongSupplier nanoTime) {
        this.options = options;
        this.nanoTime = nanoTime;
    }

    /** What the file says, or null when it has errors, which are then in the log. */
    public @Nullable UvlFile parse(String text, String source, DiagnosticLog log) {
        int errorsBefore = log.errors();
        String body = normalised(text);
        if (isTooLarge(body, source, log) || hasTooLongLine(body, source, log)) {
            return null;
        }
        Spans spans = new Spans(source);
        List<Word> tokens = new Layout(new UvlWords(body), spans, options, log).tokens();
        if (tokens == null) {
            return null;
        }
        Built built = built(tokens, spans, log);
        if (built == null || log.errors() > errorsBefore) {
            return null;
        }
        log.addAll(built.findings());
        return built.findings().hasErrors() ? null : built.file();
    }

    private boolean isTooLarge(String text, String source, DiagnosticLog log) {
        int most = options.limits().characters();
        if (text.length() > most) {
            String message = "the file has " + text.length() + " characters, more than " + most;
            log.add(Diagnostic.error(DiagnosticCode.TOO_LARGE, message, SourceSpan.at(source, 1, 1)));
        }
        return text.length() > most;
    }

    private boolean hasTooLongLine(String text, String source, DiagnosticLog log) {
        int most = options.limits().lineLength();
        int line = 0;
        for (int start = 0; start < text.length(); ) {
            line++;
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (end - start > most) {
                String message = "the line has " + (end - start) + " characters, more than " + most;
                log.add(Diagnostic.error(DiagnosticCode.LINE_TOO_LONG, message, SourceSpan.at(source, line, 1))
                        .withHint("break the line inside brackets"));
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    /** Without a byte order mark, and with one kind of line end. */
    static String normalised(String text) {
        String body = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        return body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * Parses with the cheap prediction first. It fails on wrong texts (and could in theory fail on right ones); then the
     * full prediction decides and reports.
     */
    private @Nullable Built built(List<Word> tokens, Spans spans, DiagnosticLog log) {
        Tokens stream = new Tokens(tokens, spans.source(), options.limits().time(), nanoTime);
        UvlParser parser = new UvlParser(stream);
        parser.removeErrorListeners();
        parser.setBuildParseTree(false);
        try {
            Built cheap = built(parser, PredictionMode.SLL, spans);
            return cheap == null && isRight(parser, spans, log) ? built(parser, PredictionMode.LL, spans) : cheap;
        } catch (Tokens.TimeIsUp e) {
            log.add(Diagnostic.error(
                    DiagnosticCode.TOO_SLOW,
                    "parsing took longer than " + options.limits().time().toMillis() + " ms",
                    spans.of(stream.LT(1))));
            return null;
        }
    }

    /** The values of the whole text, or null at the first word that the prediction does not understand. */
    private @Nullable Built built(UvlParser parser, PredictionMode prediction, Spans spans) {
        DiagnosticLog findings = new DiagnosticLog();
        UvlFileBuilder builder = new UvlFileBuilder(spans, options, findings);
        parser.reset();
        parser.getInterpreter().setPredictionMode(prediction);
        parser.setErrorHandler(new BailErrorStrategy());
        parser.builder = builder;
        try {
            return new Built(builder.file(parser.file()), findings);
        } catch (Tokens.TimeIsUp e) {
            throw e;
        } catch (ParseCancellationException e) {
            return null;
        }
    }

    /** Whether the text has no errors of syntax; reports them. */
    private static boolean isRight(UvlParser parser, Spans spans, DiagnosticLog log) {
        int errorsBefore = log.errors();
        parser.reset();
        parser.getInterpreter().setPredictionMode(PredictionMode.LL);
        parser.setErrorHandler(new LineRecovery());
        parser.addErrorListener(new SyntaxErrors(spans, log));
        parser.builder = null;
        parser.file();
        return log.errors() == errorsBefore;
    }
}
