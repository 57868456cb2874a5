package io.splent.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is run in scratch may reach the live schema. */
class ScratchStatementTest {

    private static final Set<String> SCHEMAS = Set.of("app", "Audit", "payroll");

    private final ScratchStatement statements =
            new ScratchStatement(Vendor.POSTGRESQL, Map.of("app", "scratch_1", "Audit", "scratch_2"), SCHEMAS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO notes VALUES (1)",
                "update app.notes set title = 'x'",
                "DELETE FROM notes",
                "TRUNCATE TABLE notes",
                "CREATE DATABASE table",
                "create schema other",
                "DROP SCHEMA app CASCADE",
                "CREATE USER table_owner",
                "CREATE EXTENSION citext",
                "GRANT ALL ON TABLE notes TO bob",
                "ALTER SYSTEM SET fsync = off",
                "SET search_path = app",
                "DO $$ BEGIN DROP TABLE app.notes; END $$",
                "-- CREATE TABLE\nCALL tidy_up()",
                "/* create table */ COPY notes FROM '/etc/passwd'",
                "CREATE TABLE payroll.notes (id int)",
                "CREATE VIEW v AS SELECT * FROM PAYROLL.salary",
                "CREATE VIEW v AS SELECT * FROM \"payroll\" . salary",
                "CREATE VIEW v AS SELECT E'it\\'s', id FROM app.notes WHERE title = 'x'",
                "CREATE TABLE notes (title varchar(20) DEFAULT 'app.notes')",
            })
    void leavesOutWhatDefinesNothingOrReachesFurther(String sql) {
        assertThat(statements.of(sql)).isEmpty();
    }

    @Test
    void replacesTheSchemasByTheirStandIns() {
        assertThat(statements.of("CREATE TABLE app.notes (id int)")).contains("CREATE TABLE scratch_1.notes (id int)");
        assertThat(statements.of("create table \"app\" . notes (id int)"))
                .contains("create table \"scratch_1\" . notes (id int)");
        assertThat(statements.of("alter table APP.notes add foreign key (a) references audit.log (id)"))
                .contains("alter table scratch_1.notes add foreign key (a) references scratch_2.log (id)");
        assertThat(statements.of("CREATE FUNCTION f() RETURNS int AS $$ SELECT id FROM app.notes $$ LANGUAGE sql"))
                .hasValueSatisfying(sql -> assertThat(sql).contains("FROM scratch_1.notes"));
    }

    @Test
    void leavesTextsAndAliasesAlone() {
        String view = "CREATE VIEW v AS SELECT n.id, 'app' AS app FROM notes n -- notes.app\n WHERE n.id > 0.5";
        assertThat(statements.of(view)).contains(view);
    }

    @Test
    void buildsIndexesInsideTheTransaction() {
        assertThat(statements.of("CREATE UNIQUE INDEX CONCURRENTLY ix ON notes (title)"))
                .contains("CREATE UNIQUE INDEX ix ON notes (title)");
        assertThat(statements.of("drop index concurrently if exists ix")).contains("drop index if exists ix");
    }

    @Test
    void knowsHowMariaDbQuotes() {
        ScratchStatement mariadb = new ScratchStatement(Vendor.MARIADB, Map.of("app", "scratch_1"), SCHEMAS);
        assertThat(mariadb.of("CREATE TABLE `app`.`notes` (t varchar(9) DEFAULT 'it\\'s app')"))
                .contains("CREATE TABLE `scratch_1`.`notes` (t varchar(9) DEFAULT 'it\\'s app')");
        assertThat(mariadb.of("CREATE TABLE notes (t varchar(9) DEFAULT \"it's\") # from app.notes, don't"))
                .isEmpty();
        assertThat(mariadb.of("CREATE ALGORITHM=MERGE SQL SECURITY INVOKER VIEW app.v AS SELECT 1"))
                .contains("CREATE ALGORITHM=MERGE SQL SECURITY INVOKER VIEW scratch_1.v AS SELECT 1");
        assertThat(mariadb.of("CREATE DEFINER=root@localhost EVENT e ON SCHEDULE EVERY 1 DAY DO DROP TABLE notes"))
                .isEmpty();
    }
}
