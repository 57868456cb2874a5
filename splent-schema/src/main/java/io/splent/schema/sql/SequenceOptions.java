package io.splent.schema.sql;

import io.splent.api.schema.Sequence;
import io.splent.api.schema.Vendor;
import java.util.Locale;

/**
 * The options of sequences, and which of them go without saying on a vendor.
 *
 * @param typed whether a sequence has a type
 * @param largest the largest value of a {@code bigint} sequence that goes up
 * @param smallest the smallest value of a {@code bigint} sequence that goes down
 * @param cache the usual cache size
 * @param leastCache the smallest cache size that can be written: 0 where a sequence may have none
 * @param noCycle the keywords that switch cycling off
 */
record SequenceOptions(boolean typed, long largest, long smallest, long cache, long leastCache, String noCycle) {

    static SequenceOptions of(Vendor vendor) {
        return switch (vendor) {
            case POSTGRESQL -> new SequenceOptions(true, Long.MAX_VALUE, Long.MIN_VALUE, 1, 1, "NO CYCLE");
            case H2 -> new SequenceOptions(true, Long.MAX_VALUE, Long.MIN_VALUE, 32, 1, "NO CYCLE");
            case MARIADB -> new SequenceOptions(false, Long.MAX_VALUE - 1, Long.MIN_VALUE + 1, 1000, 0, "NOCYCLE");
            case MYSQL -> throw new IllegalArgumentException("mysql has no sequences");
        };
    }

    /** The options to write after CREATE SEQUENCE, each with a space before it. */
    String whenCreated(Sequence sequence) {
        boolean up = sequence.increment() > 0;
        long minimum = up ? Math.min(1, sequence.start()) : smallest(sequence.type());
        long maximum = up ? largest(sequence.type()) : Math.max(-1, sequence.start());
        StringBuilder options = new StringBuilder();
        option(options, typed && !isBigint(sequence.type()), "AS " + sequence.type());
        option(options, sequence.start() != (up ? 1 : -1), "START WITH " + sequence.start());
        option(options, sequence.increment() != 1, "INCREMENT BY " + sequence.increment());
        option(options, sequence.minimum() != minimum || (minimum < 1 && up), "MINVALUE " + sequence.minimum());
        option(options, sequence.maximum() != maximum || (maximum > -1 && !up), "MAXVALUE " + sequence.maximum());
        option(options, sequence.cache() >= leastCache && sequence.cache() != cache, "CACHE " + sequence.cache());
        option(options, sequence.cycle(), "CYCLE");
        return options.toString();
    }

    /** The options to write after ALTER SEQUENCE, each with a space before it. */
    String whenAltered(Sequence before, Sequence after) {
        StringBuilder options = new StringBuilder();
        option(options, typed && !before.type().equals(after.type()), "AS " + after.type());
        option(options, before.increment() != after.increment(), "INCREMENT BY " + after.increment());
        option(options, before.minimum() != after.minimum(), "MINVALUE " + after.minimum());
        option(options, before.maximum() != after.maximum(), "MAXVALUE " + after.maximum());
        option(options, before.start() != after.start(), "START WITH " + after.start());
        option(options, after.cache() >= leastCache && before.cache() != after.cache(), "CACHE " + after.cache());
        option(options, before.cycle() != after.cycle(), after.cycle() ? "CYCLE" : noCycle);
        return options.toString();
    }

    private static void option(StringBuilder options, boolean needed, String option) {
        if (needed) {
            options.append(' ').append(option);
        }
    }

    private static boolean isBigint(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith("bigint");
    }

    private long largest(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> largest;
        };
    }

    private long smallest(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "smallint" -> Short.MIN_VALUE;
            case "integer" -> Integer.MIN_VALUE;
            default -> smallest;
        };
    }
}
