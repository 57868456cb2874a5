package io.splent.schema.compare;

import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names for constraints whose name the database would otherwise make up, differently on every server: a reverse script
 * can only drop what has the same name everywhere.
 */
final class ConstraintNames {

    /** The shortest limit among the vendors is 63 bytes. */
    private static final int LONGEST = 60;

    private final Dialect dialect;

    ConstraintNames(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The table with a name for every unique constraint and check. */
    Table named(Table table) {
        return table.withUniques(table.uniques().stream()
                        .map(unique -> named(table.name(), unique))
                        .toList())
                .withChecks(named(table.name(), table.checks(), Set.of()))
                .withForeignKeys(table.foreignKeys().stream()
                        .map(key -> named(table.name(), key))
                        .toList());
    }

    UniqueConstraint named(ObjectName table, UniqueConstraint unique) {
        return unique.generatedName() ? unique.withName(name(table, unique.columns(), "key")) : unique;
    }

    /**
     * Checks with a name each. The same condition twice gives two names.
     *
     * @param taken names of other checks of the table
     */
    List<CheckConstraint> named(ObjectName table, List<CheckConstraint> checks, Set<String> taken) {
        Set<String> used = new HashSet<>(taken);
        List<CheckConstraint> named = new ArrayList<>();
        for (CheckConstraint check : checks) {
            CheckConstraint first = named(table, check);
            CheckConstraint free = first;
            for (int number = 2; !used.add(free.name()); number++) {
                free = new CheckConstraint(first.name() + "_" + number, false, check.expression());
            }
            named.add(free);
        }
        return named;
    }

    CheckConstraint named(ObjectName table, CheckConstraint check) {
        return check.generatedName()
                ? new CheckConstraint(
                        name(table, List.of(digest(check.expression())), "check"), false, check.expression())
                : check;
    }

    ForeignKey named(ObjectName table, ForeignKey key) {
        return key.generatedName() ? key.withName(name(table, key.columns(), "fkey")) : key;
    }

    private String name(ObjectName table, List<String> columns, String suffix) {
        List<String> parts = new ArrayList<>();
        parts.add(table.name());
        parts.addAll(columns);
        parts.add(suffix);
        String full = String.join("_", parts);
        String fitting = full.getBytes(StandardCharsets.UTF_8).length <= LONGEST ? full : shortened(full, suffix);
        return dialect.identifierCase() == IdentifierCase.UPPER ? fitting.toUpperCase(Locale.ROOT) : fitting;
    }

    private static String shortened(String full, String suffix) {
        String tail = "_" + digest(full) + "_" + suffix;
        int room = LONGEST - tail.length();
        int end = 0;
        int bytes = 0;
        while (end < full.length()) {
            int next = full.offsetByCodePoints(end, 1);
            bytes += full.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > room) {
                break;
            }
            end = next;
        }
        return full.substring(0, end) + tail;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
