package io.splent.core.script;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The version of a script, ordered as Flyway orders versions: number by number.
 *
 * @param text as it stands in the file name, for example {@code 20261123101500} or {@code 1.2}
 */
public record MigrationVersion(String text) implements Comparable<MigrationVersion> {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    /** The time of day to the second, in UTC; later than {@code newest} whatever the clock says. */
    public static MigrationVersion next(Instant now, Optional<MigrationVersion> newest) {
        MigrationVersion byClock = new MigrationVersion(TIMESTAMP.format(now.atOffset(ZoneOffset.UTC)));
        return newest.filter(last -> last.compareTo(byClock) >= 0)
                .map(MigrationVersion::following)
                .orElse(byClock);
    }

    /** The next version after this one: a second later for a time stamp, else the first number plus one. */
    public MigrationVersion following() {
        try {
            LocalDateTime time = LocalDateTime.parse(text, TIMESTAMP);
            return new MigrationVersion(TIMESTAMP.format(time.plusSeconds(1)));
        } catch (DateTimeParseException e) {
            return new MigrationVersion(numbers().get(0).add(BigInteger.ONE).toString());
        }
    }

    private List<BigInteger> numbers() {
        return Arrays.stream(text.split("[._]", -1)).map(BigInteger::new).toList();
    }

    @Override
    public int compareTo(MigrationVersion other) {
        List<BigInteger> mine = numbers();
        List<BigInteger> theirs = other.numbers();
        for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
            int order = part(mine, i).compareTo(part(theirs, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger part(List<BigInteger> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }

    @Override
    public String toString() {
        return text;
    }
}
