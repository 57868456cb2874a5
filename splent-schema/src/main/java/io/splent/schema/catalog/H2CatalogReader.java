package io.splent.schema.catalog;

import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.GeneratedColumn;
import io.splent.api.schema.Identity;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.UniqueConstraint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads H2 2.x from its information schema. */
final class H2CatalogReader implements CatalogReader {

    private final Dialect dialect;

    H2CatalogReader(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public SchemaSnapshot read(Connection connection, CatalogScope scope) throws SQLException {
        CatalogSession session = new CatalogSession(connection, scope, "SELECT CURRENT_SCHEMA");
        return new Reading(dialect, session, H2Types.read(session)).snapshot();
    }

    /** A constraint, whose name is unique in its schema. */
    record ConstraintName(String schema, String name) {}

    /** A column of a key; the position is that of the column it refers to, 0 when the key refers to nothing. */
    record KeyColumn(ObjectName table, String name, int referencedPosition) {

        KeyColumn withName(String newName) {
            return new KeyColumn(table, newName, referencedPosition);
        }
    }

    static ConstraintName constraintName(Row row) throws SQLException {
        return new ConstraintName(row.text("constraint_schema"), row.text("name"));
    }

    private static final class Reading {
        private final Dialect dialect;
        private final CatalogSession session;
        private final H2Types types;
        private final SnapshotBuilder snapshot = new SnapshotBuilder();
        private final Map<ConstraintName, List<KeyColumn>> keys = new HashMap<>();
        private final Map<ConstraintName, ObjectName> tables = new HashMap<>();

        Reading(Dialect dialect, CatalogSession session, H2Types types) {
            this.dialect = dialect;
            this.session = session;
            this.types = types;
        }

        SchemaSnapshot snapshot() throws SQLException {
            session.query(H2Queries.TABLES, row -> snapshot.addTable(tableName(row), row.nonEmptyText("comment")));
            session.query(H2Queries.COLUMNS, this::addColumn);
            session.query(H2Queries.KEY_COLUMNS, this::addKeyColumn);
            H2RenamedKeyColumns.correct(session, snapshot, keys);
            session.query(H2Queries.constraints(dialect), this::addConstraint);
            session.query(H2Queries.FOREIGN_KEYS, this::addForeignKey);
            session.query(H2Queries.CHECKS, this::addCheck);
            session.query(H2Queries.indexes(dialect), this::addIndex);
            session.query(H2Queries.INDEX_COLUMNS, this::addIndexColumn);
            session.query(H2Queries.SEQUENCES, this::addSequence);
            session.query(
                    H2Queries.OTHERS,
                    row -> snapshot.addOther(row.text("kind"), session.name(row, "object_schema", "name")));
            return snapshot.build();
        }

        private ObjectName tableName(Row row) throws SQLException {
            return session.name(row, "table_schema", "table_name");
        }

        private void addColumn(Row row) throws SQLException {
            TableDraft table = snapshot.table(tableName(row)).orElse(null);
            if (table == null) {
                return;
            }
            boolean generated = row.text("is_generated").equals("ALWAYS");
            table.columns()
                    .add(new Column(
                            row.text("name"),
                            types.type(row),
                            row.yes("is_nullable"),
                            defaultExpression(row),
                            identity(row),
                            generated ? new GeneratedColumn(own(row.text("generation_expression")), true) : null,
                            null,
                            row.nonEmptyText("comment"),
                            row.flag("is_visible") ? null : "INVISIBLE"));
        }

        /** With what happens on update, which belongs to the same place in DDL and would be lost otherwise. */
        private @Nullable String defaultExpression(Row row) throws SQLException {
            String expression = row.optionalText("column_default");
            String onUpdate = row.optionalText("column_on_update");
            if (onUpdate == null) {
                return expression == null || expression.equals("NULL") ? null : own(expression);
            }
            return (expression == null ? "NULL" : own(expression)) + " ON UPDATE " + own(onUpdate);
        }

        /** H2 prints every object with its schema, also those of the default schema. */
        private String own(String expression) {
            return expression.replace(H2Names.quoted(session.defaultSchema()) + ".", "");
        }

        private static @Nullable Identity identity(Row row) throws SQLException {
            return row.yes("is_identity")
                    ? new Identity(
                            row.text("identity_generation").equals("ALWAYS"),
                            row.number("identity_start"),
                            row.number("identity_increment"))
                    : null;
        }

        private void addKeyColumn(Row row) throws SQLException {
            keys.computeIfAbsent(constraintName(row), key -> new ArrayList<>())
                    .add(new KeyColumn(tableName(row), row.text("column_name"), (int)
                            row.number("position_in_unique_constraint")));
        }

        private List<KeyColumn> key(ConstraintName name) {
            return keys.getOrDefault(name, List.of());
        }

        private void addConstraint(Row row) throws SQLException {
            ConstraintName constraint = constraintName(row);
            tables.put(constraint, tableName(row));
            TableDraft table = snapshot.table(tableName(row)).orElse(null);
            if (table == null) {
                return;
            }
            List<String> columns = key(constraint).stream().map(KeyColumn::name).toList();
            String name = constraint.name();
            switch (row.text("constraint_type")) {
                case "PRIMARY KEY" -> table.setPrimaryKey(new PrimaryKey(name, columns));
                case "UNIQUE" ->
                    table.uniques()
                            .add(new UniqueConstraint(name, H2Names.isGenerated(name), columns, nullsDistinct(row)));
                default -> {} // foreign keys and checks have queries of their own
            }
        }

        /** How NULLs are compared, where it is not the usual way. */
        private static @Nullable String nullsDistinct(Row row) throws SQLException {
            String distinct = row.optionalText("nulls_distinct");
            return distinct == null || distinct.equals("YES")
                    ? null
                    : distinct.equals("NO") ? "NULLS NOT DISTINCT" : "NULLS ALL DISTINCT";
        }

        private Optional<TableDraft> constrainedTable(ConstraintName constraint) {
            ObjectName table = tables.get(constraint);
            return table == null ? Optional.empty() : snapshot.table(table);
        }

        private void addForeignKey(Row row) throws SQLException {
            ConstraintName constraint = constraintName(row);
            List<KeyColumn> referenced =
                    key(new ConstraintName(row.text("unique_constraint_schema"), row.text("unique_constraint_name")));
            TableDraft table = constrainedTable(constraint).orElse(null);
            if (table == null) {
                return;
            }
            ForeignKeyDraft draft = new ForeignKeyDraft(
                    constraint.name(),
                    H2Names.isGenerated(constraint.name()),
                    referenced.get(0).table());
            for (KeyColumn column : key(constraint)) {
                draft.add(
                        column.name(),
                        referenced.get(column.referencedPosition() - 1).name());
            }
            table.foreignKeys().add(draft.toForeignKey(row.text("delete_rule"), row.text("update_rule")));
        }

        private void addCheck(Row row) throws SQLException {
            ConstraintName constraint = constraintName(row);
            CheckConstraint check = new CheckConstraint(
                    constraint.name(), H2Names.isGenerated(constraint.name()), own(row.text("expression")));
            constrainedTable(constraint).ifPresent(table -> table.checks().add(check));
        }

        private void addIndex(Row row) throws SQLException {
            String name = row.text("name");
            String type = row.text("index_type_name");
            IndexDraft index = new IndexDraft(name, type.startsWith("UNIQUE "), method(type), null, nullsDistinct(row));
            snapshot.table(tableName(row)).ifPresent(table -> table.indexes().put(name, index));
        }

        private static @Nullable String method(String type) {
            if (type.contains("HASH ")) {
                return "hash";
            }
            return type.startsWith("SPATIAL ") ? "spatial" : null;
        }

        private void addIndexColumn(Row row) throws SQLException {
            String index = row.text("name");
            Index.Key key = indexKey(row);
            snapshot.table(tableName(row))
                    .map(table -> table.indexes().get(index))
                    .ifPresent(draft -> draft.keys().add(key));
        }

        /** Unless asked otherwise, NULL is the smallest value. */
        private static Index.Key indexKey(Row row) throws SQLException {
            boolean descending = "DESC".equals(row.optionalText("ordering_specification"));
            String nulls = row.optionalText("null_ordering");
            boolean usual = nulls == null || nulls.equals(descending ? "LAST" : "FIRST");
            return new Index.Key(row.text("column_name"), false, descending, usual ? null : "NULLS " + nulls);
        }

        private void addSequence(Row row) throws SQLException {
            snapshot.addSequence(new Sequence(
                    session.name(row, "sequence_schema", "name"),
                    row.text("data_type").toLowerCase(Locale.ROOT),
                    row.number("start_value"),
                    row.number("increment"),
                    row.number("minimum_value"),
                    row.number("maximum_value"),
                    row.yes("cycle_option"),
                    row.number("cache")));
        }
    }
}
