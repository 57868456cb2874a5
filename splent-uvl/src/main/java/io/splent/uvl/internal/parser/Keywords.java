package io.splent.uvl.internal.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reserved words, as the vocabulary of the grammar lists them. */
final class Keywords {

    private static final Map<String, Integer> TYPES = new HashMap<>();
    private static final List<String> HYPHENATED = new ArrayList<>();
    private static final int LONGEST;

    static {
        int longest = 0;
        for (int type = 1; type <= UvlParser.VOCABULARY.getMaxTokenType(); type++) {
            String literal = UvlParser.VOCABULARY.getLiteralName(type);
            if (literal != null && Characters.isLetter(literal.charAt(1))) {
                String word = literal.substring(1, literal.length() - 1);
                TYPES.put(word, type);
                longest = Math.max(longest, word.length());
                if (word.indexOf('-') >= 0) {
                    HYPHENATED.add(word);
                }
            }
        }
        LONGEST = longest;
    }

    private Keywords() {}

    /** The type of a keyword, and of a name for every other word. */
    static int typeOf(String word) {
        return word.length() > LONGEST ? UvlParser.ID : TYPES.getOrDefault(word, UvlParser.ID);
    }

    /** The keyword with a hyphen that stands at a place of a text, or null. */
    static @Nullable String hyphenatedAt(String text, int start) {
        for (String word : HYPHENATED) {
            if (text.startsWith(word, start)) {
                return word;
            }
        }
        return null;
    }
}
