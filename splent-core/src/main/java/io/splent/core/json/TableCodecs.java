package io.splent.core.json;

import static io.splent.core.json.SchemaCodecs.OBJECT_NAME;

import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.GeneratedColumn;
import io.splent.api.schema.Identity;
import io.splent.api.schema.Index;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.ReferentialAction;
import io.splent.api.schema.SqlType;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import java.io.IOException;

/** How a table and its parts look in JSON. */
public final class TableCodecs {

    private TableCodecs() {}

    public static final JsonCodec<SqlType> SQL_TYPE = new JsonCodec<>() {
        @Override
        public void write(SqlType type, JsonWriter json) throws IOException {
            json.text("text", type.text());
        }

        @Override
        public SqlType read(JsonObject json) {
            return new SqlType(json.text("text"));
        }
    };

    public static final JsonCodec<Identity> IDENTITY = new JsonCodec<>() {
        @Override
        public void write(Identity identity, JsonWriter json) throws IOException {
            json.flag("always", identity.always());
            json.number("start", identity.start());
            json.number("increment", identity.increment());
        }

        @Override
        public Identity read(JsonObject json) {
            return new Identity(json.flag("always"), json.number("start"), json.number("increment"));
        }
    };

    public static final JsonCodec<GeneratedColumn> GENERATED_COLUMN = new JsonCodec<>() {
        @Override
        public void write(GeneratedColumn generated, JsonWriter json) throws IOException {
            json.text("expression", generated.expression());
            json.flag("stored", generated.stored());
        }

        @Override
        public GeneratedColumn read(JsonObject json) {
            return new GeneratedColumn(json.text("expression"), json.flag("stored"));
        }
    };

    public static final JsonCodec<Column> COLUMN = new JsonCodec<>() {
        @Override
        public void write(Column column, JsonWriter json) throws IOException {
            json.text("name", column.name());
            json.object("type", column.type(), SQL_TYPE);
            json.flag("nullable", column.nullable());
            json.text("defaultExpression", column.defaultExpression());
            json.object("identity", column.identity(), IDENTITY);
            json.object("generated", column.generated(), GENERATED_COLUMN);
            json.text("collation", column.collation());
            json.text("comment", column.comment());
            json.text("options", column.options());
        }

        @Override
        public Column read(JsonObject json) {
            return new Column(
                    json.text("name"),
                    json.object("type", SQL_TYPE),
                    json.flag("nullable"),
                    json.optionalText("defaultExpression"),
                    json.optionalObject("identity", IDENTITY),
                    json.optionalObject("generated", GENERATED_COLUMN),
                    json.optionalText("collation"),
                    json.optionalText("comment"),
                    json.optionalText("options"));
        }
    };

    public static final JsonCodec<PrimaryKey> PRIMARY_KEY = new JsonCodec<>() {
        @Override
        public void write(PrimaryKey key, JsonWriter json) throws IOException {
            json.text("name", key.name());
            json.texts("columns", key.columns());
            json.text("options", key.options());
        }

        @Override
        public PrimaryKey read(JsonObject json) {
            return new PrimaryKey(json.text("name"), json.texts("columns"), json.optionalText("options"));
        }
    };

    public static final JsonCodec<ForeignKey> FOREIGN_KEY = new JsonCodec<>() {
        @Override
        public void write(ForeignKey key, JsonWriter json) throws IOException {
            json.text("name", key.name());
            json.flag("generatedName", key.generatedName());
            json.texts("columns", key.columns());
            json.object("referencedTable", key.referencedTable(), OBJECT_NAME);
            json.texts("referencedColumns", key.referencedColumns());
            json.constant("onDelete", key.onDelete());
            json.constant("onUpdate", key.onUpdate());
            json.text("options", key.options());
        }

        @Override
        public ForeignKey read(JsonObject json) {
            return new ForeignKey(
                    json.text("name"),
                    json.flag("generatedName"),
                    json.texts("columns"),
                    json.object("referencedTable", OBJECT_NAME),
                    json.texts("referencedColumns"),
                    json.constant("onDelete", ReferentialAction.values()),
                    json.constant("onUpdate", ReferentialAction.values()),
                    json.optionalText("options"));
        }
    };

