package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * What nobody generates: a script with a procedure, a trigger, rows and a foreign key. It fails in the middle, because a
 * table of others is not there yet, and the same command finishes it once the table is.
 */
class HandMadeMigrationIT {

    private static final String MARIADB = """
            create table notes (id int primary key, title varchar(50) not null) engine=InnoDB;
            DELIMITER //
            create procedure add_note(in p_id int, in p_title varchar(50))
            begin
              -- a semicolon; in a comment
              if p_title is null then
                set p_title = 'none; yet';
              end if;
              insert into notes values (p_id, p_title);
            end//
            create trigger notes_bi before insert on notes for each row
            begin
              if new.title = '' then set new.title = 'empty'; end if;
            end//
            DELIMITER ;
            insert into notes values (1, '');
            create table tags (id int primary key, note_id int not null, author_id int not null) engine=InnoDB;
            alter table tags add constraint fk_tags_note foreign key (note_id) references notes (id);
            alter table tags add constraint fk_tags_author foreign key (author_id) references authors (id);
            insert into tags values (1, 1, 7);
            """;

    private static final String POSTGRESQL = """
            create table notes (id int primary key, title varchar(50) not null);
            create procedure add_note(p_id int, p_title varchar) language plpgsql as $body$
            begin
              -- a semicolon; in a comment
              insert into notes values (p_id, coalesce(p_title, $q$none; yet$q$));
            end
            $body$;
            create function fill_title() returns trigger language plpgsql as $$
            begin
              if new.title = '' then new.title := 'empty'; end if;
              return new;
            end $$;
            create trigger notes_bi before insert on notes for each row execute function fill_title();
            insert into notes values (1, '');
            create table tags (id int primary key, note_id int not null, author_id int not null);
            alter table tags add constraint fk_tags_note foreign key (note_id) references notes (id);
            alter table tags add constraint fk_tags_author foreign key (author_id) references authors (id);
            insert into tags values (1, 1, 7);
            """;

    private static final String H2 = """
            create table notes (id int primary key, title varchar(50) not null);
            create alias add_note as $$
            void addNote(java.sql.Connection connection, int id, String title) throws java.sql.SQLException {
              var insert = connection.prepareStatement("insert into notes values (?, ?)");
              insert.setInt(1, id);
              insert.setString(2, title == null ? "none; yet" : title);
              insert.executeUpdate();
            }
            $$;
            create trigger notes_bi before insert on notes for each row as $$
            org.h2.api.Trigger create() {
              return (connection, before, after) -> {
                if ("".equals(after[1])) { after[1] = "empty"; }
              };
            }
            $$;
            insert into notes values (1, ''); // a semicolon; in a comment
            create table tags (id int primary key, note_id int not null, author_id int not null);
            alter table tags add constraint fk_tags_note foreign key (note_id) references notes (id);
            alter table tags add constraint fk_tags_author foreign key (author_id) references authors (id);
            insert into tags values (1, 1, 7);
            """;

    @TempDir
    Path directory;

    @OnEachDatabase
    void goesOnWhereItStopped(TestDatabase database) throws Exception {
        InputWorkspace workspace = InputWorkspace.create(directory, InputDatabase.of(database));
        workspace.script("notes", "V1__by_hand.sql", script(database.vendor()));

        Splent.Run failed = workspace.splent().run("db:upgrade");
        assertThat(failed.exit()).isEqualTo(5);
        assertThat(failed.err()).contains("V1__by_hand.sql:" + lineOfFailure(database.vendor()), "statement ");
        boolean nothingIsLeft = database.vendor() == Vendor.POSTGRESQL;
        assertThat(workspace.splent().ok("db:status", "--json").features(nothingIsLeft ? "not-applied" : "partial"))
                .containsExactly("notes");

        database.execute("create table authors (id int primary key)", "insert into authors values (7)");
        workspace.splent().ok("db:upgrade");

        assertThat(workspace.splent().ok("db:status", "--json").features("synced"))
                .containsExactly("notes");
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("call add_note(2, null)");
            statement.execute("insert into notes values (3, '')");
            assertThat(rows(statement, "select id, title from notes order by id"))
                    .containsExactly("1 empty", "2 none; yet", "3 empty");
            assertThat(rows(statement, "select id, author_id from tags")).containsExactly("1 7");
            assertThatThrownBy(() -> statement.execute("insert into tags values (2, 99, 7)"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("insert into tags values (2, 1, 99)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static String script(Vendor vendor) {
        return switch (vendor) {
            case MARIADB, MYSQL -> MARIADB;
            case POSTGRESQL -> POSTGRESQL;
            case H2 -> H2;
        };
    }

    private static long lineOfFailure(Vendor vendor) {
        return script(vendor)
                        .lines()
                        .takeWhile(line -> !line.contains("fk_tags_author"))
                        .count()
                + 1;
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1) + " " + result.getString(2));
            }
        }
        return rows;
    }
}
