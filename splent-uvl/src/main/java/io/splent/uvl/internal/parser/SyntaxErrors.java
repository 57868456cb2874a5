package io.splent.uvl.internal.parser;

import io.splent.uvl.model.Identifiers;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.DiagnosticLog;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Says in the user's words what the parser did not understand. */
final class SyntaxErrors extends BaseErrorListener {

    private static final int MOST_EXPECTATIONS = 6;

    private final Spans spans;
    private final DiagnosticLog log;
    private int lastLine;

    SyntaxErrors(Spans spans, DiagnosticLog log) {
        this.spans = spans;
        this.log = log;
    }

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            @Nullable Object offendingSymbol,
            int line,
            int column,
            String message,
            @Nullable RecognitionException cause) {
        if (recognizer instanceof Parser parser && offendingSymbol instanceof Token token && !isEcho(token)) {
            lastLine = line;
            Diagnostic ofWord = wordError(token);
            log.add(ofWord == null ? sentenceError(parser, token) : ofWord);
        }
    }

    /** A second error on a line, or about the indentation after an error, nearly always repeats the first one. */
    private boolean isEcho(Token token) {
        boolean indentation = token.getType() == UvlParser.INDENT
                || token.getType() == UvlParser.DEDENT
                || token.getType() == Token.EOF;
        return lastLine > 0 && (indentation || token.getLine() == lastLine);
    }

    /** An error that the word itself explains, or null. */
    private @Nullable Diagnostic wordError(Token token) {
        String text = token.getText();
        return switch (token.getType()) {
            case UvlParser.LEADING_ZERO ->
                error(DiagnosticCode.BAD_NUMBER, "the number " + text + " begins with a zero", token)
                        .withFix(text.replaceFirst("^0+(?=.)", ""));
            case UvlParser.EMPTY_STRING -> error(DiagnosticCode.SYNTAX, "a text must not be empty", token);
            case UvlParser.UNCLOSED_STRING, UvlParser.UNCLOSED_QUOTED ->
                error(DiagnosticCode.UNCLOSED_BRACKET, "the quote is not closed on this line", token);
            case UvlParser.QUOTED_WITH_DOT ->
                error(DiagnosticCode.DOT_IN_NAME, "the name " + text + " is empty or contains a dot", token)
                        .withHint("quoted names may contain anything but double quotes and dots");
            case UvlParser.OTHER -> oddCharacter(token);
            default -> null;
        };
    }

    private Diagnostic oddCharacter(Token token) {
        Diagnostic error = error(DiagnosticCode.SYNTAX, "'" + token.getText() + "' has no meaning here", token);
        return token.getText().equals("=")
                ? error.withHint("compare with ==, imply with =>")
                : error.withHint("put names with unusual characters in double quotes");
    }

    private Diagnostic sentenceError(Parser parser, Token token) {
        Set<String> expected = expectations(parser.getExpectedTokens());
        String message = "unexpected " + described(token)
                + (expected.isEmpty() ? "" : ", expected " + String.join(" or ", expected));
        Diagnostic error = error(DiagnosticCode.SYNTAX, message, token);
        boolean reserved = expected.contains("a name") && isWord(token) && !Identifiers.isBare(token.getText());
        if (reserved) {
            return new Diagnostic(
                            error.severity(),
                            DiagnosticCode.RESERVED_NAME,
                            message,
                            error.span(),
                            List.of(),
                            null,
                            null)
                    .withHint("if it is a name, put it in double quotes: \"" + token.getText() + "\"")
                    .withFix('"' + token.getText() + '"');
        }
        return error;
    }

    private static boolean isWord(Token token) {
        return !token.getText().isEmpty()
                && token.getText().chars().allMatch(Character::isLetter)
                && !Spans.isLayout(token)
                && token.getType() != Token.EOF;
    }

    private Diagnostic error(DiagnosticCode code, String message, Token token) {
        return Diagnostic.error(code, message, spans.of(token));
    }

    private static Set<String> expectations(IntervalSet types) {
        Set<String> words = new LinkedHashSet<>();
        boolean name = types.contains(UvlParser.ID);
        for (int type : types.toArray()) {
            words.add(name && isPartOfName(type) ? "a name" : wordFor(type));
        }
        return words.size() > MOST_EXPECTATIONS ? Set.of() : words;
    }

    private static boolean isPartOfName(int type) {
        return switch (type) {
            case UvlParser.ID, UvlParser.QUOTED, UvlParser.TYPE, UvlParser.ARITHMETIC, UvlParser.AS -> true;
            case UvlParser.SUM, UvlParser.AVG, UvlParser.LEN, UvlParser.FLOOR, UvlParser.CEIL -> true;
            default -> false;
        };
    }

    private static String wordFor(int type) {
        return switch (type) {
            case Token.EOF -> "the end of the file";
            case UvlParser.NEWLINE -> "the end of the line";
            case UvlParser.INDENT -> "a line indented deeper";
            case UvlParser.DEDENT -> "a line indented less";
            case UvlParser.INTEGER -> "an integer";
            case UvlParser.FLOAT -> "a number";
            case UvlParser.STRING -> "a text in single quotes";
            default -> UvlParser.VOCABULARY.getDisplayName(type);
        };
    }

    private static String described(Token token) {
        return Spans.isLayout(token) || token.getType() == Token.EOF
                ? wordFor(token.getType())
                : "'" + token.getText() + "'";
    }
}
