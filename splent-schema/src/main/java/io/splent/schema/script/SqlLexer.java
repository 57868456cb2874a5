package io.splent.schema.script;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.Vendor;
import io.splent.schema.script.SqlToken.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which token of a text begins where, by the lexical rules of one vendor. */
final class SqlLexer {

    private static final Pattern DOLLAR_TAG = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");
    private static final Pattern EXECUTED_COMMENT = Pattern.compile("/\\*M?!\\d*");

    private final Vendor vendor;
    private final boolean mySql;
    private final String text;

    SqlLexer(Vendor vendor, String text) {
        this.vendor = vendor;
        this.mySql = vendor.isMySqlFamily();
        this.text = text;
    }

    /**
     * The token at an offset before the end of the text.
     *
     * @param delimiter what ends a word besides the usual; empty for nothing
     * @throws SplentException with the line where it begins, when a string, name or comment is never closed
     */
    SqlToken at(int offset, String delimiter) {
        char c = text.charAt(offset);
        if (Character.isWhitespace(c)) {
            return new SqlToken(Kind.SPACE, offset, offset + 1);
        }
        if (isLineComment(offset)) {
            return new SqlToken(Kind.COMMENT, offset, endOfLine(offset));
        }
        if (text.startsWith("/*", offset)) {
            return blockComment(offset);
        }
        if (c == '\'' || (c == '"' && mySql)) {
            return new SqlToken(Kind.STRING, offset, quoted(offset, offset, mySql));
        }
        if (c == '"' || (c == '`' && vendor != Vendor.POSTGRESQL)) {
            return new SqlToken(Kind.NAME, offset, quoted(offset, offset, false));
        }
        if (c == '$' && !mySql) {
            return dollar(offset);
        }
        if (isWordPart(c)) {
            return word(offset, delimiter);
        }
        return symbol(offset);
    }

    private SqlToken symbol(int offset) {
        int length = mySql && text.startsWith("*/", offset) ? 2 : 1;
        return new SqlToken(Kind.SYMBOL, offset, offset + length);
    }

    private boolean isLineComment(int offset) {
        if (text.startsWith("--", offset)) {
            int next = offset + 2;
            return !mySql || next == text.length() || text.charAt(next) <= ' ';
        }
        return (mySql && text.charAt(offset) == '#') || (vendor == Vendor.H2 && text.startsWith("//", offset));
    }

    private int endOfLine(int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** What MariaDB and MySQL execute is code between two symbols. */
    private SqlToken blockComment(int offset) {
        Matcher executed = EXECUTED_COMMENT.matcher(text).region(offset, text.length());
        if (mySql && executed.lookingAt()) {
            return new SqlToken(Kind.SYMBOL, offset, executed.end());
        }
        int depth = 1;
        int position = offset + 2;
        while (position < text.length()) {
            if (text.startsWith("*/", position)) {
                position += 2;
                if (--depth == 0) {
                    return new SqlToken(Kind.COMMENT, offset, position);
                }
            } else if (!mySql && text.startsWith("/*", position)) {
                position += 2;
                depth++;
            } else {
                position++;
            }
        }
        throw unclosed("comment", offset);
    }

    private int quoted(int start, int quote, boolean backslashEscapes) {
        char mark = text.charAt(quote);
        for (int position = quote + 1; position < text.length(); position++) {
            char c = text.charAt(position);
            boolean doubled = c == mark && text.startsWith(String.valueOf(mark), position + 1);
            if (doubled || (c == '\\' && backslashEscapes)) {
                position++;
            } else if (c == mark) {
                return position + 1;
            }
        }
        throw unclosed(mark == '\'' ? "string" : "quoted name", start);
    }

    private SqlToken dollar(int offset) {
        Matcher tag = DOLLAR_TAG.matcher(text).region(offset, text.length());
        boolean opens = vendor == Vendor.H2 ? text.startsWith("$$", offset) : tag.lookingAt();
        if (!opens) {
            return new SqlToken(Kind.SYMBOL, offset, offset + 1);
        }
        String mark = vendor == Vendor.H2 ? "$$" : tag.group();
        int close = text.indexOf(mark, offset + mark.length());
        if (close < 0) {
            throw unclosed("dollar-quoted string", offset);
        }
        return new SqlToken(Kind.STRING, offset, close + mark.length());
    }

    private SqlToken word(int offset, String delimiter) {
        int end = offset + 1;
        while (end < text.length() && (isWordPart(text.charAt(end)) || text.charAt(end) == '$')) {
            if (!delimiter.isEmpty() && text.startsWith(delimiter, end)) {
                break;
            }
            end++;
        }
        boolean escapes = vendor == Vendor.POSTGRESQL && end - offset == 1 && "eE".indexOf(text.charAt(offset)) >= 0;
        return escapes && end < text.length() && text.charAt(end) == '\''
                ? new SqlToken(Kind.STRING, offset, quoted(offset, end, true))
                : new SqlToken(Kind.WORD, offset, end);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** The 1-based line of an offset; a lone carriage return ends a line too. */
    int lineOf(int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                line++;
            }
        }
        return line;
    }

    SplentException unclosed(String what, int from) {
        int line = lineOf(from);
        return new SplentException(
                ErrorCode.SCRIPT_UNREADABLE,
                "The " + what + " that begins in line " + line + " is never closed.",
                ErrorLocation.UNKNOWN.withLine(line),
                "Close it, or remove what opens it.");
    }
}
