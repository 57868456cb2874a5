package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application of the example, in a process of its own, uses a column that a refinement has added. */
class MixinAtRunTimeIT {

    private static final String REFINEMENT = "splent_feature_notes_tags";

    @TempDir
    private Path directory;

    @OnEachDatabase
    void anApplicationUsesTheColumnOfAMixinUntilItIsRolledBack(TestDatabase server) throws Exception {
        TestDatabase database = server.vendor() == Vendor.H2 ? TestDatabase.inFiles(directory) : server;
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");
        splent.ok("db:migrate", "-m", "first");
        splent.ok("db:upgrade");

        assertThat(app(workspace, database, true, "add", "ada@example.org", "shopping", "food,home"))
                .isEmpty();
        assertThat(app(workspace, database, true, "find", "home")).isEqualTo("shopping: food,home\n");

        splent.ok("db:rollback", REFINEMENT, "--yes");
        assertThat(titles(database)).containsExactly("shopping");
        if (server.vendor() == Vendor.H2) {
            assertThat(app(workspace, database, true, "find", "home")).contains("missing column [tags]");
        }
    }

    @Test
    void withoutTheAgentNotesHaveNoTags() throws Exception {
        TestDatabase database = TestDatabase.inFiles(directory);
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");
        splent.ok("db:migrate");
        splent.ok("db:upgrade");

        assertThat(app(workspace, database, false, "find", "food")).contains("Could not resolve attribute 'tags'");
    }

    /** An application must not start with entities that lack what its features declare. */
    @Test
    void theApplicationDoesNotStartWithARefinementThatDoesNotFit() throws Exception {
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        workspace.edit(REFINEMENT + "/splent.toml", "\"Notes\"", "\"Nodes\"");
        workspace.compile();

        assertThat(app(workspace, TestDatabase.inFiles(directory), true, "find", "x"))
                .contains("Nodes is not in splent_feature_notes");
    }

    private static List<String> titles(TestDatabase database) throws SQLException {
        List<String> titles = new ArrayList<>();
        try (var connection = database.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select title from notes")) {
            while (rows.next()) {
                titles.add(rows.getString(1));
            }
        }
        return titles;
    }

    /** What the application prints, on whichever stream; Hibernate's log excepted when it ends well. */
    private String app(ExampleWorkspace workspace, TestDatabase database, boolean withAgent, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        if (withAgent) {
            command.add("-javaagent:" + ProjectFiles.distribution().resolve("agent/splent-mixin.jar"));
        }
        command.addAll(List.of("-cp", classPath(workspace), "io.splent.cms.app.NotesApp"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(directory, "out", ".txt");
        Path err = Files.createTempFile(directory, "err", ".txt");
        ProcessBuilder process =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        process.environment().put("NOTES_URL", database.url());
        process.environment().put("NOTES_USER", database.user());
        process.environment().put("NOTES_PASSWORD", database.password());
        int exit = process.start().waitFor();
        return exit == 0 ? Files.readString(out) : Files.readString(out) + Files.readString(err);
    }

    private static String classPath(ExampleWorkspace workspace) throws IOException {
        try (Stream<Path> mapper = Files.list(ProjectFiles.distribution().resolve("drivers/hibernate"));
                Stream<Path> drivers = Files.list(ProjectFiles.distribution().resolve("lib"))) {
            return Stream.of(
                            workspace.classPath().stream(),
                            mapper.filter(jar -> !isNamed(jar, "splent")),
                            drivers.filter(jar -> isNamed(jar, "h2-")
                                    || isNamed(jar, "postgresql-")
                                    || isNamed(jar, "mariadb-java-client-")))
                    .flatMap(places -> places)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static boolean isNamed(Path jar, String prefix) {
        return jar.getFileName().toString().startsWith(prefix);
    }
}
