package io.splent.core.json;

import io.splent.api.schema.EnumType;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.OtherObject;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Sequence;
import java.io.IOException;

/** How a schema, and what it holds besides tables, looks in JSON. */
public final class SchemaCodecs {

    private SchemaCodecs() {}

    public static final JsonCodec<ObjectName> OBJECT_NAME = new JsonCodec<>() {
        @Override
        public void write(ObjectName name, JsonWriter json) throws IOException {
            json.text("schema", name.schema());
            json.text("name", name.name());
        }

        @Override
        public ObjectName read(JsonObject json) {
            return new ObjectName(json.optionalText("schema"), json.text("name"));
        }
    };

    public static final JsonCodec<Sequence> SEQUENCE = new JsonCodec<>() {
        @Override
        public void write(Sequence sequence, JsonWriter json) throws IOException {
            json.object("name", sequence.name(), OBJECT_NAME);
            json.text("type", sequence.type());
            json.number("start", sequence.start());
            json.number("increment", sequence.increment());
            json.number("minimum", sequence.minimum());
            json.number("maximum", sequence.maximum());
            json.flag("cycle", sequence.cycle());
            json.number("cache", sequence.cache());
        }

        @Override
        public Sequence read(JsonObject json) {
            return new Sequence(
                    json.object("name", OBJECT_NAME),
                    json.text("type"),
                    json.number("start"),
                    json.number("increment"),
                    json.number("minimum"),
                    json.number("maximum"),
                    json.flag("cycle"),
                    json.number("cache"));
        }
    };

    public static final JsonCodec<EnumType> ENUM_TYPE = new JsonCodec<>() {
        @Override
        public void write(EnumType type, JsonWriter json) throws IOException {
            json.object("name", type.name(), OBJECT_NAME);
            json.texts("values", type.values());
        }

        @Override
        public EnumType read(JsonObject json) {
            return new EnumType(json.object("name", OBJECT_NAME), json.texts("values"));
        }
    };

    public static final JsonCodec<OtherObject> OTHER_OBJECT = new JsonCodec<>() {
        @Override
        public void write(OtherObject other, JsonWriter json) throws IOException {
            json.text("kind", other.kind());
            json.object("name", other.name(), OBJECT_NAME);
        }

        @Override
        public OtherObject read(JsonObject json) {
            return new OtherObject(json.text("kind"), json.object("name", OBJECT_NAME));
        }
    };

    public static final JsonCodec<SchemaSnapshot> SNAPSHOT = new JsonCodec<>() {
        @Override
        public void write(SchemaSnapshot snapshot, JsonWriter json) throws IOException {
            json.objects("tables", snapshot.tables(), TableCodecs.TABLE);
            json.objects("sequences", snapshot.sequences(), SEQUENCE);
            json.objects("types", snapshot.types(), ENUM_TYPE);
            json.objects("others", snapshot.others(), OTHER_OBJECT);
        }

        @Override
        public SchemaSnapshot read(JsonObject json) {
            return new SchemaSnapshot(
                    json.objects("tables", TableCodecs.TABLE),
                    json.objects("sequences", SEQUENCE),
                    json.objects("types", ENUM_TYPE),
                    json.objects("others", OTHER_OBJECT));
        }
    };
}
