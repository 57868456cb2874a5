package io.splent.it;

import static io.splent.it.BadInput.bad;
import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad inputs 33 to 50: scripts. */
class ScriptInputsIT {

    private static final String FIRST = "V1__first.sql";
    private static final String TABLE = "create table notes (id int);\n";

    @TempDir
    Path directory;

    static Stream<BadInput> onH2() {
        return Stream.of(
                bad(
                        33,
                        "one version twice",
                        workspace -> {
                            workspace.script("notes", FIRST, TABLE);
                            workspace.script("notes", "V1__other.sql", TABLE);
                        },
                        4,
                        List.of(FIRST, "V1__other.sql"),
                        "db:upgrade"),
                bad(
                        34,
                        "a version below what is applied",
                        workspace -> {
                            applied(workspace, "V2__second.sql");
                            workspace.script("notes", "V1__late.sql", "create table late (id int);");
                        },
                        4,
                        List.of("V1__late.sql", "above 2"),
                        "db:upgrade"),
                bad(
                        35,
                        "a script that was edited",
                        workspace -> {
                            Path script = applied(workspace, FIRST);
                            Files.writeString(script, "create table notes (id bigint);\n");
                        },
                        4,
                        List.of(FIRST, "checksum", "then", "now"),
                        "db:upgrade"),
                bad(
                        36,
                        "a script that is gone",
                        workspace -> {
                            Path script = applied(workspace, FIRST);
                            workspace.script("notes", "V2__second.sql", "create table more (id int);");
                            workspace.splent().ok("db:upgrade");
                            Files.delete(script);
                        },
                        4,
                        List.of(FIRST, "not on disk"),
                        "db:upgrade"),
                bad(
                        37,
                        "a database that is newer than the code",
                        workspace -> Files.delete(applied(workspace, "V7__newer.sql")),
                        4,
                        List.of("newer than the code", "V7__newer.sql"),
                        "db:upgrade"),
                bad(
                        38,
                        "nothing that takes a script back",
                        workspace -> applied(workspace, FIRST),
                        4,
                        List.of("U1__first.sql"),
                        "db:rollback",
                        "notes",
                        "--yes"),
                bad(
                        39,
                        "Latin-1",
                        workspace -> Files.write(
                                workspace.script("notes", FIRST, ""), InputWorkspace.latin1("-- \u00e9t\u00e9")),
                        4,
                        List.of(FIRST, "offset 3"),
                        "db:upgrade"),
                bad(
                        45,
                        "BEGIN",
                        script("create table a (id int);\nBEGIN;"),
                        4,
                        List.of("'BEGIN'", FIRST + ":2", "statement 2"),
                        "db:upgrade"),
                bad(
                        45,
                        "autocommit",
                        script("SET AUTOCOMMIT FALSE;"),
                        4,
                        List.of("AUTOCOMMIT", FIRST + ":1"),
                        "db:upgrade"),
                bad(
                        49,
                        "one table of two features",
                        workspace -> {
                            workspace.script("notes", FIRST, TABLE);
                            workspace.script(
                                    "tags",
                                    "V3__too.sql",
                                    "create table other (id int);\ncreate table \"NOTES\" (id int);");
                        },
                        4,
                        List.of("NOTES", "notes (V1__first.sql)", "tags (V3__too.sql)"),
                        "db:upgrade"),
                bad(
                        49,
                        "one table of two features, one applied",
                        workspace -> {
                            applied(workspace, FIRST);
                            workspace.script("notes", "schema.json", ownedTable());
                            workspace.script("tags", "V3__too.sql", "create table notes (id int);");
                        },
                        4,
                        List.of("NOTES", "tags (V3__too.sql)"),
                        "db:upgrade"),
                bad(
                        50,
                        "SET SCHEMA",
                        script("SET SCHEMA information_schema;"),
                        9,
                        List.of("SET SCHEMA", FIRST + ":1"),
                        "db:upgrade"));
    }

