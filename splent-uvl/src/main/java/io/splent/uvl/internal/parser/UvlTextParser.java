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
        UvlParser.FileContext tree = tree(tokens, spans, log);
        if (tree == null || log.errors() > errorsBefore) {
            return null;
        }
        UvlFile file = new UvlFileBuilder(spans, options, log).file(tree);
        return log.errors() > errorsBefore ? null : file;
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
    private UvlParser.@Nullable FileContext tree(List<Word> tokens, Spans spans, DiagnosticLog log) {
        Tokens stream = new Tokens(tokens, spans.source(), options.limits().time(), nanoTime);
        UvlParser parser = new UvlParser(stream);
        parser.removeErrorListeners();
        parser.setBuildParseTree(false);
        try {
            return cheapTree(parser, stream, spans, log);
        } catch (Tokens.TimeIsUp e) {
            log.add(Diagnostic.error(
                    DiagnosticCode.TOO_SLOW,
                    "parsing took longer than " + options.limits().time().toMillis() + " ms",
                    spans.of(stream.LT(1))));
            return null;
        }
    }

    private static UvlParser.FileContext cheapTree(UvlParser parser, Tokens stream, Spans spans, DiagnosticLog log) {
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return parser.file();
        } catch (Tokens.TimeIsUp e) {
            throw e;
        } catch (ParseCancellationException e) {
            stream.seek(0);
            parser.reset();
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            parser.addErrorListener(new SyntaxErrors(spans, log));
            parser.setErrorHandler(new LineRecovery());
            return parser.file();
        }
    }
}
