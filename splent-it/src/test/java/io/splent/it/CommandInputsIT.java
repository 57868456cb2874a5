package io.splent.it;

import static io.splent.it.BadInput.bad;
import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad inputs 1 to 13: what is typed. */
class CommandInputsIT {

    private static final BadInput.Setup NONE = workspace -> {};

    @TempDir
    Path directory;

    static Stream<BadInput> inputs() {
        return Stream.of(
                bad(1, "an unknown feature", NONE, 3, List.of("nots", "notes"), "db:upgrade", "nots"),
                bad(1, "an unknown feature in another command", NONE, 3, List.of("notes"), "db:migrate", "nots"),
                bad(2, "SQL as a name", NONE, 9, List.of("a\"; DROP"), "db:upgrade", "a\"; DROP"),
                bad(3, "a backtick", NONE, 9, List.of("a`b"), "db:status", "a`b"),
                bad(4, "a path as a name", NONE, 9, List.of("../x"), "db:migrate", "../x"),
                bad(4, "a path as a product", NONE, 9, List.of("../x"), "db:status", "--app", "../x"),
                bad(5, "NUL", NONE, 9, List.of("a\\u0000b"), "db:status", "a\0b"),
                bad(5, "ESC", NONE, 9, List.of("a\\u001b[2J"), "db:status", "a\u001b[2J"),
                bad(5, "a line end", NONE, 9, List.of("a\\u000ab"), "db:status", "a\nb"),
                bad(6, "text from right to left", NONE, 9, List.of("\\u202eseton"), "db:status", "\u202eseton"),
                bad(6, "a letter that looks like another", NONE, 9, List.of("n\\u043etes"), "db:status", "n\u043etes"),
                bad(
                        7,
                        "two cases of one name in the product",
                        CommandInputsIT::listTwoCases,
                        3,
                        List.of("features/acme/Notes", "features/acme/notes"),
                        "db:status"),
                bad(
                        7,
                        "two cases of one name on disk",
                        CommandInputsIT::linkTwoCases,
                        3,
                        List.of("features/acme/Notes", "features/acme/notes"),
                        "db:status"),
                bad(8, "an empty message", NONE, 2, List.of("message"), "db:migrate", "notes", "-m", ""),
                bad(8, "a blank message", NONE, 2, List.of("message"), "db:migrate", "notes", "-m", " \t"),
                bad(11, "no step", NONE, 2, List.of("--steps"), "db:rollback", "notes", "--steps", "0"),
                bad(11, "less than no step", NONE, 2, List.of("--steps"), "db:rollback", "notes", "--steps", "-1"),
                bad(11, "steps in words", NONE, 2, List.of("--steps", "abc"), "db:rollback", "notes", "--steps", "abc"),
                bad(
                        13,
                        "a reset of production",
                        workspace -> workspace.with("SPLENT_ENV", "prod"),
                        9,
                        List.of("SPLENT_ENV", "prod"),
                        "db:reset",
                        "--yes"));
    }

    private static void listTwoCases(InputWorkspace workspace) {
        workspace.files().edit("app/splent.toml", "\"acme/tags\"", "\"acme/Notes\"");
    }

    private static void linkTwoCases(InputWorkspace workspace) {
        workspace.files().link("app/features/acme/Notes", "tags");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void areRefusedBeforeTheDatabaseIsCalled(BadInput input) throws Exception {
        try (InputDatabase database = InputDatabase.untouched()) {
            input.check(directory, database);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"db:reset", "db:reset notes"})
    @Covers(12)
    void aResetThatNobodyCanConfirmIsRefused(String command) throws Exception {
        try (TestDatabase h2 = TestDatabase.create(Vendor.H2)) {
            InputWorkspace workspace = InputWorkspace.create(directory, InputDatabase.of(h2));
            workspace.script("notes", "V1__first.sql", "create table notes (id int);");
            workspace.script("notes", "U1__first.sql", "drop table notes;");
            workspace.splent().ok("db:upgrade");

            workspace.refuses(2, List.of("terminal", "--yes"), List.of(command.split(" ")));
        }
    }

    /** A message becomes a part of a file name and a comment, and nothing else. */
    @Test
    @Covers({9, 10})
    void anyOtherMessageIsAccepted() throws Exception {
        try (TestDatabase h2 = TestDatabase.create(Vendor.H2)) {
            InputWorkspace workspace = InputWorkspace.create(directory, InputDatabase.of(h2));
            h2.execute("create table notes (id int)");
            for (String message :
                    List.of("add a/b \"c\" '\ud83d\ude00'\nnow", "*/ DROP TABLE notes; --", ";DROP TABLE notes")) {
                workspace.splent().ok("db:migrate", "notes", "--empty", "-m", message);
                workspace.splent().ok("db:upgrade");
            }
            try (Stream<Path> scripts = Files.list(directory.resolve("notes/migrations/h2"))) {
                List<String> names = scripts.map(path -> path.getFileName().toString())
                        .filter(name -> name.endsWith(".sql"))
                        .map(name -> name.replaceFirst("\\d{14}", "N"))
                        .sorted()
                        .toList();
                assertThat(names)
                        .containsExactly(
                                "UN__add_a_b_c_now.sql",
                                "UN__drop_table_notes.sql",
                                "UN__drop_table_notes.sql",
                                "VN__add_a_b_c_now.sql",
                                "VN__drop_table_notes.sql",
                                "VN__drop_table_notes.sql");
            }
            h2.execute("insert into notes values (1)");
        }
    }
}