    static Stream<BadInput> onPostgres() {
        return Stream.of(
                bad(
                        43,
                        "a dollar quote without end",
                        script("create table a (id int);\n\nDO $x$ BEGIN END $y$;\n"),
                        4,
                        List.of("dollar-quoted", "line 3", FIRST + ":3"),
                        "db:upgrade"),
                bad(
                        45,
                        "COMMIT",
                        script("create table a (id int);\ncommit;"),
                        4,
                        List.of("'commit'", FIRST + ":2"),
                        "db:upgrade"),
                bad(
                        45,
                        "COMMIT on the way back",
                        workspace -> {
                            applied(workspace, FIRST);
                            workspace.script("notes", "U1__first.sql", "drop table notes;\nCOMMIT;");
                        },
                        4,
                        List.of("'COMMIT'", "U1__first.sql:2"),
                        "db:rollback",
                        "notes",
                        "--yes"),
                bad(
                        47,
                        "CONCURRENTLY among others",
                        script("create table a (id int);\ncreate index concurrently ix on a (id);"),
                        4,
                        List.of("transaction", "statement 2", "script of its own"),
                        "db:upgrade"),
                bad(
                        48,
                        "\\copy",
                        script("create table a (id int);\n\\copy a from 'x.csv'\n"),
                        4,
                        List.of("\\copy", FIRST + ":2"),
                        "db:upgrade"),
                bad(
                        48,
                        "rows behind COPY",
                        script("create table a (id int);\nCOPY a FROM stdin;\n1\n\\.\n"),
                        4,
                        List.of("COPY a FROM stdin", FIRST + ":2"),
                        "db:upgrade"),
                bad(
                        50,
                        "SET search_path",
                        script("set search_path = other;\ncreate table a (id int);"),
                        9,
                        List.of("search_path", FIRST + ":1"),
                        "db:upgrade"),
                bad(
                        50,
                        "what pg_dump writes",
                        script("SELECT pg_catalog.set_config('search_path', '', false);"),
                        9,
                        List.of("set_config", FIRST + ":1"),
                        "db:upgrade"));
    }

    static Stream<BadInput> onMariaDb() {
        return Stream.of(
                bad(
                        44,
                        "a delimiter that is never reached",
                        script("create table a (id int);\nDELIMITER //\nCREATE PROCEDURE p() BEGIN SELECT 1; END;\n"),
                        4,
                        List.of("never closed", FIRST + ":3"),
                        "db:upgrade"),
                bad(
                        45,
                        "START TRANSACTION",
                        script("START TRANSACTION;"),
                        4,
                        List.of("START TRANSACTION"),
                        "db:upgrade"),
                bad(45, "LOCK TABLES", script("LOCK TABLES `a` WRITE;"), 4, List.of("LOCK TABLES"), "db:upgrade"),
                bad(
                        46,
                        "several drops in one",
                        script("create table a (id int);\nDROP TABLE IF EXISTS a, b;"),
                        4,
                        List.of("DROP TABLE IF EXISTS a, b", "Split it", "statement 2"),
                        "db:upgrade"),
                bad(48, "SOURCE", script("source other.sql;"), 4, List.of("source other.sql"), "db:upgrade"),
                bad(
                        50,
                        "USE",
                        script("USE mysql;\ncreate table a (id int);"),
                        9,
                        List.of("USE mysql", FIRST + ":1"),
                        "db:upgrade"));
    }

    private static BadInput.Setup script(String text) {
        return workspace -> workspace.script("notes", FIRST, text);
    }

    private static Path applied(InputWorkspace workspace, String fileName) {
        Path script = workspace.script("notes", fileName, TABLE);
        workspace.splent().ok("db:upgrade");
        return script;
    }

    private static String ownedTable() {
        return "{\"format\": 1, \"objects\": [{\"kind\": \"table\", \"name\": \"NOTES\", \"is\": {\"comment\": null}}]}";
    }

