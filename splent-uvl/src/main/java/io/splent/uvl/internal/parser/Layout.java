package io.splent.uvl.internal.parser;

import io.splent.uvl.internal.DiagnosticLog;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.ReadLimits;
import io.splent.uvl.text.ReadOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Turns the words of a text into the tokens of the grammar: line ends inside brackets vanish, the others become
 * NEWLINE, and changes of the leading blanks become INDENT and DEDENT.
 *
 * <p>A bracket that is never closed would swallow the rest of the file. Layout notices where the text goes on as if the
 * bracket were closed, reports the bracket, and closes it there.
 */
final class Layout {

    private static final int TAB_WIDTH = 8;

    private final UvlWords words;
    private final Spans spans;
    private final ReadOptions options;
    private final ReadLimits limits;
    private final DiagnosticLog log;

    private final List<Word> tokens = new ArrayList<>();
    private final Deque<Integer> indents = new ArrayDeque<>(List.of(0));
    private final Deque<Bracket> brackets = new ArrayDeque<>();
    /** Negations whose operand is not finished; the parser calls itself for each. */
    private int negations;

    /** A bracket that is not closed yet, with the unfinished negations before it. */
    private record Bracket(Word word, int negations) {

        int closing() {
            return switch (word.getType()) {
                case UvlParser.LEFT_PARENTHESIS -> UvlParser.RIGHT_PARENTHESIS;
                case UvlParser.LEFT_BRACKET -> UvlParser.RIGHT_BRACKET;
                default -> UvlParser.RIGHT_BRACE;
            };
        }
    }

    Layout(UvlWords words, Spans spans, ReadOptions options, DiagnosticLog log) {
        this.words = words;
        this.spans = spans;
        this.options = options;
        this.limits = options.limits();
        this.log = log;
    }

    /** All tokens including EOF, or null when the text is nested too deeply to be parsed. */
    @Nullable
    List<Word> tokens() {
        Word lineEnd = null;
        for (Word word = words.next(); word.getType() != Token.EOF; word = words.next()) {
            if (word.getType() == UvlParser.NEWLINE) {
                lineEnd = word;
            } else if (word.getType() == UvlParser.BLOCK_COMMENT) {
                checkComment(word);
            } else {
                if (lineEnd != null && !tokens.isEmpty()) {
                    breakLine(lineEnd, word);
                }
                lineEnd = null;
                add(word);
                if (brackets.size() + negations > limits.bracketDepth() || isIndentedTooDeep()) {
                    log.add(tooDeep(word));
                    return null;
                }
            }
        }
        end(words.next());
        return tokens;
    }

    private void checkComment(Word comment) {
        String text = comment.getText();
        if (!text.endsWith("*/") || text.length() < 4) {
            log.add(Diagnostic.error(DiagnosticCode.UNCLOSED_COMMENT, "this comment is never closed", spans.of(comment))
                    .withHint("close it with */"));
        }
    }

    private boolean isIndentedTooDeep() {
        return indents.size() - 1 > limits.indentDepth(); // the first level is no indentation
    }

    private Diagnostic tooDeep(Word word) {
        String what = isIndentedTooDeep()
                ? "more than " + limits.indentDepth() + " levels of indentation"
                : "more than " + limits.bracketDepth() + " brackets and negations inside each other";
        return Diagnostic.error(DiagnosticCode.TOO_DEEP, what, spans.of(word))
                .withHint("split the model into files with imports, or the constraint into several");
    }

    private void breakLine(Word lineEnd, Word next) {
        int width = lineEnd.width(TAB_WIDTH);
        if (!brackets.isEmpty()) {
            if (!goesOnOutside(width, next)) {
                return;
            }
            closeBrackets();
        }
        emit(UvlParser.NEWLINE, lineEnd);
        negations = 0;
        int level = indents.getFirst();
        if (width > level) {
            indents.push(width);
            emit(UvlParser.INDENT, next);
            return;
        }
        while (width < indents.getFirst()) {
            level = indents.pop();
            emit(UvlParser.DEDENT, next);
        }
        if (width != indents.getFirst()) {
            log.add(Diagnostic.warning(
                            DiagnosticCode.INCONSISTENT_INDENTATION,
                            "this line is indented like no line above it, it is read as indented by "
                                    + indents.getFirst(),
                            spans.of(next))
                    .withHint("indent it by " + indents.getFirst() + " or " + level + " blanks"));
        }
    }

