package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one run of {@code db:migrate} has learnt of the entities serves the next, and only as long as it is true. */
class DesiredStateCacheIT {

    private static final String NOTES = "splent_feature_notes";

    @TempDir
    Path directory;

    @OnEachDatabase
    void startsNeitherHibernateNorScratchWhenNothingHasChanged(TestDatabase database) throws Exception {
        ExampleWorkspace.copyTo(directory);
        assertThat(start(database, "", "db:migrate").waitFor()).isZero();
        assertThat(start(database, "", "db:upgrade").waitFor()).isZero();
        assertThat(start(database, "", "db:migrate").waitFor()).isZero();

        assertThat(classesLoadedBy(database, "db:migrate", "--check"))
                .contains("io.splent.core.desired.DesiredStateCache")
                .noneMatch(DesiredStateCacheIT::isExpensive);
        assertThat(classesLoadedBy(database, "db:migrate", "--check", "--no-cache"))
                .contains("org.hibernate.boot.MetadataSources", "io.splent.schema.scratch.DatabaseScratch");
    }

    private static boolean isExpensive(String className) {
        return className.startsWith("org.hibernate.")
                || className.startsWith("org.jboss.jandex.")
                || className.equals("io.splent.schema.scratch.DatabaseScratch");
    }

    @OnEachDatabase
    void saysOfADriftedDatabaseWhatAFreshLookSays(TestDatabase database) throws Exception {
        Splent splent = applied(database);
        database.execute(
                "alter table notes add column stray integer",
                "alter table notes drop column title",
                "create table of_others (id integer primary key)");

        Splent.Run remembered = splent.ok("db:migrate", "--dry-run", "--json");
        Splent.Run fresh = splent.ok("db:migrate", "--dry-run", "--json", "--no-cache");

        assertThat(remembered.features("generated")).containsExactly(NOTES);
        assertThat(withoutVersions(remembered.out()))
                .isEqualTo(withoutVersions(fresh.out()))
                .contains("add-column", "title", "of_others");
    }

    @OnEachDatabase
    void learnsAnewWhenAnInputChanges(TestDatabase database) throws Exception {
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        Splent splent = splent(database);
        List<List<Path>> remembered = new ArrayList<>();
        remembered.add(rememberAfresh(splent));
        remembered.add(rememberAfresh(splent));
        workspace.edit(
                NOTES + "/src/main/java/io/splent/cms/notes/Notes.java",
                "private String title",
                "private String titel");
        workspace.compile();
        remembered.add(rememberAfresh(splent));
        Path descriptor = directory.resolve("notes_demo/splent.toml");
        Files.writeString(
                descriptor,
                "\n[hibernate]\n\"hibernate.physical_naming_strategy\" ="
                        + " \"org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl\"\n",
                StandardOpenOption.APPEND);
        remembered.add(rememberAfresh(splent));
        changeTheServer(database, splent);
        remembered.add(rememberAfresh(splent));

        assertThat(remembered.stream().map(List::size)).containsExactly(1, 1, 2, 3, 4);
    }

    private static void changeTheServer(TestDatabase database, Splent splent) throws Exception {
        switch (database.vendor()) {
            case POSTGRESQL -> database.execute("alter database " + database.name() + " set bytea_output = 'escape'");
            case MARIADB, MYSQL -> database.execute("alter database " + database.name() + " character set latin1");
            case H2 -> splent.with("SPLENT_DATABASE_URL", database.url() + ";DEFAULT_NULL_ORDERING=HIGH");
        }
    }

    /** Generates scripts, forgets them again, and tells what lies in the cache. */
    private List<Path> rememberAfresh(Splent splent) throws IOException {
        splent.ok("db:migrate");
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(path -> path.toString().contains("/migrations/"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Files.delete(file);
            }
        }
        return cached();
    }

    @OnEachDatabase
    void replacesWhatIsDamaged(TestDatabase database) throws Exception {
        Splent splent = applied(database);
        Path file = cached().get(0);
        String good = Files.readString(file);
        for (String bad : List.of("", good.substring(0, good.length() / 2), good.replace("title", "titel"), "\0")) {
            Files.writeString(file, bad);
            splent.ok("db:migrate", "--check");
            assertThat(file).hasContent(bad);
            splent.ok("db:migrate");
            assertThat(Files.readString(file)).isEqualTo(good);
        }
    }