    @ParameterizedTest
    @MethodSource("onH2")
    void areRefusedOnH2(BadInput input) throws Exception {
        check(Vendor.H2, input);
    }

    @ParameterizedTest
    @MethodSource("onPostgres")
    void areRefusedOnPostgres(BadInput input) throws Exception {
        check(Vendor.POSTGRESQL, input);
    }

    @ParameterizedTest
    @MethodSource("onMariaDb")
    void areRefusedOnMariaDb(BadInput input) throws Exception {
        check(Vendor.MARIADB, input);
    }

    private void check(Vendor vendor, BadInput input) throws Exception {
        try (TestDatabase database = TestDatabase.create(vendor)) {
            input.check(directory, InputDatabase.of(database));
        }
    }

    /** Line ends and byte order marks are no edit, and what looks like a placeholder is text. */
    @OnEachDatabase
    @Covers({40, 41})
    void acceptsWhatOnlyLooksBad(TestDatabase database) throws Exception {
        InputWorkspace workspace = InputWorkspace.create(directory, InputDatabase.of(database));
        String text = "create table notes (x varchar(20));\ninsert into notes values ('${USER}');\n";
        Path script = workspace.script("notes", FIRST, "\uFEFF" + text.replace("\n", "\r\n"));
        workspace.splent().ok("db:upgrade");

        Files.writeString(script, text);

        assertThat(workspace.splent().ok("db:status", "--json").features("synced"))
                .containsExactly("notes");
        try (Connection connection = database.open();
                ResultSet row = connection.createStatement().executeQuery("select x from notes")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("${USER}");
        }
    }

    /** The one bad input that only the database can find: what ran before it is kept where it has to be, or taken back. */
    @OnEachDatabase
    @Covers(42)
    void tellsWhereSqlIsWrong(TestDatabase database) throws Exception {
        InputWorkspace workspace = InputWorkspace.create(directory, InputDatabase.of(database));
        workspace.script("notes", FIRST, TABLE + "\ninsert into nowhere values (1);\n");

        Splent.Run failed = workspace.splent().run("db:upgrade");

        assertThat(failed.exit()).isEqualTo(5);
        assertThat(failed.err())
                .contains("statement 2 of 2", FIRST + ":3", "feature notes", "SQLSTATE", "run the same command again")
                .doesNotContain("\tat ");
        Splent.Run programs = workspace.splent().run("db:upgrade", "--json");
        JsonOutput.assertValid(programs);
        assertThat(programs.json().path("error").path("exit").asInt()).isEqualTo(5);
        assertThat(programs.json().path("error").path("line").asInt()).isEqualTo(3);
        assertThat(programs.json().path("error").path("statement").asInt()).isEqualTo(2);

        database.execute("create table nowhere (id int)");
        workspace.splent().ok("db:upgrade");
    }

    /** What a merge has made of the file that says what is ours: no command goes on without it, nor with half of it. */
    @OnEachDatabase
    void namesTheLineOfADamagedSchemaFile(TestDatabase database) throws Exception {
        InputWorkspace workspace = InputWorkspace.create(directory, InputDatabase.of(database));
        workspace.script("notes", FIRST, TABLE);
        workspace.script(
                "notes",
                "schema.json",
                "{\n\"format\": 1,\n\"objects\": [\n{\"kind\":\"table\",\"name\":7,\"is\":{}}\n]\n}\n");

        for (String command : List.of("db:upgrade", "db:status", "db:migrate")) {
            Splent.Run refused = workspace.splent().run(command);

            assertThat(refused.exit()).as("%s", refused).isEqualTo(4);
            assertThat(refused.err())
                    .contains("schema.json cannot be read: \"name\" is 7, expected a text", "schema.json:4", "notes")
                    .doesNotContain("\tat ");
        }
    }
}
