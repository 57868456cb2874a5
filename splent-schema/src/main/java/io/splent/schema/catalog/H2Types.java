package io.splent.schema.catalog;

import io.splent.api.schema.SqlType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together the column types of H2, whose catalog only has their parts. */
final class H2Types {

    /** What H2 reports for a text without a length. */
    private static final String NO_LENGTH = "1000000000";

    private static final String NO_LOB_LENGTH = Long.toString(Long.MAX_VALUE);
    private static final String NO_CARDINALITY = "65536";

    private final CatalogSession session;
    private final Map<Place, List<String>> enumValues = new HashMap<>();
    private final Map<Place, String> elementTypes = new HashMap<>();

    /** Where a type is used: its identifier is unique within a table. */
    private record Place(String schema, String table, String identifier) {}

    private H2Types(CatalogSession session) {
        this.session = session;
    }

    static H2Types read(CatalogSession session) throws SQLException {
        H2Types types = new H2Types(session);
        session.query(H2Queries.ENUM_VALUES, types::addEnumValue);
        session.query(H2Queries.ELEMENT_TYPES, types::addElementType);
        return types;
    }

    private void addEnumValue(Row row) throws SQLException {
        Place place = new Place(row.text("object_schema"), row.text("object_name"), row.text("enum_identifier"));
        enumValues.computeIfAbsent(place, key -> new ArrayList<>()).add(row.text("value_name"));
    }

    private void addElementType(Row row) throws SQLException {
        elementTypes.put(place(row, "collection_type_identifier"), text(row));
    }

    private static Place place(Row row, String identifier) throws SQLException {
        return new Place(row.text("table_schema"), row.text("table_name"), row.text(identifier));
    }

    /** The type of a column. */
    SqlType type(Row row) throws SQLException {
        return new SqlType(text(row));
    }

    private String text(Row row) throws SQLException {
        String domain = row.optionalText("domain_name");
        if (domain != null) {
            return domain(row.text("domain_schema"), domain);
        }
        String type = row.text("data_type").toLowerCase(Locale.ROOT);
        return switch (type) {
            case "numeric", "decfloat" -> type + numericArguments(row);
            case "timestamp", "timestamp with time zone", "time", "time with time zone" ->
                type.replaceFirst("^\\w+", "$0(" + row.text("datetime_precision") + ")");
            case "interval" -> interval(row);
            case "enum" -> type + literals(enumValues.getOrDefault(place(row, "dtd_identifier"), List.of()));
            case "array" -> array(row);
            case "geometry" -> type + geometryArguments(row);
            default -> type + length(row.optionalText("character_maximum_length"));
        };
    }

    private String domain(String schema, String name) {
        String quoted = H2Names.quoted(name);
        return schema.equals(session.defaultSchema()) ? quoted : H2Names.quoted(schema) + "." + quoted;
    }

    private static String numericArguments(Row row) throws SQLException {
        String precision = row.optionalText("declared_numeric_precision");
        String scale = row.optionalText("declared_numeric_scale");
        if (precision == null) {
            return "";
        }
        return scale == null ? "(" + precision + ")" : "(" + precision + "," + scale + ")";
    }

    private static String interval(Row row) throws SQLException {
        String units = row.text("interval_type").toLowerCase(Locale.ROOT);
        String precision = row.text("interval_precision");
        String fraction = row.optionalText("datetime_precision");
        if (units.equals("second")) {
            return "interval second(" + precision + "," + fraction + ")";
        }
        String leading = "interval " + units.replaceFirst("^\\w+", "$0(" + precision + ")");
        return units.endsWith("second") ? leading + "(" + fraction + ")" : leading;
    }

    private static String literals(List<String> values) {
        return values.stream()
                .map(value -> "'" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(",", "(", ")"));
    }

    private String array(Row row) throws SQLException {
        String element = Objects.requireNonNullElse(elementTypes.get(place(row, "dtd_identifier")), "");
        String cardinality = row.text("maximum_cardinality");
        return element + " array" + (cardinality.equals(NO_CARDINALITY) ? "" : "[" + cardinality + "]");
    }

    private static String geometryArguments(Row row) throws SQLException {
        String type = Objects.requireNonNullElse(row.optionalText("geometry_type"), "geometry")
                .toLowerCase(Locale.ROOT);
        String srid = row.optionalText("geometry_srid");
        if (srid != null) {
            return "(" + type + "," + srid + ")";
        }
        return type.equals("geometry") ? "" : "(" + type + ")";
    }

    private static String length(@Nullable String length) {
        return length == null || length.equals(NO_LENGTH) || length.equals(NO_LOB_LENGTH) ? "" : "(" + length + ")";
    }
}
