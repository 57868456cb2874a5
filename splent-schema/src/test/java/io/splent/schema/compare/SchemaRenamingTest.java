package io.splent.schema.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.change.ColumnChange;
import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SequenceChange.AlterSequence;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.Vendor;
import io.splent.schema.catalog.CatalogReaders;
import io.splent.schema.catalog.CatalogScope;
import io.splent.schema.catalog.Dialects;
import io.splent.schema.sql.ChangeSequencer;
import io.splent.schema.sql.SchemaNames;
import io.splent.schema.sql.SqlWriter;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What SPLENT expects of a rename is what each database makes of it, there and back, and no row is lost. */
class SchemaRenamingTest {

    private static final String[] SCHEMA = {
        """
        create table notes (
            id bigint primary key,
            title varchar(50) not null,
            title_length int,
            parent bigint,
            constraint uq_title unique (title, parent),
            constraint ck_title check (title <> 'title' and title_length > 0),
            constraint fk_parent foreign key (parent) references notes (id) on delete cascade)""",
        "create index ix_title on notes (title, id)",
        """
        create table marks (
            note bigint not null,
            remark varchar(20),
            constraint fk_note foreign key (note) references notes (id))""",
        "insert into notes (id, title, title_length) values (1, 'first', 5)",
        "insert into marks (note) values (1)"
    };

    @OnEachDatabase
    void databasesCarryEverythingAlong(TestDatabase database) throws SQLException {
        database.execute(SCHEMA);
        SchemaSnapshot before = read(database);
        ObjectName entries = name(database, "entries");
        List<SchemaChange> renames = List.of(
                new RenameTable(name(database, "notes"), entries),
                new RenameColumn(entries, stored(database, "title"), stored(database, "heading")),
                new RenameColumn(entries, stored(database, "id"), "Entry Id"),
                new RenameColumn(name(database, "marks"), stored(database, "note"), stored(database, "entry")));

        execute(database, sequencer(database).sequence(renames));

        assertThat(SchemaRenaming.applied(renames, before).tables())
                .isEqualTo(read(database).tables());
        assertThat(query(database, "select heading from entries join marks on entry = " + quoted(database, "Entry Id")))
                .isEqualTo("first");

        execute(database, sequencer(database).reverse(renames));

        assertThat(read(database)).isEqualTo(before);
        assertThat(query(database, "select title from notes")).isEqualTo("first");
    }

    @OnEachDatabase
    void aRenamedSequenceGoesOnWhereItStood(TestDatabase database) throws SQLException {
        database.execute("create sequence notes_seq start with 1 increment by 50 cache 1");
        nextValue(database, "notes_seq");
        nextValue(database, "notes_seq");
        SchemaSnapshot before = read(database);
        Sequence sequence = before.sequences().get(0);
        SchemaChange rename = new AlterSequence(sequence, sequence.withName(name(database, "entries_seq")));

        execute(database, sequencer(database).sequence(List.of(rename)));

        assertThat(SchemaRenaming.applied(List.of(rename), before).sequences())
                .isEqualTo(read(database).sequences());
        assertThat(nextValue(database, "entries_seq")).isEqualTo(101);

        execute(database, sequencer(database).reverse(List.of(rename)));

        assertThat(read(database).sequences()).isEqualTo(before.sequences());
        assertThat(nextValue(database, "notes_seq")).isEqualTo(151);
    }

    @Test
    void namesInTextsAreNoMentionsOfAColumn() {
        assertThat(ColumnNamesInText.renamed("(title <> 'title''s' AND \"title\" > `title` + titles)", "title", "Kop"))
                .isEqualTo("(\"Kop\" <> 'title''s' AND \"Kop\" > `Kop` + titles)");
    }

    @Test
    void renamesComeFirstAndGoBackLast() {
        ChangeSequencer sequencer =
                new ChangeSequencer(new Dialect(Vendor.POSTGRESQL, 17, 0, "17.0", IdentifierCase.LOWER));
        ObjectName to = ObjectName.of("entries");
        SchemaChange table = new RenameTable(ObjectName.of("notes"), to);
        SchemaChange column = new RenameColumn(to, "title", "heading");
        SchemaChange added = new ColumnChange.AddColumn(to, io.splent.api.schema.Column.of("color", "integer", true));

        assertThat(sequencer.sequence(List.of(added, column, table))).containsExactly(table, column, added);
        assertThat(sequencer.reverse(List.of(added, column, table)))
                .containsExactly(added.reverse(), column.reverse(), table.reverse());
    }

    private static ChangeSequencer sequencer(TestDatabase database) throws SQLException {
        return new ChangeSequencer(dialect(database));
    }

    private static Dialect dialect(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return Dialects.detect(connection);
        }
    }

    private static void execute(TestDatabase database, List<SchemaChange> changes) throws SQLException {
        List<String> statements = new ArrayList<>();
        SqlWriter writer = new SqlWriter(dialect(database), SchemaNames.own());
        changes.forEach(change -> statements.addAll(writer.statements(change)));
        database.execute(statements.toArray(String[]::new));
    }

    private static SchemaSnapshot read(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return CatalogReaders.of(Dialects.detect(connection)).read(connection, new CatalogScope(null, Map.of()));
        }
    }

    private static long nextValue(TestDatabase database, String sequence) throws SQLException {
        String call =
                database.vendor() == Vendor.POSTGRESQL ? "nextval('" + sequence + "')" : "next value for " + sequence;
        return Long.parseLong(query(database, "select " + call));
    }

    private static String query(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static String quoted(TestDatabase database, String name) {
        return database.vendor() == Vendor.MARIADB ? "`" + name + "`" : "\"" + name + "\"";
    }

    private static ObjectName name(TestDatabase database, String name) {
        return ObjectName.of(stored(database, name));
    }

    private static String stored(TestDatabase database, String name) {
        return database.vendor() == Vendor.H2 ? name.toUpperCase(Locale.ROOT) : name;
    }
}
