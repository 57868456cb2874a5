package io.splent.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ConstraintChange.AddCheck;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.Table;
import io.splent.api.schema.Vendor;
import io.splent.schema.catalog.CatalogReaders;
import io.splent.schema.catalog.CatalogScope;
import io.splent.schema.catalog.Dialects;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A column whose values no database can convert, because nothing in it says which number is which label. */
class MappedColumnTest {

    private static final String NUMBERS = "create table book (id int primary key, state smallint not null)";
    private static final String[] ROWS = {
        "create index ix_state on book (state)", "insert into book (id, state) values (1, 0), (2, 1), (3, 1)"
    };

    private static String labels(Vendor vendor) {
        return vendor == Vendor.POSTGRESQL ? "varchar(20)" : "enum('SOLD', 'FRESH')";
    }

    private static SqlWriter writer(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return new SqlWriter(Dialects.detect(connection), SchemaNames.own());
        }
    }

    private static Table book(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return CatalogReaders.of(Dialects.detect(connection))
                    .read(connection, new CatalogScope(null, Map.of()))
                    .tables()
                    .get(0);
        }
    }

    /** From numbers to labels; the wanted column is read back from another database. */
    private static AlterColumn change(TestDatabase database) throws SQLException {
        try (TestDatabase other = TestDatabase.create(database.vendor())) {
            other.execute("create table book (id int primary key, state " + labels(database.vendor()) + " not null)");
            Column after = book(other).columns().get(1);
            Table now = book(database);
            return new AlterColumn(now.name(), now.columns().get(1), after);
        }
    }

    private static List<String> states(TestDatabase database) throws SQLException {
        List<String> states = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select state from book order by id")) {
            while (rows.next()) {
                states.add(rows.getString(1));
            }
        }
        return states;
    }

    private static String[] sql(SqlWriter writer, Dialect dialect, SchemaChange change, Optional<String> mapping) {
        ExistingRows rows = new ExistingRows() {
            @Override
            public boolean areIn(ObjectName table) {
                return true;
            }

            @Override
            public Optional<String> valueFor(ObjectName table, String column) {
                return mapping;
            }
        };
        return new ChangeStager(dialect)
                .stages(List.of(change), rows).stream()
                        .flatMap(stage -> stage.up().stream())
                        .flatMap(group -> writer.statements(group).stream())
                        .toArray(String[]::new);
    }

    @OnEachDatabase
    void rowsGetTheValueThatSomebodySays(TestDatabase database) throws SQLException {
        database.execute(NUMBERS);
        database.execute(ROWS);
        AlterColumn change = change(database);
        SqlWriter writer = writer(database);
        Dialect dialect = dialect(database);
        List<String> indexes =
                book(database).indexes().stream().map(Object::toString).toList();

        String toLabels = "CASE state WHEN 0 THEN 'FRESH' WHEN 1 THEN 'SOLD' END";
        database.execute(sql(writer, dialect, change, Optional.of(toLabels)));
        assertThat(states(database)).containsExactly("FRESH", "SOLD", "SOLD");
        assertThat(book(database).columns()).hasSize(2).last().isEqualTo(change.after());
        assertThat(book(database).indexes().stream().map(Object::toString)).isEqualTo(indexes);

        String toNumbers = "CASE state WHEN 'FRESH' THEN 0 WHEN 'SOLD' THEN 1 END";
        database.execute(sql(writer, dialect, change.reverse(), Optional.of(toNumbers)));
        assertThat(states(database)).containsExactly("0", "1", "1");
        assertThat(book(database).columns()).last().isEqualTo(change.before());
    }

    /** The database would take the position of a label in its type, which is another number. */
    @OnEachDatabase
    void withoutThatNoValueIsTakenForAnother(TestDatabase database) throws SQLException {
        database.execute(NUMBERS);
        AlterColumn change = change(database);
        SqlWriter writer = writer(database);
        Dialect dialect = dialect(database);
        String[] there = sql(writer, dialect, change, Optional.empty());
        String[] back = sql(writer, dialect, change.reverse(), Optional.empty());
        database.execute(there);
        assertThat(book(database).columns()).last().isEqualTo(change.after());
        database.execute("insert into book (id, state) values (1, 'FRESH')");
        assertThatThrownBy(() -> database.execute(back)).isInstanceOf(SQLException.class);

        database.execute("drop table book", NUMBERS);
        database.execute(ROWS);
        if (database.vendor() != Vendor.POSTGRESQL) { // there it is text, and a check that refuses
            assertThatThrownBy(() -> database.execute(there)).isInstanceOf(SQLException.class);
        }
        assertThat(states(database)).containsExactly("0", "1", "1");
    }

    /** Somebody else may have chosen any likely name, and long names may differ at their ends only. */
    @OnEachDatabase
    void needsNoNameThatIsTaken(TestDatabase database) throws SQLException {
        String one = "s".repeat(62) + "1";
        String two = "s".repeat(62) + "2";
        String table = "create table book (id int primary key, " + one + " %1$s, " + two + " %1$s, state_mapped int,"
                + " s_mapped int, constraint " + "s".repeat(55) + "_unmapped check (id > 0))";
        SqlWriter writer = writer(database);
        Dialect dialect = dialect(database);
        Table after;
        try (TestDatabase other = TestDatabase.create(database.vendor())) {
            other.execute(table.formatted(labels(database.vendor())));
            after = book(other);
        }
        database.execute(table.formatted("smallint"), "insert into book (id) values (1)");
        List<SchemaChange> changes = new ArrayList<>();
        for (int i = 1; i < 3; i++) {
            changes.add(new AlterColumn(
                    after.name(),
                    book(database).columns().get(i),
                    after.columns().get(i)));
        }
        for (SchemaChange change : changes) {
            database.execute(sql(writer, dialect, change, Optional.empty()));
        }
        assertThat(book(database)).isEqualTo(after);
        for (SchemaChange change : changes) {
            String unmapped = "CASE " + change.objectName() + " WHEN 'FRESH' THEN 0 END";
            database.execute(sql(writer, dialect, change.reverse(), Optional.of(unmapped)));
        }
        assertThat(book(database).columns())
                .filteredOn(column -> column.name().startsWith("ss"))
                .allMatch(column -> column.type().text().startsWith("smallint"));
    }

    private static Dialect dialect(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return Dialects.detect(connection);
        }
    }

    @Test
    void knowsWhatHasToBeSaid() {
        ObjectName book = ObjectName.of("book");
        AlterColumn toNative = alter("smallint", "enum('A','it''s')");
        assertThat(ValueMapping.of(toNative, List.of()).orElseThrow().example("state"))
                .isEqualTo("CASE state WHEN ... THEN 'A' WHEN ... THEN 'it''s' END");
        assertThat(ValueMapping.of(alter("enum('A','it''s')", "smallint"), List.of())
                        .orElseThrow()
                        .example("state"))
                .isEqualTo("CASE state WHEN 'A' THEN ... WHEN 'it''s' THEN ... END");

        AlterColumn checked = alter("smallint", "character varying(255)");
        SchemaChange check = new AddCheck(
                book,
                new CheckConstraint(
                        "ck",
                        false,
                        "(state)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[])"));
        assertThat(ValueMapping.of(checked, List.of(check)).orElseThrow().labels())
                .containsExactly("'A'", "'B'");
        SchemaChange ofAnother = new AddCheck(book, new CheckConstraint("ck", false, "mood in ('state', 'B')"));
        assertThat(ValueMapping.of(checked, List.of(ofAnother))).isEmpty();
        assertThat(ValueMapping.of(alter("smallint", "bigint"), List.of(check))).isEmpty();
    }

    private static AlterColumn alter(String before, String after) {
        return new AlterColumn(
                ObjectName.of("book"), Column.of("state", before, true), Column.of("state", after, true));
    }
}
