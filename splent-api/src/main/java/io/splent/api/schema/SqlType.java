package io.splent.api.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A column type as the database itself prints it, ready to be used in DDL of the same database.
 *
 * @param text for example {@code character varying(255)}, {@code enum('A','B')} or {@code bigint}
 * @since 0.1
 */
public record SqlType(String text) {

    /** The type without its arguments, for example {@code character varying}; what follows them is kept. */
    public String base() {
        int open = text.indexOf('(');
        if (open < 0) {
            return text;
        }
        int close = text.lastIndexOf(')');
        String rest = close < 0 ? "" : text.substring(close + 1);
        return text.substring(0, open).stripTrailing() + rest;
    }

    /** The numeric arguments in order (length, or precision and scale); empty when there are none. */
    public List<Integer> arguments() {
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        if (open < 0 || close < open) {
            return List.of();
        }
        List<Integer> arguments = new ArrayList<>();
        for (String part : text.substring(open + 1, close).split(",", -1)) {
            String number = part.strip();
            if (!number.chars().allMatch(Character::isDigit) || number.isEmpty() || number.length() > 9) {
                return List.of();
            }
            arguments.add(Integer.valueOf(number));
        }
        return List.copyOf(arguments);
    }

    @Override
    public String toString() {
        return text;
    }
}
