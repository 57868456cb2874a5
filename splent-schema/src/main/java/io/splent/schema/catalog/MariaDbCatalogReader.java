package io.splent.schema.catalog;

import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.GeneratedColumn;
import io.splent.api.schema.Identity;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.SqlType;
import io.splent.api.schema.UniqueConstraint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads MariaDB and MySQL from the information schema. */
final class MariaDbCatalogReader implements CatalogReader {

    private static final Pattern ON_UPDATE = Pattern.compile("on update \\S+", Pattern.CASE_INSENSITIVE);

    private static final String INVISIBLE = "INVISIBLE";

    private final MySqlFamily family;

    MariaDbCatalogReader(MySqlFamily family) {
        this.family = family;
    }

    @Override
    public SchemaSnapshot read(Connection connection, CatalogScope scope) throws SQLException {
        return new Reading(family, new CatalogSession(connection, scope, "SELECT DATABASE()")).snapshot();
    }

    /** A part of a table, by its name or the text that identifies it. */
    private record Part(ObjectName table, String text) {}

    /** One reading; holds what several queries share. */
    private static final class Reading {
        private final MySqlFamily family;
        private final CatalogSession session;
        private final SnapshotBuilder snapshot = new SnapshotBuilder();
        private final Map<Part, CheckConstraint> jsonChecks = new HashMap<>();
        private final List<String> sequences = new ArrayList<>();
        private final Map<Part, ForeignKeyDraft> foreignKeys = new HashMap<>();

        Reading(MySqlFamily family, CatalogSession session) {
            this.family = family;
            this.session = session;
        }

        SchemaSnapshot snapshot() throws SQLException {
            session.query(family.tables(), this::addTable);
            session.query(family.checks(), this::addCheck);
            session.query(family.columns(), this::addColumn);
            jsonChecks.forEach((part, check) -> snapshot.table(part.table())
                    .ifPresent(table -> table.checks().add(check)));
            session.query(family.foreignKeyColumns(), this::addForeignKeyColumn);
            session.query(family.foreignKeyRules(), this::addForeignKey);
            session.query(family.indexes(), this::addIndexKey);
            session.query(
                    family.others(),
                    row -> snapshot.addOther(row.text("kind"), session.name(row, "object_schema", "name")));
            if (!sequences.isEmpty()) {
                session.query(String.join(" UNION ALL ", sequences), this::addSequence);
            }
            snapshot.tables().forEach(Reading::settleIndexes);
            return snapshot.build();
        }

        private Part part(Row row) throws SQLException {
            return new Part(session.name(row, "table_schema", "table_name"), row.text("name"));
        }

        private Optional<TableDraft> table(Row row) throws SQLException {
            return snapshot.table(session.name(row, "table_schema", "table_name"));
        }

        private void addTable(Row row) throws SQLException {
            switch (row.text("table_type")) {
                case "BASE TABLE", "SYSTEM VERSIONED" ->
                    snapshot.addTable(session.name(row, "table_schema", "table_name"), row.nonEmptyText("comment"));
                case "SEQUENCE" -> sequences.add(sequenceQuery(row.text("table_schema"), row.text("table_name")));
                default -> {} // views come with the other objects
            }
        }

        /** A check written at a column has the name that the column had then, even after a renaming. */
        private void addCheck(Row row) throws SQLException {
            String name = row.text("name");
            String expression = row.text("expression");
            boolean onColumn = row.flag("on_column");
            boolean generated = onColumn || name.matches(family.generatedCheckName());
            CheckConstraint check = new CheckConstraint(name, generated, expression);
            ObjectName table = session.name(row, "table_schema", "table_name");
            if (onColumn && expression.startsWith("json_valid(")) {
                jsonChecks.put(new Part(table, expression), check);
            } else {
                snapshot.table(table).ifPresent(draft -> draft.checks().add(check));
            }
        }

        private void addColumn(Row row) throws SQLException {
            TableDraft table = table(row).orElse(null);
            if (table == null) {
                return;
            }
            String name = row.text("name");
            String collation = row.optionalText("collation_name");
            String type = row.text("type");
            boolean json = type.equals("longtext") && "utf8mb4_bin".equals(collation) && takeJsonCheck(row);
            boolean ownCollation = !json && !row.text("default_collation_name").equals(collation);
            table.columns()
                    .add(new Column(
                            name,
                            new SqlType(json ? "json" : type),
                            row.yes("is_nullable"),
                            defaultExpression(row),
                            row.text("extra").contains("auto_increment") ? new Identity(false, 1, 1) : null,
                            generated(row),
                            ownCollation ? collation : null,
                            row.nonEmptyText("comment"),
                            row.text("extra").contains(INVISIBLE) ? INVISIBLE : null));
        }

        /** MariaDB says {@code json} by a check at a column, which then is part of the type. */
        private boolean takeJsonCheck(Row row) throws SQLException {
            ObjectName table = session.name(row, "table_schema", "table_name");
            return jsonChecks.remove(new Part(table, "json_valid(" + quoted(row.text("name")) + ")")) != null;
        }

