package io.splent.schema.scratch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names for schemas and databases of a scratch area. They never need quotes, no other object has one, and they tell when
 * they were given.
 */
record ScratchNames(Clock clock, RandomGenerator random) implements Supplier<String> {

    static final String PREFIX = "splent_scratch_";

    private static final Duration LONGEST_RUN = Duration.ofHours(6);

    private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9a-f]{16})_[0-9a-f]{8}");

    @Override
    public String get() {
        HexFormat hex = HexFormat.of();
        return PREFIX + hex.toHexDigits(clock.instant().getEpochSecond()) + "_" + hex.toHexDigits(random.nextInt());
    }

    /** Whether the name is one of ours and was given so long ago that nobody can still use what has it. */
    boolean isAbandoned(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                && Instant.ofEpochSecond(HexFormat.fromHexDigitsToLong(matcher.group(1)))
                        .plus(LONGEST_RUN)
                        .isBefore(clock.instant());
    }
}