    public static final JsonCodec<UniqueConstraint> UNIQUE_CONSTRAINT = new JsonCodec<>() {
        @Override
        public void write(UniqueConstraint unique, JsonWriter json) throws IOException {
            json.text("name", unique.name());
            json.flag("generatedName", unique.generatedName());
            json.texts("columns", unique.columns());
            json.text("options", unique.options());
        }

        @Override
        public UniqueConstraint read(JsonObject json) {
            return new UniqueConstraint(
                    json.text("name"), json.flag("generatedName"), json.texts("columns"), json.optionalText("options"));
        }
    };

    public static final JsonCodec<Index.Key> INDEX_KEY = new JsonCodec<>() {
        @Override
        public void write(Index.Key key, JsonWriter json) throws IOException {
            json.text("text", key.text());
            json.flag("expression", key.expression());
            json.flag("descending", key.descending());
            json.text("modifiers", key.modifiers());
        }

        @Override
        public Index.Key read(JsonObject json) {
            return new Index.Key(
                    json.text("text"),
                    json.flag("expression"),
                    json.flag("descending"),
                    json.optionalText("modifiers"));
        }
    };

    public static final JsonCodec<Index> INDEX = new JsonCodec<>() {
        @Override
        public void write(Index index, JsonWriter json) throws IOException {
            json.text("name", index.name());
            json.flag("unique", index.unique());
            json.objects("keys", index.keys(), INDEX_KEY);
            json.text("method", index.method());
            json.texts("included", index.included());
            json.text("predicate", index.predicate());
            json.text("options", index.options());
        }

        @Override
        public Index read(JsonObject json) {
            return new Index(
                    json.text("name"),
                    json.flag("unique"),
                    json.objects("keys", INDEX_KEY),
                    json.optionalText("method"),
                    json.texts("included"),
                    json.optionalText("predicate"),
                    json.optionalText("options"));
        }
    };

    public static final JsonCodec<CheckConstraint> CHECK_CONSTRAINT = new JsonCodec<>() {
        @Override
        public void write(CheckConstraint check, JsonWriter json) throws IOException {
            json.text("name", check.name());
            json.flag("generatedName", check.generatedName());
            json.text("expression", check.expression());
        }

        @Override
        public CheckConstraint read(JsonObject json) {
            return new CheckConstraint(json.text("name"), json.flag("generatedName"), json.text("expression"));
        }
    };

    public static final JsonCodec<Table> TABLE = new JsonCodec<>() {
        @Override
        public void write(Table table, JsonWriter json) throws IOException {
            json.object("name", table.name(), OBJECT_NAME);
            json.objects("columns", table.columns(), COLUMN);
            json.object("primaryKey", table.primaryKey(), PRIMARY_KEY);
            json.objects("foreignKeys", table.foreignKeys(), FOREIGN_KEY);
            json.objects("uniques", table.uniques(), UNIQUE_CONSTRAINT);
            json.objects("indexes", table.indexes(), INDEX);
            json.objects("checks", table.checks(), CHECK_CONSTRAINT);
            json.text("comment", table.comment());
        }

        @Override
        public Table read(JsonObject json) {
            return new Table(
                    json.object("name", OBJECT_NAME),
                    json.objects("columns", COLUMN),
                    json.optionalObject("primaryKey", PRIMARY_KEY),
                    json.objects("foreignKeys", FOREIGN_KEY),
                    json.objects("uniques", UNIQUE_CONSTRAINT),
                    json.objects("indexes", INDEX),
                    json.objects("checks", CHECK_CONSTRAINT),
                    json.optionalText("comment"));
        }
    };
}
