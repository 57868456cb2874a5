package io.splent.core.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.EnumType;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code schema.json}. One object a line, sorted, so that two branches that add different objects merge, and
 * equal content gives equal bytes.
 */
public final class OwnedSchemaFile {

    private static final int FORMAT = 1;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private OwnedSchemaFile() {}

    /**
     * Writes.
     *
     * @param version the newest script that the state belongs to
     */
    public static String print(String feature, MigrationVersion version, OwnedSchema owned) {
        StringBuilder text = new StringBuilder("{\n");
        text.append("\"format\": ").append(FORMAT).append(",\n");
        text.append("\"feature\": ").append(json(feature)).append(",\n");
        text.append("\"version\": ").append(json(version.text())).append(",\n");
        text.append("\"objects\": [\n");
        Iterator<Map.Entry<ObjectRef, Object>> objects =
                owned.objects().entrySet().iterator();
        while (objects.hasNext()) {
            Map.Entry<ObjectRef, Object> object = objects.next();
            text.append(json(line(object.getKey(), object.getValue())));
            text.append(objects.hasNext() ? ",\n" : "\n");
        }
        text.append(owned.renames().isEmpty() ? "]\n" : "],\n\"renames\": [\n");
        Iterator<PastRename> renames = owned.renames().iterator();
        while (renames.hasNext()) {
            text.append(json(line(renames.next()))).append(renames.hasNext() ? ",\n" : "\n]\n");
        }
        return text.append("}\n").toString();
    }

    private static ObjectNode line(PastRename rename) {
        ObjectNode line = JSON.createObjectNode();
        line.put("version", rename.version().text());
        if (rename.change() instanceof RenameColumn column) {
            line.set("table", JSON.valueToTree(column.tableName()));
            line.put("from", column.from()).put("to", column.to());
        } else if (rename.change() instanceof RenameTable table) {
            line.set("from", JSON.valueToTree(table.from()));
            line.set("to", JSON.valueToTree(table.to()));
        }
        return line;
    }

    private static PastRename rename(JsonNode line) throws JsonProcessingException {
        MigrationVersion version = new MigrationVersion(line.path("version").asText());
        JsonNode from = line.path("from");
        JsonNode to = line.path("to");
        return new PastRename(
                version,
                line.has("table")
                        ? new RenameColumn(table(line.path("table")), from.asText(), to.asText())
                        : new RenameTable(table(from), table(to)));
    }

    private static ObjectName table(JsonNode name) throws JsonProcessingException {
        return JSON.treeToValue(name, ObjectName.class);
    }

    private static ObjectNode line(ObjectRef ref, Object definition) {
        ObjectNode line = JSON.createObjectNode();
        line.put("kind", ref.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (ref.container().schema() != null) {
            line.put("schema", ref.container().schema());
        }
        if (ref.container().name().equals(ref.name()) && isTopLevel(ref.kind())) {
            line.put("name", ref.name());
        } else {
            line.put("table", ref.container().name());
            line.put("name", ref.name());
        }
        line.set("is", JSON.valueToTree(definition));
        return line;
    }

    private static boolean isTopLevel(ObjectKind kind) {
        return kind == ObjectKind.TABLE || kind == ObjectKind.SEQUENCE || kind == ObjectKind.TYPE;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads.
     *
     * @throws SplentException when the text is not what {@link #print} writes
     */
    static OwnedSchema parse(String text, ErrorLocation place) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root.path("format").asInt() != FORMAT) {
                throw unreadable(place, "its format is " + root.path("format") + ", expected " + FORMAT, null);
            }
            SortedMap<ObjectRef, Object> objects = new TreeMap<>();
            for (JsonNode line : root.path("objects")) {
                ObjectRef ref = ref(line);
                objects.put(ref, JSON.treeToValue(line.path("is"), definitionType(ref.kind())));
            }
            List<PastRename> renames = new ArrayList<>();
            for (JsonNode line : root.path("renames")) {
                renames.add(rename(line));
            }
            return new OwnedSchema(objects, renames);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw unreadable(place, e.getMessage(), e);
        }
    }

    private static ObjectRef ref(JsonNode line) {
        ObjectKind kind = ObjectKind.valueOf(
                line.path("kind").asText().toUpperCase(Locale.ROOT).replace('-', '_'));
        String name = line.path("name").asText();
        String schema = line.hasNonNull("schema") ? line.get("schema").asText() : null;
        String container = isTopLevel(kind) ? name : line.path("table").asText();
        return new ObjectRef(kind, new ObjectName(schema, container), name);
    }

    private static Class<?> definitionType(ObjectKind kind) {
        return switch (kind) {
            case TABLE -> OwnedSchema.TableFacts.class;
            case COLUMN -> Column.class;
            case PRIMARY_KEY -> PrimaryKey.class;
            case FOREIGN_KEY -> ForeignKey.class;
            case UNIQUE -> UniqueConstraint.class;
            case INDEX -> Index.class;
            case CHECK -> CheckConstraint.class;
            case SEQUENCE -> Sequence.class;
            case TYPE -> EnumType.class;
        };
    }

    private static SplentException unreadable(ErrorLocation place, @Nullable String why, @Nullable Throwable cause) {
        return new SplentException(
                ErrorCode.SCRIPT_UNREADABLE,
                "schema.json cannot be read: " + why,
                place,
                "Restore the file from version control.",
                cause);
    }
}
