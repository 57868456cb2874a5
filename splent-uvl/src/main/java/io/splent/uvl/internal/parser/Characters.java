package io.splent.uvl.internal.parser;

/** What the characters of UVL can be part of. */
final class Characters {

    private static final boolean[] PART_OF_NAME = new boolean[256];

    static {
        String marks = "_#§%?\\'äüöß;";
        for (char character = 0; character < PART_OF_NAME.length; character++) {
            PART_OF_NAME[character] = isLetter(character) || isDigit(character) || marks.indexOf(character) >= 0;
        }
    }

    private Characters() {}

    static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    /** Whether a name without quotes may go on with the character. */
    static boolean isPartOfName(char character) {
        return character < PART_OF_NAME.length && PART_OF_NAME[character];
    }
}
