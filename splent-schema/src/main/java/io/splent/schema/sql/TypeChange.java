package io.splent.schema.sql;

import io.splent.api.schema.Dialect;
import io.splent.api.schema.SqlType;
import io.splent.api.schema.Vendor;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a change from one column type to another means for the rows that are there. */
final class TypeChange {

    private static final Set<String> UNLIMITED_TEXT =
            Set.of("text", "longtext", "clob", "character large object", "character varying", "varchar");
    /** Types of character strings, as any of the vendors may call them. */
    static final Set<String> TEXT = Set.of(
            "character varying",
            "character",
            "varchar",
            "char",
            "text",
            "tinytext",
            "mediumtext",
            "longtext",
            "character large object",
            "clob");

    private static final List<String> INTEGERS =
            List.of("tinyint", "smallint", "mediumint", "int", "integer", "bigint");

    /** From this length on the length of a text may take two bytes instead of one. */
    private static final int LONG_TEXT = 256;

    /** Below this length the bytes of a MariaDB text can be read either way. */
    private static final int SHORT_TEXT = 128;

    /** A character takes up to four bytes. */
    private static final int BYTES_PER_CHARACTER = 4;

    private final Dialect dialect;
    private final SqlType before;
    private final SqlType after;
    private final String from;
    private final String to;

    TypeChange(Dialect dialect, SqlType before, SqlType after) {
        this.dialect = dialect;
        this.before = before;
        this.after = after;
        this.from = before.base().toLowerCase(Locale.ROOT);
        this.to = after.base().toLowerCase(Locale.ROOT);
    }

    static boolean isText(SqlType type) {
        return TEXT.contains(type.base().toLowerCase(Locale.ROOT));
    }

    /** Whether every value of the old type is one of the new type. */
    boolean keepsEveryValue() {
        if (from.equals(to)) {
            return from.startsWith("enum") ? after.text().startsWith(enumStart(before)) : growsInside();
        }
        if (TEXT.contains(from)
                && UNLIMITED_TEXT.contains(to)
                && after.arguments().isEmpty()) {
            return true;
        }
        if (INTEGERS.contains(from) && INTEGERS.contains(to)) {
            return INTEGERS.indexOf(to) > INTEGERS.indexOf(from);
        }
        return (from.equals("real") && to.equals("double precision")) || (from.equals("float") && to.equals("double"));
    }

    /** The labels without the closing parenthesis: a longer list that begins like this only adds labels. */
    private static String enumStart(SqlType type) {
        return type.text().substring(0, type.text().length() - 1);
    }

    private boolean growsInside() {
        List<Integer> old = before.arguments();
        List<Integer> now = after.arguments();
        if (now.isEmpty()) {
            return true;
        }
        if (old.size() != now.size()) {
            return false;
        }
        if (old.size() == 2) {
            return now.get(1) >= old.get(1) && now.get(0) - now.get(1) >= old.get(0) - old.get(1);
        }
        return now.get(0) >= old.get(0);
    }

    /**
     * Whether numbers and labels of an enum take each other's place. MariaDB and H2 do that by the position of a label in
     * the type, which is not the number that the application has stored: the change is written so that they refuse.
     */
    boolean mixesNumbersAndLabels() {
        return (INTEGERS.contains(from) && to.startsWith("enum")) || (from.startsWith("enum") && INTEGERS.contains(to));
    }

    /** Whether the database writes every row anew. */
    boolean rewritesTable() {
        if (!keepsEveryValue()) {
            return true;
        }
        return switch (dialect.vendor()) {
            case POSTGRESQL -> !(sameTextStorage() || growsNumericAtSameScale());
            case MARIADB, MYSQL -> !(from.startsWith("enum") || growsInPlaceOnMariaDb());
            case H2 -> !from.equals(to);
        };
    }

    private boolean sameTextStorage() {
        Set<String> varying = Set.of("character varying", "text");
        return varying.contains(from) && varying.contains(to);
    }

    private boolean growsNumericAtSameScale() {
        List<Integer> old = before.arguments();
        List<Integer> now = after.arguments();
        return from.equals("numeric")
                && to.equals("numeric")
                && (now.isEmpty() || (now.size() == 2 && now.get(1).equals(old.get(1))));
    }

    private boolean growsInPlaceOnMariaDb() {
        if (!from.equals("varchar") || !to.equals("varchar")) {
            return false;
        }
        int was = before.arguments().get(0) * BYTES_PER_CHARACTER;
        boolean isLong = after.arguments().get(0) * BYTES_PER_CHARACTER >= LONG_TEXT;
        return (was >= LONG_TEXT) == isLong || (dialect.vendor() == Vendor.MARIADB && was < SHORT_TEXT);
    }
}
