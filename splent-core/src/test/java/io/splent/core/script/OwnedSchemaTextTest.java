package io.splent.core.script;

import static io.splent.core.json.ReflectiveJson.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splent.api.ErrorLocation;
import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.SchemaChange;
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
import io.splent.core.json.RecordVariants;
import io.splent.core.json.RecordVariants.Variant;
import io.splent.core.json.ReflectiveJson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of {@code schema.json}, byte by byte. */
class OwnedSchemaTextTest {

    private static final MigrationVersion VERSION = new MigrationVersion("20261123101500");

    private static Class<? extends Record> definition(ObjectKind kind) {
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

    private static String kindInJson(ObjectKind kind) {
        return switch (kind) {
            case TABLE -> "table";
            case COLUMN -> "column";
            case PRIMARY_KEY -> "primary-key";
            case FOREIGN_KEY -> "foreign-key";
            case UNIQUE -> "unique";
            case INDEX -> "index";
            case CHECK -> "check";
            case SEQUENCE -> "sequence";
            case TYPE -> "type";
        };
    }

    record OwnedObject(ObjectKind kind, Record definition) {}

    static Stream<Variant<OwnedObject>> objects() {
        return Arrays.stream(ObjectKind.values())
                .flatMap(kind -> RecordVariants.of(definition(kind)).stream()
                        .map(variant -> new Variant<>(variant.name(), new OwnedObject(kind, variant.value()))));
    }

    /** Fails for whoever adds a component to a record and forgets its codec. */
    @ParameterizedTest
    @MethodSource("objects")
    void holdsEveryComponentOfEveryRecord(Variant<OwnedObject> object) throws JsonProcessingException {
        ObjectKind kind = object.value().kind();
        for (ObjectName container : List.of(ObjectName.of("it"), new ObjectName("audit", "it"))) {
            boolean topLevel = List.of(ObjectKind.TABLE, ObjectKind.SEQUENCE, ObjectKind.TYPE)
                    .contains(kind);
            ObjectRef ref = new ObjectRef(kind, container, topLevel ? "it" : "part");
            ObjectNode line = JSON.createObjectNode().put("kind", kindInJson(kind));
            if (container.schema() != null) {
                line.put("schema", "audit");
            }
            if (!topLevel) {
                line.put("table", "it");
            }
            line.put("name", ref.name())
                    .set("is", JSON.valueToTree(object.value().definition()));

            OwnedSchema owned =
                    new OwnedSchema(new TreeMap<>(Map.of(ref, object.value().definition())), List.of());

            check(owned, 6, line);
        }
    }

    static Stream<Variant<? extends SchemaChange>> renames() {
        return Stream.concat(
                RecordVariants.of(RenameColumn.class).stream(), RecordVariants.of(RenameTable.class).stream());
    }

    @ParameterizedTest
    @MethodSource("renames")
    void holdsEveryPartOfARename(Variant<? extends SchemaChange> rename) throws JsonProcessingException {
        SchemaChange change = rename.value();
        ObjectNode line = JSON.createObjectNode().put("version", VERSION.text());
        if (change instanceof RenameColumn column) {
            line.set("table", JSON.valueToTree(column.tableName()));
            line.put("from", column.from()).put("to", column.to());
        } else if (change instanceof RenameTable table) {
            line.set("from", JSON.valueToTree(table.from()));
            line.set("to", JSON.valueToTree(table.to()));
        }

        check(new OwnedSchema(new TreeMap<>(), List.of(new PastRename(VERSION, change))), 8, line);
    }

    private static void check(OwnedSchema owned, int line, ObjectNode content) throws JsonProcessingException {
        String text = OwnedSchemaFile.print("notes", VERSION, owned);

        String written = text.lines().toList().get(line - 1);
        String expected = JSON.writeValueAsString(content);
        assertThat(ReflectiveJson.differences(expected, written)).isEmpty();
        assertThat(written).isEqualTo(expected);
        OwnedSchema read = OwnedSchemaFile.parse(text, ErrorLocation.UNKNOWN);
        assertThat(ReflectiveJson.differences(
                        JSON.writeValueAsString(owned.objects().values()),
                        JSON.writeValueAsString(read.objects().values())))
                .isEmpty();
        assertThat(read).isEqualTo(owned);
    }

    /** A text with an object of each kind and a rename of each, in which nothing is left out. */
    static String everything() {
        Map<ObjectRef, Object> objects = new TreeMap<>();
        for (ObjectKind kind : ObjectKind.values()) {
            objects.put(
                    new ObjectRef(kind, new ObjectName("audit", kind.name()), kind.name()),
                    RecordVariants.of(definition(kind)).get(0).value());
        }
        List<PastRename> renames = Stream.of(RenameColumn.class, RenameTable.class)
                .map(type -> new PastRename(
                        VERSION, (SchemaChange) RecordVariants.of(type).get(0).value()))
                .toList();
        return OwnedSchemaFile.print("notes", VERSION, new OwnedSchema(new TreeMap<>(objects), renames));
    }
}
