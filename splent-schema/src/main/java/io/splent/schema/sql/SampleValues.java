package io.splent.schema.sql;

import io.splent.api.schema.SqlType;
import io.splent.api.schema.Vendor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value for each of the usual types. */
record SampleValues(Vendor vendor) {

    private static final Set<String> NUMBERS = Set.of(
            "tinyint",
            "smallint",
            "mediumint",
            "int",
            "integer",
            "bigint",
            "real",
            "float",
            "double",
            "double precision");
    private static final Set<String> DECIMALS = Set.of("numeric", "decimal", "decfloat");
    private static final Set<String> BYTES = Set.of(
            "binary",
            "varbinary",
            "blob",
            "tinyblob",
            "mediumblob",
            "longblob",
            "binary varying",
            "binary large object");
    private static final Pattern FIRST_LABEL = Pattern.compile("'(?:[^']|'')*'");

    Optional<String> of(SqlType type) {
        String base = type.base().toLowerCase(Locale.ROOT).replace(" unsigned", "");
        if (type.text().endsWith("[]")) {
            return Optional.of("'{}'");
        }
        if (type.text().toLowerCase(Locale.ROOT).contains(" array")) {
            return Optional.of("ARRAY[]");
        }
        if (NUMBERS.contains(base)) {
            return Optional.of("1");
        }
        if (DECIMALS.contains(base)) {
            List<Integer> size = type.arguments();
            return Optional.of(size.size() == 2 && size.get(0).equals(size.get(1)) ? "0" : "1");
        }
        if (TypeChange.TEXT.contains(base) || base.equals("bpchar")) {
            return Optional.of("'a'");
        }
        if (BYTES.contains(base)) {
            return Optional.of("X'01'");
        }
        if (base.startsWith("enum") || base.startsWith("set(")) {
            Matcher label = FIRST_LABEL.matcher(type.text());
            return label.find() ? Optional.of(label.group()) : Optional.empty();
        }
        return ofFurther(base);
    }

    private Optional<String> ofFurther(String base) {
        if (base.startsWith("timestamp") || base.equals("datetime")) {
            return Optional.of("'2001-02-03 04:05:06'");
        }
        if (base.startsWith("time")) {
            return Optional.of("'04:05:06'");
        }
        return Optional.ofNullable(
                switch (base) {
                    case "boolean" -> "TRUE";
                    case "date" -> "'2001-02-03'";
                    case "year" -> "2001";
                    case "bit" -> vendor == Vendor.POSTGRESQL ? null : "b'1'";
                    case "bytea" -> "'\\x01'";
                    case "uuid" -> "'00000000-0000-0000-0000-000000000001'";
                    case "json" -> vendor == Vendor.H2 ? "JSON '{}'" : "'{}'";
                    case "jsonb" -> "'{}'";
                    default -> null;
                });
    }
}
