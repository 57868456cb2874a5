package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** A TOML file whose values are read by type, with line and column in every complaint. */
final class TomlDocument {

    private static final int MAXIMUM_DEPTH = 64;

    /** Three weeks: databases count milliseconds in 32 bits. */
    private static final int MOST_SECONDS = 21 * 86_400;

    private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\\n])*+\"|'[^'\n]*+'|#[^\n]*+");

    private final String source;
    private final TomlTable root;

    private TomlDocument(String source, TomlTable root) {
        this.source = source;
        this.root = root;
    }

    static TomlDocument read(Path file) {
        return parse(TextFile.read(file), file.toString());
    }

    static TomlDocument parse(String text, String source) {
        if (text.length() > TextFile.MAXIMUM_BYTES) {
            throw tooLarge(source);
        }
        requireShallow(text, source);
        TomlParseResult result = Toml.parse(text);
        if (result.hasErrors()) {
            TomlParseError first = result.errors().get(0);
            throw invalid(location(source, first.position()), String.valueOf(first.getMessage()));
        }
        return new TomlDocument(source, result);
    }

    private static SplentException tooLarge(String source) {
        return invalid(ErrorLocation.ofFile(source), "The file is larger than the limit of 1 MB.");
    }

    /** Looks before the parser does, whose stack is not endless. */
    private static void requireShallow(String text, String source) {
        int depth = 0;
        for (char c : QUOTED.matcher(text).replaceAll("").toCharArray()) {
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (depth > MAXIMUM_DEPTH) {
                throw invalid(
                        ErrorLocation.ofFile(source),
                        "The file is nested more than " + MAXIMUM_DEPTH + " levels deep.");
            }
        }
    }

    String source() {
        return source;
    }

    boolean has(String dottedKey) {
        return root.contains(dottedKey);
    }

    Optional<String> string(String dottedKey) {
        return Optional.ofNullable(text(root, dottedKey, dottedKey));
    }

    Optional<Boolean> bool(String dottedKey) {
        Object value = root.get(dottedKey);
        if (value == null || value instanceof Boolean) {
            return Optional.ofNullable((Boolean) value);
        }
        throw wrongType(root, dottedKey, dottedKey, "true or false");
    }

    /** A number of seconds, at least one. */
    Optional<Duration> seconds(String dottedKey) {
        Object value = root.get(dottedKey);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Long seconds && seconds > 0 && seconds <= MOST_SECONDS) {
            return Optional.of(Duration.ofSeconds(seconds));
        }
        throw wrongType(root, dottedKey, dottedKey, "a number of seconds from 1 to " + MOST_SECONDS);
    }

    List<String> strings(String dottedKey) {
        Object value = root.get(dottedKey);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof TomlArray array)) {
            throw wrongType(root, dottedKey, dottedKey, "a list of strings");
        }
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof String item)) {
                throw invalid(location(source, array.inputPositionOf(i)), dottedKey + " must be a list of strings.");
            }
            strings.add(item);
        }
        return strings;
    }

    /** The keys of a table with their values as text, in the order of the file. Nested tables become dotted keys. */
    Map<String, String> settings(String table) {
        Map<String, String> settings = new LinkedHashMap<>();
        Object value = root.get(table);
        if (value == null) {
            return settings;
        }
        if (!(value instanceof TomlTable entries)) {
            throw wrongType(root, table, table, "a table");
        }
        for (Map.Entry<String, Object> entry : entries.dottedEntrySet()) {
            settings.put(entry.getKey().replace("\"", ""), String.valueOf(entry.getValue()));
        }
        return settings;
    }

    /** One table of an array of tables: its string values by key, and where it begins. */
    record Entry(Map<String, String> values, ErrorLocation place) {}

    /** The named string values of each table in an array of tables; a missing value is an error. */
    List<Entry> records(String dottedKey, List<String> requiredKeys) {
        Object value = root.get(dottedKey);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof TomlArray array)) {
            throw wrongType(root, dottedKey, dottedKey, "an array of tables");
        }
        List<Entry> records = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof TomlTable table)) {
                throw invalid(location(source, array.inputPositionOf(i)), dottedKey + " must hold tables.");
            }
            ErrorLocation place = location(source, array.inputPositionOf(i));
            records.add(new Entry(record(dottedKey, table, requiredKeys, place), place));
        }
        return records;
    }

    private Map<String, String> record(String path, TomlTable table, List<String> keys, ErrorLocation place) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : keys) {
            String value = text(table, key, path + "." + key);
            if (value == null) {
                throw invalid(place, "[[" + path + "]] needs '" + key + "'.");
            }
            values.put(key, value);
        }
        return values;
    }

    private @Nullable String text(TomlTable table, String key, String path) {
        Object value = table.get(key);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw wrongType(table, key, path, "a string");
    }

    private SplentException wrongType(TomlTable table, String key, String path, String expected) {
        return invalid(location(source, table.inputPositionOf(key)), path + " must be " + expected + ".");
    }

    SplentException invalidAt(String dottedKey, String message) {
        return invalid(location(source, root.inputPositionOf(dottedKey)), message);
    }

    ErrorLocation locationOf(String dottedKey) {
        return location(source, root.inputPositionOf(dottedKey));
    }

    private static ErrorLocation location(String source, @Nullable TomlPosition position) {
        return position == null
                ? ErrorLocation.ofFile(source)
                : ErrorLocation.ofFile(source, position.line(), position.column());
    }

    private static SplentException invalid(ErrorLocation place, String message) {
        return new SplentException(ErrorCode.DESCRIPTOR_INVALID, message, place, "Correct the file and run again.");
    }
}