    @OnEachDatabase
    void remembersWhatARunHasLearntThatCouldNotDecideARename(TestDatabase database) throws Exception {
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        assertThat(start(database, "", "db:migrate").waitFor()).isZero();
        assertThat(start(database, "", "db:upgrade").waitFor()).isZero();
        workspace.edit(
                NOTES + "/src/main/java/io/splent/cms/notes/Notes.java",
                "private String title",
                "private String heading");
        workspace.compile();
        assertThat(start(database, "", "db:migrate").waitFor()).isEqualTo(9);

        assertThat(classesLoadedBy(database, "db:migrate", "--rename", "notes.title=notes.heading"))
                .contains("io.splent.core.rename.RenameResolver")
                .noneMatch(name -> name.startsWith("org.hibernate."));
    }

    @Test
    void writesNothingWhenNothingIsToBeWritten() {
        ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).with("SPLENT_APP", "notes_demo");

        splent.ok("db:migrate", "--dry-run");
        assertThat(splent.run("db:migrate", "--check").exit()).isEqualTo(1);

        assertThat(directory.resolve("notes_demo/.splent")).doesNotExist();
    }

    @Test
    void hidesFromVersionControl() {
        ExampleWorkspace.copyTo(directory);
        new Splent(directory).with("SPLENT_APP", "notes_demo").ok("db:migrate");

        assertThat(directory.resolve("notes_demo/.splent/.gitignore")).hasContent("*");
    }

    @OnEachDatabase({Vendor.POSTGRESQL, Vendor.MARIADB}) // an embedded file is open to one process at a time
    void keepsOneWholeFileWhenRunsMeet(TestDatabase database) throws Exception {
        ExampleWorkspace.copyTo(directory);
        assertThat(start(database, "", "db:migrate").waitFor()).isZero();
        assertThat(start(database, "", "db:upgrade").waitFor()).isZero();
        clear();
        List<Process> runs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            runs.add(start(database, "", "db:migrate"));
        }
        for (Process run : runs) {
            assertThat(run.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(run.exitValue()).isZero();
        }

        assertThat(cached()).hasSize(1);
        assertThat(classesLoadedBy(database, "db:migrate")).noneMatch(DesiredStateCacheIT::isExpensive);
    }

    private Splent splent(TestDatabase database) {
        return new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");
    }

    /** A database in step with its product, and a cache that knows so. */
    private Splent applied(TestDatabase database) {
        ExampleWorkspace.copyTo(directory);
        Splent splent = splent(database);
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        splent.ok("db:migrate");
        return splent;
    }

    private void clear() throws IOException {
        for (Path file : cached()) {
            Files.delete(file);
        }
    }

    private List<Path> cached() {
        Path cache = directory.resolve("notes_demo/.splent/cache");
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> classesLoadedBy(TestDatabase database, String... command) throws Exception {
        Path log = directory.resolve("classes.log");
        assertThat(start(database, "-Xlog:class+load=info:file=" + log + ":none", command)
                        .waitFor())
                .isZero();
        return Files.readAllLines(log).stream()
                .map(line -> line.substring(0, (line + " ").indexOf(' ')))
                .toList();
    }

    /** A process of its own, which cannot reach the memory of this one: with H2 the product uses its embedded file. */
    private Process start(TestDatabase database, String options, String... command) throws IOException {
        List<String> words = new ArrayList<>(
                List.of(ProjectFiles.distribution().resolve("bin/splent").toString()));
        words.addAll(List.of("-w", directory.toString(), "--app", "notes_demo"));
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(
                        directory.resolve("out-" + System.nanoTime() + ".txt").toFile());
        builder.environment().put("SPLENT_OPTS", options);
        if (database.vendor() != Vendor.H2) {
            builder.environment().put("SPLENT_DATABASE_URL", database.url());
            builder.environment().put("SPLENT_DATABASE_USER", database.user());
            builder.environment().put("SPLENT_DATABASE_PASSWORD", database.password());
        }
        return builder.start();
    }

    private static String withoutVersions(String json) {
        return json.replaceAll("[0-9]{14}", "00000000000000");
    }
}
