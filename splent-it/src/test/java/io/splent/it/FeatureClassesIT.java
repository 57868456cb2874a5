package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that run scripts do not need the features' classes, and a broken one does not stop them. */
class FeatureClassesIT {

    private static final String MARK = "splent.test.initialised";

    @TempDir
    Path directory;

    @Test
    void areNotInitialisedByCommandsThatRunScripts() throws Exception {
        try (TestDatabase h2 = TestDatabase.create(Vendor.H2)) {
            InputWorkspace workspace = InputWorkspace.create(directory, InputDatabase.of(h2));
            workspace.script("notes", "V1__first.sql", "create table notes (id int);");
            workspace.script("notes", "U1__first.sql", "drop table notes;");
            workspace.files().write("notes/src/main/java/acme/notes/Note.java", """
                    package acme.notes;

                    @jakarta.persistence.Entity
                    public class Note {
                        @jakarta.persistence.Id
                        Long id;

                        static {
                            System.setProperty("%s", "yes");
                            if (true) {
                                throw new IllegalStateException("the class is broken");
                            }
                        }
                    }
                    """.formatted(MARK));
            Path sources = directory.resolve("notes/src/main/java");
            EntityCompiler.compile(sources, sources.toString(), directory.resolve("notes/target/classes"));

            for (List<String> command : List.of(
                    List.of("db:upgrade"),
                    List.of("db:status", "--drift"),
                    List.of("db:rollback", "notes", "--yes"),
                    List.of("db:reset", "--yes"))) {
                workspace.splent().ok(command.toArray(String[]::new));
            }
            assertThat(System.getProperty(MARK)).isNull();
        }
    }
}
