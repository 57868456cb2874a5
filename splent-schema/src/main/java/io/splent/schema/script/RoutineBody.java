package io.splent.schema.script;

import io.splent.api.schema.Vendor;
import java.util.Locale;
import java.util.Set;

/** Follows the words of one statement to know whether they are inside the body of a routine. */
final class RoutineBody {

    private static final Set<String> ROUTINES = Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE");
    private static final Set<String> OTHER_OBJECTS =
            Set.of("TABLE", "INDEX", "VIEW", "SEQUENCE", "TYPE", "DATABASE", "SCHEMA", "USER", "ROLE", "DOMAIN");

    /** What END may name; the word then opens nothing. */
    private static final Set<String> BLOCKS = Set.of("CASE", "IF", "LOOP", "WHILE", "REPEAT", "FOR");

    private enum Kind {
        UNKNOWN,
        CREATION,
        ROUTINE,
        OTHER
    }

    private final boolean atomicOnly;
    private Kind kind = Kind.UNKNOWN;
    private String previous = "";
    private int depth;
    private int parentheses;

    /** An IF, unless it turns out to be the function or part of IF EXISTS: then no THEN follows. */
    private boolean thenOpens;

    /** A WHILE, or the FOR of a loop. */
    private boolean doOpens;

    private boolean inWhen;

    /** On PostgreSQL a body without quotes begins with BEGIN ATOMIC; H2 has none. */
    RoutineBody(Vendor vendor) {
        this.atomicOnly = vendor == Vendor.POSTGRESQL || vendor == Vendor.H2;
    }

    boolean isOpen() {
        return depth > 0;
    }

    /** Takes in the next word outside quotes and comments. */
    void word(String text) {
        if (isPartOfName() || isParameter()) {
            previous = "";
            return;
        }
        String word = text.toUpperCase(Locale.ROOT);
        if (kind != Kind.ROUTINE) {
            classify(word);
        } else if (depth == 0 && atomicOnly) {
            depth = word.equals("ATOMIC") && previous.equals("BEGIN") ? 1 : 0;
        } else if (!previous.equals("END") || !BLOCKS.contains(word)) {
            follow(word);
        }
        previous = word;
    }

    /** Takes in anything that is not a word: what follows does not belong to the word before. */
    void symbol(char symbol) {
        if (symbol == '(' && previous.equals("REPEAT") && depth > 0) {
            depth--; // the function
        } else if (symbol == ';') {
            thenOpens = false;
            doOpens = false;
        }
        if (depth == 0) {
            parentheses += symbol == '(' ? 1 : symbol == ')' ? -1 : 0;
        }
        previous = String.valueOf(symbol);
    }

    /** A column behind its table, or a variable, may be called like a keyword. */
    private boolean isPartOfName() {
        return previous.equals(".") || previous.equals("@");
    }

    private boolean isParameter() {
        return depth == 0 && parentheses > 0;
    }

    private void classify(String word) {
        if (kind == Kind.UNKNOWN) {
            if (previous.equals("BEGIN")) {
                kind = word.equals("NOT") && !atomicOnly ? Kind.ROUTINE : Kind.OTHER;
                depth = kind == Kind.ROUTINE ? 1 : 0;
            } else if (!word.equals("BEGIN")) {
                kind = word.equals("CREATE") ? Kind.CREATION : Kind.OTHER;
            }
        } else if (kind == Kind.CREATION && ROUTINES.contains(word)) {
            kind = Kind.ROUTINE;
        } else if (kind == Kind.CREATION && OTHER_OBJECTS.contains(word)) {
            kind = Kind.OTHER;
        }
    }

    private void follow(String word) {
        switch (word) {
            case "BEGIN" -> {
                thenOpens = false;
                depth++;
            }
            case "CASE", "LOOP", "REPEAT" -> depth++;
            case "END" -> depth = Math.max(0, depth - 1);
            case "IF" -> thenOpens = true;
            case "WHEN" -> inWhen = true;
            case "THEN" -> then();
            case "WHILE" -> doOpens = true;
            case "FOR" -> doOpens = !previous.equals("CURSOR") && !previous.equals("HANDLER");
            case "EACH" -> doOpens = false;
            case "DO" -> {
                depth += doOpens ? 1 : 0;
                doOpens = false;
            }
            default -> {}
        }
    }

    private void then() {
        if (inWhen) {
            inWhen = false;
        } else if (thenOpens) {
            thenOpens = false;
            depth++;
        }
    }
}
