package io.splent.uvl.internal.parser;

import org.antlr.v4.runtime.Token;

/**
 * Cuts a text into words, the longest that fits at every place. Blanks and line comments vanish; a block comment is a
 * word, and so is a line end with the blanks behind it.
 */
final class UvlWords {

    private final String text;
    private int position;
    private int line = 1;
    private int lineStart;
    /** Characters before the position on its line that take two places in the text. */
    private int pairs;

    /**
     * The words of a text.
     *
     * @param text the text, with line feeds between its lines
     */
    UvlWords(String text) {
        this.text = text;
    }

    /** The next word; after the last one, again and again the end of the text. */
    Word next() {
        skipBlanksAndLineComments();
        if (position == text.length()) {
            return word(Token.EOF, position);
        }
        char first = text.charAt(position);
        if (Characters.isLetter(first)) {
            return nameOrKeyword();
        } else if (Characters.isDigit(first) || (first == '.' && Characters.isDigit(at(position + 1)))) {
            return number();
        }
        return switch (first) {
            case '\n' -> lineEnd();
            case '\'' -> string();
            case '"' -> quoted();
            case '/' -> at(position + 1) == '*' ? blockComment() : word(UvlParser.DIVIDE, position + 1);
            default -> symbol(first);
        };
    }

    private void skipBlanksAndLineComments() {
        while (Characters.isBlank(at(position))) {
            position++;
        }
        if (at(position) == '/' && at(position + 1) == '/') {
            passWide(endOfLine());
        }
    }

    private Word nameOrKeyword() {
        int end = position + 1;
        while (end < text.length() && Characters.isPartOfName(text.charAt(end))) {
            end++;
        }
        String name = text.substring(position, end);
        String hyphenated = text.startsWith("-", end) ? Keywords.hyphenatedAt(text, position) : null;
        String written = hyphenated == null ? name : hyphenated;
        Word word = new Word(text, Keywords.typeOf(written), line, column(), position, written);
        position += written.length();
        return word;
    }

    private Word number() {
        int end = endOfDigits(position);
        if (at(end) == '.' && Characters.isDigit(at(end + 1))) {
            return word(UvlParser.FLOAT, endOfDigits(end + 1));
        }
        boolean leadingZero = text.charAt(position) == '0' && end > position + 1;
        return word(leadingZero ? UvlParser.LEADING_ZERO : UvlParser.INTEGER, end);
    }

    private int endOfDigits(int start) {
        int end = start;
        while (Characters.isDigit(at(end))) {
            end++;
        }
        return end;
    }

    private Word lineEnd() {
        int end = position + 1;
        while (Characters.isBlank(at(end))) {
            end++;
        }
        int nextLine = position + 1;
        Word word = word(UvlParser.NEWLINE, end);
        line++;
        lineStart = nextLine;
        pairs = 0;
        return word;
    }

    private Word string() {
        int end = endOfQuote('\'');
        if (end < 0) {
            return wideWord(UvlParser.UNCLOSED_STRING, endOfLine());
        }
        return wideWord(end == position + 1 ? UvlParser.EMPTY_STRING : UvlParser.STRING, end + 1);
    }

    private Word quoted() {
        int end = endOfQuote('"');
        if (end < 0) {
            return wideWord(UvlParser.UNCLOSED_QUOTED, endOfLine());
        }
        boolean name = end > position + 1 && !hasDotBefore(end);
        return wideWord(name ? UvlParser.QUOTED : UvlParser.QUOTED_WITH_DOT, end + 1);
    }

    /** Where the quote at the position is closed on its line, or -1. */
    private int endOfQuote(char quote) {
        for (int i = position + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == quote) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasDotBefore(int end) {
        for (int i = position; i < end; i++) {
            if (text.charAt(i) == '.') {
                return true;
            }
        }
        return false;
    }

    private int endOfLine() {
        int end = text.indexOf('\n', position);
        return end < 0 ? text.length() : end;
    }

    private Word blockComment() {
        int start = position;
        int close = text.indexOf("*/", start + 2);
        Word word = wideWord(UvlParser.BLOCK_COMMENT, close < 0 ? text.length() : close + 2);
        int lastLine = lineStart;
        for (int i = text.indexOf('\n', start); i >= 0 && i < position; i = text.indexOf('\n', i + 1)) {
            line++;
            lastLine = i + 1;
        }
        if (lastLine != lineStart) {
            lineStart = lastLine;
            pairs = pairsBetween(lastLine, position);
        }
        return word;
    }

    private Word symbol(char first) {
        char second = at(position + 1);
        return switch (first) {
            case '&' -> word(UvlParser.AND, position + 1);
            case '|' -> word(UvlParser.OR, position + 1);
            case '!' -> one(UvlParser.NOT, second == '=', UvlParser.NOT_EQUAL);
            case '>' -> one(UvlParser.GREATER, second == '=', UvlParser.GREATER_EQUAL);
            case '<' -> less(second);
            case '=' -> equal(second);
            case '+' -> word(UvlParser.PLUS, position + 1);
            case '-' -> word(UvlParser.MINUS, position + 1);
            case '*' -> word(UvlParser.TIMES, position + 1);
            case '(' -> word(UvlParser.LEFT_PARENTHESIS, position + 1);
            case ')' -> word(UvlParser.RIGHT_PARENTHESIS, position + 1);
            case '[' -> word(UvlParser.LEFT_BRACKET, position + 1);
            case ']' -> word(UvlParser.RIGHT_BRACKET, position + 1);
            case '{' -> word(UvlParser.LEFT_BRACE, position + 1);
            case '}' -> word(UvlParser.RIGHT_BRACE, position + 1);
            case ',' -> word(UvlParser.COMMA, position + 1);
            case '.' -> one(UvlParser.DOT, second == '.', UvlParser.RANGE);
            default -> other();
        };
    }

    /** A symbol of one character, or another one of two. */
    private Word one(int type, boolean longer, int longerType) {
        return longer ? word(longerType, position + 2) : word(type, position + 1);
    }

    private Word less(char second) {
        return second == '=' && at(position + 2) == '>'
                ? word(UvlParser.IFF, position + 3)
                : one(UvlParser.LESS, second == '=', UvlParser.LESS_EQUAL);
    }

    private Word equal(char second) {
        return second == '>'
                ? word(UvlParser.IMPLIES, position + 2)
                : one(UvlParser.OTHER, second == '=', UvlParser.EQUAL);
    }

    private Word other() {
        return wideWord(UvlParser.OTHER, position + Character.charCount(text.codePointAt(position)));
    }

    private Word word(int type, int end) {
        Word word = new Word(text, type, line, column(), position, end);
        position = end;
        return word;
    }

    /** A word that may contain any characters. */
    private Word wideWord(int type, int end) {
        Word word = new Word(text, type, line, column(), position, end);
        passWide(end);
        return word;
    }

    private void passWide(int end) {
        pairs += pairsBetween(position, end);
        position = end;
    }

    private int pairsBetween(int start, int end) {
        return end - start - text.codePointCount(start, end);
    }

    private int column() {
        return position - lineStart - pairs;
    }

    /** The character at an index, or one that begins no word when the text is over. */
    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }
}
