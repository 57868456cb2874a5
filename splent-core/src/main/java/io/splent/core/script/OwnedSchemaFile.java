package io.splent.core.script;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.core.json.JsonCodec;
import io.splent.core.json.JsonObject;
import io.splent.core.json.JsonWriter;
import io.splent.core.json.SchemaCodecs;
import io.splent.core.json.TableCodecs;
import io.splent.core.json.UnreadableJsonException;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The text of {@code schema.json}. One object a line, sorted, so that two branches that add different objects merge, and
 * equal content gives equal bytes.
 */
public final class OwnedSchemaFile {

    private static final int FORMAT = 1;

    private static final Pattern VERSION = Pattern.compile("\\d+(?:[._]\\d+)*");

    static final JsonCodec<OwnedSchema.TableFacts> TABLE_FACTS = new JsonCodec<>() {
        @Override
        public void write(OwnedSchema.TableFacts facts, JsonWriter json) throws IOException {
            json.text("comment", facts.comment());
        }

        @Override
        public OwnedSchema.TableFacts read(JsonObject json) {
            return new OwnedSchema.TableFacts(json.optionalText("comment"));
        }
    };

    /** A line: which object, then its definition. */
    private static final JsonCodec<Map.Entry<ObjectRef, Object>> OBJECT = new JsonCodec<>() {
        @Override
        public void write(Map.Entry<ObjectRef, Object> object, JsonWriter json) throws IOException {
            ObjectRef ref = object.getKey();
            json.text("kind", id(ref.kind()));
            json.text("schema", ref.container().schema());
            if (!ref.container().name().equals(ref.name()) || !isTopLevel(ref.kind())) {
                json.text("table", ref.container().name());
            }
            json.text("name", ref.name());
            @SuppressWarnings("unchecked") // an owned schema holds under each reference the record of its kind
            JsonCodec<Object> codec = (JsonCodec<Object>) definition(ref.kind());
            json.object("is", object.getValue(), codec);
        }

        @Override
        public Map.Entry<ObjectRef, Object> read(JsonObject json) {
            ObjectKind kind = kind(json);
            String name = json.text("name");
            String container = isTopLevel(kind) ? name : json.text("table");
            ObjectRef ref = new ObjectRef(kind, new ObjectName(json.optionalText("schema"), container), name);
            return Map.entry(ref, json.object("is", definition(kind)));
        }
    };

    private static final JsonCodec<PastRename> RENAME = new JsonCodec<>() {
        @Override
        public void write(PastRename rename, JsonWriter json) throws IOException {
            json.text("version", rename.version().text());
            if (rename.change() instanceof RenameColumn column) {
                json.object("table", column.tableName(), SchemaCodecs.OBJECT_NAME);
                json.text("from", column.from());
                json.text("to", column.to());
            } else if (rename.change() instanceof RenameTable table) {
                json.object("from", table.from(), SchemaCodecs.OBJECT_NAME);
                json.object("to", table.to(), SchemaCodecs.OBJECT_NAME);
            }
        }

        @Override
        public PastRename read(JsonObject json) {
            MigrationVersion version = new MigrationVersion(json.text("version"));
            if (!VERSION.matcher(version.text()).matches()) {
                throw json.unreadable("\"version\" is \"" + version + "\", expected numbers with dots");
            }
            return new PastRename(
                    version,
                    json.has("table")
                            ? new RenameColumn(
                                    json.object("table", SchemaCodecs.OBJECT_NAME), json.text("from"), json.text("to"))
                            : new RenameTable(
                                    json.object("from", SchemaCodecs.OBJECT_NAME),
                                    json.object("to", SchemaCodecs.OBJECT_NAME)));
        }
    };

    private OwnedSchemaFile() {}

    private static boolean isTopLevel(ObjectKind kind) {
        return kind == ObjectKind.TABLE || kind == ObjectKind.SEQUENCE || kind == ObjectKind.TYPE;
    }

    private static String id(ObjectKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ObjectKind kind(JsonObject json) {
        String id = json.text("kind");
        for (ObjectKind kind : ObjectKind.values()) {
            if (id(kind).equals(id)) {
                return kind;
            }
        }
        throw json.unreadable("\"kind\" is \"" + id + "\", and there is no such kind");
    }

    private static JsonCodec<?> definition(ObjectKind kind) {
        return switch (kind) {
            case TABLE -> TABLE_FACTS;
            case COLUMN -> TableCodecs.COLUMN;
            case PRIMARY_KEY -> TableCodecs.PRIMARY_KEY;
            case FOREIGN_KEY -> TableCodecs.FOREIGN_KEY;
            case UNIQUE -> TableCodecs.UNIQUE_CONSTRAINT;
            case INDEX -> TableCodecs.INDEX;
            case CHECK -> TableCodecs.CHECK_CONSTRAINT;
            case SEQUENCE -> SchemaCodecs.SEQUENCE;
            case TYPE -> SchemaCodecs.ENUM_TYPE;
        };
    }

    /**
     * Writes.
     *
     * @param version the newest script that the state belongs to
     */
    public static String print(String feature, MigrationVersion version, OwnedSchema owned) {
        StringBuilder text = new StringBuilder("{\n");
        text.append("\"format\": ").append(FORMAT).append(",\n");
        text.append("\"feature\": ").append(JsonWriter.print(feature)).append(",\n");
        text.append("\"version\": ").append(JsonWriter.print(version.text())).append(",\n");
        text.append("\"objects\": [\n");
        Iterator<Map.Entry<ObjectRef, Object>> objects =
                owned.objects().entrySet().iterator();
        while (objects.hasNext()) {
            text.append(JsonWriter.print(objects.next(), OBJECT)).append(objects.hasNext() ? ",\n" : "\n");
        }
        text.append(owned.renames().isEmpty() ? "]\n" : "],\n\"renames\": [\n");
        Iterator<PastRename> renames = owned.renames().iterator();
        while (renames.hasNext()) {
            text.append(JsonWriter.print(renames.next(), RENAME)).append(renames.hasNext() ? ",\n" : "\n]\n");
        }
        return text.append("}\n").toString();
    }

    /**
     * Reads.
     *
     * @throws SplentException when the text is not what {@link #print} writes
     */
    static OwnedSchema parse(String text, ErrorLocation place) {
        try {
            JsonObject root = JsonObject.parse(text);
            if (root.number("format") != FORMAT) {
                throw root.unreadable("\"format\" is not " + FORMAT + ", which this version reads");
            }
            SortedMap<ObjectRef, Object> objects = new TreeMap<>();
            root.objects("objects", OBJECT).forEach(object -> objects.put(object.getKey(), object.getValue()));
            return new OwnedSchema(objects, root.has("renames") ? root.objects("renames", RENAME) : List.of());
        } catch (UnreadableJsonException e) {
            throw new SplentException(
                    ErrorCode.SCRIPT_UNREADABLE,
                    "schema.json cannot be read: " + e.getMessage(),
                    place.withLine(e.line()),
                    "Restore the file from version control.",
                    e);
        }
    }
}
