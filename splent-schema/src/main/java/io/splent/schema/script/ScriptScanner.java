package io.splent.schema.script;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one script from beginning to end. Used once. */
final class ScriptScanner {

    private static final Pattern DELIMITER = Pattern.compile("(?i)DELIMITER[ \\t]+(\\S+)[^\\r\\n]*");
    private static final Pattern DOLLAR_TAG = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");
    private static final int NOTHING = -1;

    private final Vendor vendor;
    private final boolean mySql;
    private final String text;
    private final List<ScriptStatement> statements = new ArrayList<>();
    private String delimiter = ";";
    private int position;
    private int start = NOTHING;
    private int countedTo;
    private int line = 1;
    private int startLine;
    private RoutineBody body;

    ScriptScanner(Vendor vendor, String script) {
        this.vendor = vendor;
        this.mySql = vendor == Vendor.MARIADB || vendor == Vendor.MYSQL;
        this.text = script.startsWith("\uFEFF") ? script.substring(1) : script;
        this.body = new RoutineBody(vendor);
    }

    List<ScriptStatement> statements() {
        while (position < text.length()) {
            step();
        }
        if (start != NOTHING && (body.isOpen() || !delimiter.equals(";"))) {
            throw unclosed("statement", start);
        }
        finish();
        return List.copyOf(statements);
    }

    private void step() {
        char c = text.charAt(position);
        if (start == NOTHING && Character.isWhitespace(c)) {
            position++;
        } else if (isComment()) {
            skipComment();
        } else if (start == NOTHING && mySql && changesDelimiter()) {
            // the line was an instruction to the client, not to the database
        } else if (endsHere()) {
            finish();
            position += delimiter.length();
        } else {
            begin();
            token(c);
        }
    }

    private boolean endsHere() {
        return text.startsWith(delimiter, position) && !(delimiter.equals(";") && body.isOpen());
    }

    private void begin() {
        if (start == NOTHING) {
            start = position;
            startLine = lineAt(position);
        }
    }

    private void finish() {
        if (start != NOTHING) {
            statements.add(new ScriptStatement(text.substring(start, position).strip(), startLine));
        }
        start = NOTHING;
        body = new RoutineBody(vendor);
    }

    private void token(char c) {
        if (c == '\'' || c == '"' || (c == '`' && vendor != Vendor.POSTGRESQL)) {
            body.punctuation();
            skipQuoted(c, mySql && c != '`');
        } else if (c == '$' && !mySql && skipDollarQuoted()) {
            body.punctuation();
        } else if (isWordPart(c)) {
            skipWord();
        } else {
            if (!Character.isWhitespace(c)) {
                body.punctuation();
            }
            position++;
        }
    }

    private void skipWord() {
        int from = position;
        while (position < text.length() && (isWordPart(text.charAt(position)) || text.charAt(position) == '$')) {
            if (!delimiter.equals(";") && position > from && text.startsWith(delimiter, position)) {
                break;
            }
            position++;
        }
        String word = text.substring(from, position);
        body.word(word);
        boolean escapes = vendor == Vendor.POSTGRESQL && word.equalsIgnoreCase("E");
        if (escapes && position < text.length() && text.charAt(position) == '\'') {
            skipQuoted('\'', true);
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** A doubled quote closes one string and opens the next, which comes to the same. */
    private void skipQuoted(char quote, boolean backslashEscapes) {
        int from = position;
        for (position++; position < text.length(); position++) {
            char c = text.charAt(position);
            if (c == '\\' && backslashEscapes) {
                position++;
            } else if (c == quote) {
                position++;
                return;
            }
        }
        throw unclosed(quote == '\'' ? "string" : "quoted name", from);
    }

    private boolean skipDollarQuoted() {
        Matcher tag = DOLLAR_TAG.matcher(text).region(position, text.length());
        if (!tag.lookingAt()) {
            return false;
        }
        int close = text.indexOf(tag.group(), tag.end());
        if (close < 0) {
            throw unclosed("dollar-quoted string", position);
        }
        position = close + tag.group().length();
        return true;
    }

    private boolean isComment() {
        char c = text.charAt(position);
        if (c == '#') {
            return mySql;
        }
        if (text.startsWith("--", position)) {
            int next = position + 2;
            return !mySql || next == text.length() || text.charAt(next) <= ' ';
        }
        boolean executable = mySql && (text.startsWith("/*!", position) || text.startsWith("/*M!", position));
        return text.startsWith("/*", position) && !executable;
    }

    private void skipComment() {
        if (text.startsWith("/*", position)) {
            skipBlockComment();
            return;
        }
        while (position < text.length() && text.charAt(position) != '\n' && text.charAt(position) != '\r') {
            position++;
        }
    }

    private void skipBlockComment() {
        int from = position;
        int depth = 0;
        while (position < text.length()) {
            if (text.startsWith("*/", position)) {
                position += 2;
                if (--depth == 0) {
                    return;
                }
            } else if (text.startsWith("/*", position) && (depth == 0 || !mySql)) {
                position += 2;
                depth++;
            } else {
                position++;
            }
        }
        throw unclosed("comment", from);
    }

    private boolean changesDelimiter() {
        Matcher command = DELIMITER.matcher(text).region(position, text.length());
        if (!command.lookingAt()) {
            return false;
        }
        delimiter = command.group(1);
        position = command.end();
        return true;
    }

    /** Lines are only ever asked for in the order of the text, so each is counted once. */
    private int lineAt(int offset) {
        for (; countedTo < offset; countedTo++) {
            char c = text.charAt(countedTo);
            boolean loneReturn = c == '\r' && (countedTo + 1 == text.length() || text.charAt(countedTo + 1) != '\n');
            if (c == '\n' || loneReturn) {
                line++;
            }
        }
        return line;
    }

    private SplentException unclosed(String what, int from) {
        int begin = from == start ? startLine : lineAt(from);
        return new SplentException(
                ErrorCode.SCRIPT_UNREADABLE,
                "The " + what + " that begins in line " + begin + " is never closed.",
                ErrorLocation.UNKNOWN.withLine(begin),
                "Close it, or remove what opens it.");
    }
}