    /** Whether the next word cannot stand inside the open bracket, so that its closing must have been forgotten. */
    private boolean goesOnOutside(int width, Word next) {
        int type = next.getType();
        int last = tokens.get(tokens.size() - 1).getType();
        if (opensGroupOrSection(type) || (type == UvlParser.CONSTRAINTS && width == 0)) {
            return true;
        }
        if (brackets.getFirst().word().getType() == UvlParser.LEFT_PARENTHESIS) {
            return endsOperand(last) && beginsOperand(type);
        }
        return width <= indents.getFirst()
                && last != UvlParser.COMMA
                && last != UvlParser.LEFT_BRACE
                && last != UvlParser.LEFT_BRACKET
                && beginsOperand(type);
    }

    private static boolean opensGroupOrSection(int type) {
        return switch (type) {
            case UvlParser.OR_GROUP, UvlParser.ALTERNATIVE, UvlParser.OPTIONAL, UvlParser.MANDATORY -> true;
            case UvlParser.FEATURES, UvlParser.IMPORTS, UvlParser.INCLUDE, UvlParser.NAMESPACE -> true;
            default -> false;
        };
    }

    private static boolean endsOperand(int type) {
        return switch (type) {
            case UvlParser.ID, UvlParser.QUOTED, UvlParser.INTEGER, UvlParser.FLOAT, UvlParser.STRING -> true;
            default -> type == UvlParser.RIGHT_PARENTHESIS;
        };
    }

    private static boolean beginsOperand(int type) {
        return switch (type) {
            case UvlParser.ID, UvlParser.QUOTED, UvlParser.INTEGER, UvlParser.FLOAT, UvlParser.STRING -> true;
            case UvlParser.SUM, UvlParser.AVG, UvlParser.LEN, UvlParser.FLOOR, UvlParser.CEIL -> true;
            default -> type == UvlParser.LEFT_PARENTHESIS || type == UvlParser.NOT;
        };
    }

    private void closeBrackets() {
        while (!brackets.isEmpty()) {
            Bracket bracket = brackets.pop();
            Word opening = bracket.word();
            log.add(Diagnostic.error(
                            DiagnosticCode.UNCLOSED_BRACKET,
                            "'" + opening.getText() + "' is never closed",
                            spans.of(opening))
                    .withHint("add the closing bracket"));
            emit(bracket.closing(), tokens.get(tokens.size() - 1));
        }
    }

    private void add(Word word) {
        int type = word.getType();
        switch (type) {
            case UvlParser.NOT -> negations++;
            case UvlParser.AND, UvlParser.OR, UvlParser.IMPLIES, UvlParser.IFF, UvlParser.COMMA -> finishNegations();
            case UvlParser.LEFT_PARENTHESIS, UvlParser.LEFT_BRACKET, UvlParser.LEFT_BRACE ->
                brackets.push(new Bracket(word, negations));
            case UvlParser.RIGHT_PARENTHESIS, UvlParser.RIGHT_BRACKET, UvlParser.RIGHT_BRACE -> close(type);
            default -> {}
        }
        tokens.add(word);
    }

    /** What binds less strongly than a negation ends its operand; comparisons and calculations go on with it. */
    private void finishNegations() {
        negations = brackets.isEmpty() ? 0 : brackets.getFirst().negations();
    }

    private void close(int type) {
        boolean opened = brackets.stream().anyMatch(bracket -> bracket.closing() == type);
        while (opened) {
            // inner brackets that are left open are reported by the parser, where it expects the closing one
            Bracket bracket = brackets.pop();
            negations = bracket.negations();
            opened = bracket.closing() != type;
        }
    }

    private void end(Word eof) {
        closeBrackets();
        if (options.lenient()) {
            dropUnfinishedLine();
        }
        if (!tokens.isEmpty()) {
            emit(UvlParser.NEWLINE, eof);
        }
        while (indents.size() > 1) {
            indents.pop();
            emit(UvlParser.DEDENT, eof);
        }
        tokens.add(eof);
    }

    /** Tools that stop in the middle of writing leave a last line that ends with an operator. */
    private void dropUnfinishedLine() {
        int last = tokens.size() - 1;
        if (last < 0 || !isLogical(tokens.get(last).getType())) {
            return;
        }
        int start = last;
        while (start > 0 && !Spans.isLayout(tokens.get(start - 1))) {
            start--;
        }
        log.add(Diagnostic.warning(
                DiagnosticCode.UNFINISHED_LINE,
                "the file ends in the middle of this line, which is ignored",
                spans.of(tokens.get(start))));
        boolean followsLine = start > 0 && tokens.get(start - 1).getType() == UvlParser.NEWLINE;
        tokens.subList(followsLine ? start - 1 : start, last + 1).clear();
    }

    private static boolean isLogical(int type) {
        return switch (type) {
            case UvlParser.AND, UvlParser.OR, UvlParser.NOT, UvlParser.IMPLIES, UvlParser.IFF -> true;
            default -> false;
        };
    }

    private void emit(int type, Word place) {
        tokens.add(place.before(type));
    }
}
