package io.splent.schema.script;

import io.splent.api.schema.Vendor;
import io.splent.schema.script.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one script from beginning to end. Used once. */
final class ScriptScanner {

    private static final Pattern DELIMITER = Pattern.compile("(?i)DELIMITER[ \\t]+(\\S+)[^\\r\\n]*");
    private static final int NOTHING = -1;

    private final Vendor vendor;
    private final boolean mySql;
    private final String text;
    private final SqlLexer lexer;
    private final List<ScriptStatement> statements = new ArrayList<>();
    private String delimiter = ";";
    private int position;
    private int start = NOTHING;
    private int countedTo;
    private int line = 1;
    private int startLine;
    private int parentheses;
    private RoutineBody body;

    ScriptScanner(Vendor vendor, String script) {
        this.vendor = vendor;
        this.mySql = vendor.isMySqlFamily();
        this.text = script.startsWith("\uFEFF") ? script.substring(1) : script;
        this.lexer = new SqlLexer(vendor, text);
        this.body = new RoutineBody(vendor);
    }

    List<ScriptStatement> statements() {
        while (position < text.length()) {
            step();
        }
        if (start != NOTHING && (isInside() || !delimiter.equals(";"))) {
            throw lexer.unclosed("statement", start);
        }
        finish();
        return List.copyOf(statements);
    }

    private void step() {
        if (start == NOTHING && mySql && changesDelimiter()) {
            return; // the line was an instruction to the client, not to the database
        }
        if (endsHere()) {
            finish();
            position += delimiter.length();
            return;
        }
        SqlToken token = lexer.at(position, delimiter.equals(";") ? "" : delimiter);
        if (!token.isBlank()) {
            begin();
            follow(token);
        }
        position = token.end();
    }

    private boolean endsHere() {
        return text.startsWith(delimiter, position) && !(delimiter.equals(";") && isInside());
    }

    /** Whether a semicolon belongs to the statement: in a body or, as in rules of PostgreSQL, in parentheses. */
    private boolean isInside() {
        return body.isOpen() || (parentheses > 0 && vendor == Vendor.POSTGRESQL);
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
        parentheses = 0;
        body = new RoutineBody(vendor);
    }

    private void follow(SqlToken token) {
        if (token.kind() == Kind.WORD) {
            body.word(text.substring(token.start(), token.end()));
            return;
        }
        char first = text.charAt(token.start());
        if (token.end() - token.start() == 1) {
            body.symbol(first);
        } else if (token.kind() != Kind.SYMBOL) {
            body.symbol('\'');
        }
        if (token.kind() == Kind.SYMBOL && first == '(') {
            parentheses++;
        } else if (token.kind() == Kind.SYMBOL && first == ')') {
            parentheses = Math.max(0, parentheses - 1);
        }
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
}
