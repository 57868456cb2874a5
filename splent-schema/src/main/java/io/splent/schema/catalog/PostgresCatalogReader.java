package io.splent.schema.catalog;

import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.EnumType;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.GeneratedColumn;
import io.splent.api.schema.Identity;
import io.splent.api.schema.Index;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.ReferentialAction;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.SqlType;
import io.splent.api.schema.UniqueConstraint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL from its own catalog: the information schema hides what the user does not own. */
final class PostgresCatalogReader implements CatalogReader {

    private static final String NULLS_NOT_DISTINCT = "NULLS NOT DISTINCT";

    private final Dialect dialect;

    PostgresCatalogReader(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public SchemaSnapshot read(Connection connection, CatalogScope scope) throws SQLException {
        CatalogSession session = new CatalogSession(connection, scope, "SELECT current_schema()");
        try (PostgresSearchPath path = PostgresSearchPath.set(connection, session.defaultSchema())) {
            return new Reading(dialect, session, PostgresNames.of(path.connection(), session.scope())).snapshot();
        }
    }

    /** One reading; holds what several queries share. */
    private static final class Reading {
        private final Dialect dialect;
        private final CatalogSession session;
        private final PostgresNames names;
        private final SnapshotBuilder snapshot = new SnapshotBuilder();
        private final Set<Long> columnSequences = new HashSet<>();

        Reading(Dialect dialect, CatalogSession session, PostgresNames names) {
            this.dialect = dialect;
            this.session = session;
            this.names = names;
        }

        SchemaSnapshot snapshot() throws SQLException {
            session.query(
                    PostgresQueries.TABLES,
                    row -> snapshot.addTable(
                            session.name(row, "table_schema", "table_name"), row.nonEmptyText("comment")));
            session.query(PostgresQueries.COLUMNS, this::addColumn);
            session.query(PostgresQueries.constraints(dialect), this::addConstraint);
            session.query(PostgresQueries.indexes(dialect), this::addIndexKey);
            session.query(PostgresQueries.SEQUENCES, this::addSequence);
            session.query(
                    PostgresQueries.ENUM_TYPES,
                    row -> snapshot.addType(
                            new EnumType(session.name(row, "type_schema", "name"), row.texts("labels"))));
            session.query(
                    PostgresQueries.OTHERS,
                    row -> snapshot.addOther(row.text("kind"), session.name(row, "object_schema", "name")));
            return snapshot.build();
        }

        private Optional<TableDraft> table(Row row) throws SQLException {
            return snapshot.table(session.name(row, "table_schema", "table_name"));
        }

        private void addColumn(Row row) throws SQLException {
            if (row.optionalText("sequence") != null) {
                columnSequences.add(row.number("sequence"));
            }
            Column column = column(row);
            table(row).ifPresent(table -> table.columns().add(column));
        }

        private Column column(Row row) throws SQLException {
            String expression = names.logical(row.optionalText("expression"));
            String generated = row.text("generated");
            return new Column(
                    row.text("name"),
                    new SqlType(names.logicalText(row.text("type"))),
                    !row.flag("not_null"),
                    generated.isEmpty() ? expression : null,
                    identity(row),
                    generated.isEmpty() || expression == null
                            ? null
                            : new GeneratedColumn(expression, generated.equals("s")),
                    row.optionalText("collation"),
                    row.nonEmptyText("comment"));
        }

        private static @Nullable Identity identity(Row row) throws SQLException {
            String kind = row.text("identity");
            return kind.isEmpty() ? null : new Identity(kind.equals("a"), row.number("start"), row.number("increment"));
        }

        private void addConstraint(Row row) throws SQLException {
            TableDraft table = table(row).orElse(null);
            if (table == null) {
                return;
            }
            String name = row.text("name");
            switch (row.text("type")) {
                case "p" -> table.setPrimaryKey(new PrimaryKey(name, row.texts("columns"), options(row)));
                case "u" -> table.uniques().add(new UniqueConstraint(name, false, row.texts("columns"), options(row)));
                case "f" -> table.foreignKeys().add(foreignKey(row));
                default ->
                    table.checks().add(new CheckConstraint(name, false, names.logicalText(row.text("expression"))));
            }
        }

        private ForeignKey foreignKey(Row row) throws SQLException {
            return new ForeignKey(
                    row.text("name"),
                    false,
                    row.texts("columns"),
                    session.name(row, "referenced_schema", "referenced_table"),
                    row.texts("referenced_columns"),
                    action(row.text("on_delete")),
                    action(row.text("on_update")),
                    options(row));
        }

        /** In the order in which they are written. */
        private static @Nullable String options(Row row) throws SQLException {
            StringJoiner options = new StringJoiner(" ");
            if (row.flag("nulls_not_distinct")) {
                options.add(NULLS_NOT_DISTINCT);
            }
            if (row.flag("deferrable")) {
                options.add("DEFERRABLE");
            }
            if (row.flag("deferred")) {
                options.add("INITIALLY DEFERRED");
            }
            return options.length() == 0 ? null : options.toString();
        }

        private static ReferentialAction action(String code) throws SQLException {
            return switch (code) {
                case "a" -> ReferentialAction.NO_ACTION;
                case "r" -> ReferentialAction.RESTRICT;
                case "c" -> ReferentialAction.CASCADE;
                case "n" -> ReferentialAction.SET_NULL;
                case "d" -> ReferentialAction.SET_DEFAULT;
                default -> throw new SQLException("Unknown foreign key action " + code);
            };
        }

        private void addIndexKey(Row row) throws SQLException {
            TableDraft table = table(row).orElse(null);
            if (table == null) {
                return;
            }
            String name = row.text("name");
            String method = row.text("method");
            IndexDraft index = table.indexes().get(name);
            if (index == null) {
                index = new IndexDraft(
                        name,
                        row.flag("is_unique"),
                        method.equals("btree") ? null : method,
                        names.logical(row.optionalText("predicate")),
                        row.flag("nulls_not_distinct") ? NULLS_NOT_DISTINCT : null);
                table.indexes().put(name, index);
            }
            if (row.flag("included")) {
                index.included().add(row.text("column_name"));
            } else {
                index.keys().add(key(row));
            }
        }

        private Index.Key key(Row row) throws SQLException {
            String expression = names.logical(row.optionalText("expression"));
            return new Index.Key(
                    expression == null ? row.text("column_name") : expression,
                    expression != null,
                    row.flag("descending"),
                    modifiers(row));
        }

        private @Nullable String modifiers(Row row) throws SQLException {
            StringJoiner modifiers = new StringJoiner(" ");
            String collation = row.optionalText("collation");
            if (collation != null) {
                modifiers.add("COLLATE " + collation);
            }
            String operatorClass = names.logical(row.optionalText("operator_class"));
            if (operatorClass != null) {
                modifiers.add(operatorClass);
            }
            boolean nullsFirst = row.flag("nulls_first");
            if (nullsFirst != row.flag("descending")) {
                modifiers.add(nullsFirst ? "NULLS FIRST" : "NULLS LAST");
            }
            return modifiers.length() == 0 ? null : modifiers.toString();
        }

        private void addSequence(Row row) throws SQLException {
            if (columnSequences.contains(row.number("id"))) {
                return;
            }
            snapshot.addSequence(new Sequence(
                    session.name(row, "sequence_schema", "name"),
                    row.text("type"),
                    row.number("start"),
                    row.number("increment"),
                    row.number("minimum"),
                    row.number("maximum"),
                    row.flag("cycle"),
                    row.number("cache")));
        }
    }
}
