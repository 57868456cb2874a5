package io.splent.differ.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.change.ColumnChange;
import io.splent.api.change.SchemaChange;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.differ.hibernate.EvolvingModel.Attribute;
import io.splent.differ.hibernate.EvolvingModel.Entity;
import io.splent.mapping.TestProduct;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.catalog.Dialects;
import io.splent.schema.sql.SchemaNames;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database that follows a model from step to step. */
final class Evolution {

    static final EvolvingModel NOTHING = new EvolvingModel(List.of(), 0);

    private final TestDatabase database;
    private final LiveDiff live;
    private final DatabaseSupport support;

    Evolution(TestDatabase database) throws SQLException {
        this.database = database;
        this.live = new LiveDiff(database);
        try (Connection connection = database.open()) {
            Dialect dialect = Dialects.detect(connection);
            this.support = DatabaseSupport.of(dialect);
        }
    }

    /** Goes forward, back and forward again, and checks what came of it each time. */
    void step(EvolvingModel before, EvolvingModel after) throws SQLException {
        TestProduct product = product(after);
        SchemaDiff diff = live.of(product);
        List<String> up = statements(support.sequencer().sequence(diff.changes()));
        List<String> down = statements(support.sequencer().reverse(diff.changes()));
        String script = "\n" + String.join(";\n", up) + "\n-- back\n" + String.join(";\n", down) + "\n";
        boolean emptied = diff.changes().stream().anyMatch(Evolution::isRequiredOfRows);
        if (emptied) {
            empty(before);
        }
        SchemaSnapshot start = snapshot();
        Map<String, List<String>> rows = rows(before, after);

        run(up, script);
        assertThat(live.of(product).changes()).as("left to do after%s", script).isEmpty();
        SchemaSnapshot end = snapshot();
        assertThat(rows(before, after)).as("rows after%s", script).isEqualTo(rows);
        if (diff.changes().stream().anyMatch(Evolution::isLostForGood)) {
            emptied = true;
            empty(after);
        }
        run(down, script);
        assertThat(differences(snapshot(), start))
                .as("not back after%s", script)
                .isEmpty();
        if (!emptied) {
            assertThat(rows(before, after))
                    .as("rows after the way back of%s", script)
                    .isEqualTo(rows);
        }
        run(up, script);
        assertThat(differences(snapshot(), end))
                .as("not the same the second time after%s", script)
                .isEmpty();
        fill(emptied ? NOTHING : before, after);
    }

    /** A column that must have a value, for which the rows that are there have none. */
    private static boolean isRequiredOfRows(SchemaChange change) {
        return change instanceof ColumnChange.AddColumn add
                && !add.column().nullable()
                && add.column().defaultExpression() == null;
    }

    /** A column that cannot come back to rows: they must have a value for it, and have none or all the same. */
    private static boolean isLostForGood(SchemaChange change) {
        return change instanceof ColumnChange.DropColumn drop && !drop.column().nullable();
    }

    private void empty(EvolvingModel model) throws SQLException {
        for (Entity entity : model.entities()) {
            database.execute("delete from " + entity.name());
        }
    }

    private void run(List<String> statements, String script) {
        try {
            database.execute(statements.toArray(String[]::new));
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage() + " in" + script, e);
        }
    }

    private List<String> statements(List<SchemaChange> changes) {
        return support.sqlWriter(SchemaNames.own()).statements(changes);
    }

    SchemaSnapshot snapshot() throws SQLException {
        return live.snapshot();
    }

    /** In both directions. */
    List<SchemaChange> differences(SchemaSnapshot one, SchemaSnapshot other) {
        return Stream.concat(
                        support.comparator().compare(one, other).stream(),
                        support.comparator().compare(other, one).stream())
                .toList();
    }

    private static TestProduct product(EvolvingModel model) {
        SourceClassLoader loader = new SourceClassLoader(EvolvingSource.java(model));
        TestProduct product = new TestProduct().loadedBy(loader);
        loader.names().stream()
                .filter(name -> name.startsWith("evolving.Thing"))
                .forEach(name -> product.named("only", name));
        return product;
    }

    /** What both models keep: by column, the values of the rows. */
    private Map<String, List<String>> rows(EvolvingModel before, EvolvingModel after) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (Entity entity : before.entities()) {
                for (Attribute attribute : kept(entity, after)) {
                    rows.put(entity.name() + "." + attribute.name(), values(statement, entity, attribute));
                }
            }
        }
        return rows;
    }

    private static List<Attribute> kept(Entity entity, EvolvingModel after) {
        return after.entities().stream()
                .filter(other -> other.name().equals(entity.name()))
                .flatMap(other -> entity.attributes().stream()
                        .filter(Attribute::isColumn)
                        .filter(attribute -> other.attributes().stream()
                                .anyMatch(still -> still.name().equals(attribute.name()))))
                .toList();
    }

    private static List<String> values(Statement statement, Entity entity, Attribute attribute) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet row =
                statement.executeQuery("select " + attribute.name() + " from " + entity.name() + " order by id")) {
            while (row.next()) {
                // A scale may have changed, and with it the number of zeros.
                values.add(String.valueOf(row.getString(1)).replaceAll("\\.0+$", ""));
            }
        }
        return values;
    }

    private void fill(EvolvingModel before, EvolvingModel after) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (Entity entity : after.entities()) {
            List<Entity> earlier = before.entities().stream()
                    .filter(other -> other.name().equals(entity.name()))
                    .toList();
            statements.addAll(earlier.isEmpty() ? EvolvingSource.rows(entity) : gaps(earlier.get(0), entity));
        }
        database.execute(statements.toArray(String[]::new));
    }

    private static List<String> gaps(Entity before, Entity after) {
        String known = before.attributes().stream().map(Attribute::name).collect(Collectors.joining(" ", " ", " "));
        return after.attributes().stream()
                .filter(attribute -> attribute.isColumn() && !known.contains(" " + attribute.name() + " "))
                .flatMap(attribute -> EvolvingSource.fill(after, attribute).stream())
                .toList();
    }
}
