package io.splent.schema.script;

/**
 * A piece of a script.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last character
 */
record SqlToken(Kind kind, int start, int end) {

    enum Kind {
        SPACE,
        COMMENT,
        /** A keyword, a name without quotes, or a number. */
        WORD,
        STRING,
        /** A name in quotes. */
        NAME,
        /** One character that is nothing else, or the beginning or end of a comment that MariaDB executes. */
        SYMBOL
    }

    boolean isBlank() {
        return kind == Kind.SPACE || kind == Kind.COMMENT;
    }
}