        /** With what happens on update, which belongs to the same place in DDL and would be lost otherwise. */
        private @Nullable String defaultExpression(Row row) throws SQLException {
            if (generated(row) != null) {
                return null;
            }
            String expression = family.defaultExpression(row);
            String ownExpression = expression == null ? null : withoutStoredSchemas(expression);
            Matcher onUpdate = ON_UPDATE.matcher(row.text("extra"));
            return onUpdate.find()
                    ? (ownExpression == null ? "NULL" : ownExpression) + " " + onUpdate.group()
                    : ownExpression;
        }

        /** A sequence in a default is always printed with its database. */
        private String withoutStoredSchemas(String expression) {
            String result = expression.replace(quoted(session.defaultSchema()) + ".", "");
            for (Map.Entry<String, String> schema :
                    session.scope().furtherSchemas().entrySet()) {
                result = result.replace(quoted(schema.getKey()) + ".", quoted(schema.getValue()) + ".");
            }
            return result;
        }

        private static @Nullable GeneratedColumn generated(Row row) throws SQLException {
            String expression = row.nonEmptyText("generation_expression");
            return expression == null
                    ? null
                    : new GeneratedColumn(expression, !row.text("extra").contains("VIRTUAL"));
        }

        private void addForeignKeyColumn(Row row) throws SQLException {
            Part part = part(row);
            ObjectName referenced = session.name(row, "referenced_schema", "referenced_table");
            boolean generated = part.text().matches(Pattern.quote(row.text("table_name")) + "_ibfk_\\d+");
            foreignKeys
                    .computeIfAbsent(part, key -> new ForeignKeyDraft(key.text(), generated, referenced))
                    .add(row.text("column_name"), row.text("referenced_column"));
        }

        private void addForeignKey(Row row) throws SQLException {
            TableDraft table = table(row).orElse(null);
            ForeignKeyDraft draft = foreignKeys.get(part(row));
            if (table != null && draft != null) {
                table.foreignKeys().add(draft.toForeignKey(row.text("delete_rule"), row.text("update_rule")));
            }
        }

        private void addIndexKey(Row row) throws SQLException {
            TableDraft table = table(row).orElse(null);
            if (table == null) {
                return;
            }
            String name = row.text("name");
            IndexDraft index = table.indexes().get(name);
            if (index == null) {
                index = new IndexDraft(
                        name,
                        !row.flag("non_unique"),
                        method(row),
                        null,
                        row.flag("is_unused") ? family.unusedIndex() : null);
                table.indexes().put(name, index);
            }
            index.keys().add(key(row));
        }

        /** Unique keys that are too long for a tree get a hash, without anybody asking for it. */
        private static @Nullable String method(Row row) throws SQLException {
            String method = row.text("index_type").toLowerCase(Locale.ROOT);
            boolean usual = method.equals("btree") || (method.equals("hash") && !row.flag("non_unique"));
            return usual ? null : method;
        }

        private static Index.Key key(Row row) throws SQLException {
            String expression = row.optionalText("expression");
            String prefix = row.optionalText("sub_part");
            boolean spatial = row.text("index_type").equals("SPATIAL");
            return new Index.Key(
                    expression == null ? row.text("column_name") : expression,
                    expression != null,
                    "D".equals(row.optionalText("collation")),
                    prefix == null || spatial ? null : "(" + prefix + ")");
        }

        /** Tells apart what the catalog calls an index: keys, unique constraints, and what foreign keys brought along. */
        private static void settleIndexes(TableDraft table) {
            Iterator<IndexDraft> drafts = table.indexes().values().iterator();
            while (drafts.hasNext()) {
                Index index = drafts.next().toIndex();
                boolean plain = index.keys().stream().allMatch(key -> key.equals(Index.Key.ascending(key.text())));
                if (index.name().equals("PRIMARY")) {
                    table.setPrimaryKey(new PrimaryKey(index.name(), index.columns()));
                    drafts.remove();
                } else if (index.unique() && plain) {
                    table.uniques().add(new UniqueConstraint(index.name(), false, index.columns(), index.options()));
                    drafts.remove();
                } else if (table.foreignKeys().stream().anyMatch(key -> isBroughtBy(key, index))) {
                    drafts.remove();
                }
            }
        }

        /** The index of a foreign key has the name of the key or, if that was made up, of its first column. */
        private static boolean isBroughtBy(ForeignKey key, Index index) {
            String name = key.generatedName() ? key.columns().get(0) : key.name();
            return index.withOptions(null).equals(Index.of(name, false, key.columns()));
        }

        /** Older servers tell the options of a sequence only in the sequence itself. */
        private static String sequenceQuery(String schema, String name) {
            return "SELECT " + literal(schema) + " AS sequence_schema, " + literal(name) + " AS name, start_value, "
                    + "increment, minimum_value, maximum_value, cycle_option, cache_size FROM " + quoted(schema) + "."
                    + quoted(name);
        }

        private void addSequence(Row row) throws SQLException {
            snapshot.addSequence(new Sequence(
                    session.name(row, "sequence_schema", "name"),
                    "bigint",
                    row.number("start_value"),
                    row.number("increment"),
                    row.number("minimum_value"),
                    row.number("maximum_value"),
                    row.flag("cycle_option"),
                    row.number("cache_size")));
        }

        private static String quoted(String name) {
            return "`" + name.replace("`", "``") + "`";
        }

        private static String literal(String text) {
            return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
        }
    }
}
