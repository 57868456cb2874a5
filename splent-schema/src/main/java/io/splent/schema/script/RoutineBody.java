package io.splent.schema.script;

import io.splent.api.schema.Vendor;
import java.util.Locale;
import java.util.Set;

/** Follows the words of one statement to know whether they are inside the body of a routine. */
final class RoutineBody {

    private static final Set<String> ROUTINES = Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE");
    private static final Set<String> OTHER_OBJECTS =
            Set.of("TABLE", "INDEX", "VIEW", "SEQUENCE", "TYPE", "DATABASE", "SCHEMA", "USER", "ROLE", "DOMAIN");

    /** What END closes besides a block: these are not counted when they open. */
    private static final Set<String> UNCOUNTED = Set.of("IF", "LOOP", "WHILE", "REPEAT", "FOR");

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

    /** On PostgreSQL a body without quotes begins with BEGIN ATOMIC; H2 has none. */
    RoutineBody(Vendor vendor) {
        this.atomicOnly = vendor == Vendor.POSTGRESQL || vendor == Vendor.H2;
    }

    boolean isOpen() {
        return depth > 0;
    }

    /** Takes in the next word outside quotes and comments. */
    void word(String text) {
        String word = text.toUpperCase(Locale.ROOT);
        if (kind == Kind.ROUTINE) {
            follow(word);
        } else {
            classify(word);
        }
        previous = word;
    }

    /** Takes in anything that is not a word: what follows does not belong to the word before. */
    void punctuation() {
        previous = "";
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
        boolean closing = previous.equals("END");
        if (closing && UNCOUNTED.contains(word)) {
            depth++;
        } else if (word.equals("END") && depth > 0) {
            depth--;
        } else if (opens(word) && !closing) {
            depth++;
        }
    }

    private boolean opens(String word) {
        if (depth > 0 || !atomicOnly) {
            return word.equals("BEGIN") || word.equals("CASE");
        }
        return word.equals("ATOMIC") && previous.equals("BEGIN");
    }
}
