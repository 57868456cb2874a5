package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;

/** The model of {@code bench/phantoms}: nothing is reported that is not there, and everything that is. */
class BarIT {

    private static final Path BENCH = ProjectFiles.root().resolve("bench/phantoms");

    @TempDir
    Path directory;

    /** Something done to the database behind the model's back. */
    record Drift(String vendor, String what, Pattern report, List<String> sql) {

        static Stream<Drift> all(Vendor vendor) throws IOException {
            return Files.readString(BENCH.resolve("drifts.txt"))
                    .lines()
                    .filter(line -> line.startsWith(vendor.id() + " "))
                    .map(line -> line.split(" \\| ", -1))
                    .map(part -> new Drift(
                            part[0], part[1], Pattern.compile("(?i)" + part[2]), List.of(part[3].split("; ", -1))));
        }
    }

    @OnEachDatabase
    void nothingIsFoundInWhatHibernateCreates(TestDatabase database) throws Exception {
        GeneratedWorkspace workspace = workspace();
        HibernateSchema.create(List.of(workspace.classes()), List.of(), List.of(""), Map.of(), database);
        assertThat(complaint(workspace, database)).isEmpty();
        Splent splent = workspace.splent().on(database);
        for (String differ : List.of("hibernate", "liquibase")) {
            assertThat(changes(splent.ok("db:migrate", "--differ", differ, "--dry-run", "--json")))
                    .as(differ)
                    .isEmpty();
        }
    }

    @OnEachDatabase({Vendor.POSTGRESQL, Vendor.MARIADB})
    void everyDriftIsFound(TestDatabase database) throws Exception {
        GeneratedWorkspace workspace = workspace();
        Splent splent = workspace.splent().on(database);
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        assertThat(complaint(workspace, database)).isEmpty();
        List<Drift> drifts = Drift.all(database.vendor()).toList();
        assertThat(drifts).hasSizeGreaterThanOrEqualTo(14);
        for (Drift drift : drifts) {
            database.execute(drift.sql().toArray(String[]::new));
        }
        List<String> found = changes(
                splent.run("db:migrate", "--dry-run", "--json", "--allow", "deletes-data", "--allow", "irreversible"));
        SoftAssertions softly = new SoftAssertions();
        drifts.forEach(drift -> softly.assertThat(found)
                .as(drift.what())
                .anyMatch(drift.report().asMatchPredicate()));
        softly.assertAll();
    }

    private static Optional<String> complaint(GeneratedWorkspace workspace, TestDatabase database) throws Exception {
        return HibernateSchema.complaint(List.of(workspace.classes()), List.of(), List.of(""), Map.of(), database);
    }

    private GeneratedWorkspace workspace() throws IOException {
        GeneratedWorkspace workspace = GeneratedWorkspace.create(directory, "bar", Map.of());
        workspace.write("bar/Model.java", Files.readString(BENCH.resolve("model/bar/Model.java")));
        workspace.compile();
        return workspace;
    }

    private static List<String> changes(Splent.Run run) {
        List<String> changes = new ArrayList<>();
        for (JsonNode feature : run.json().path("features")) {
            StreamSupport.stream(feature.path("changes").spliterator(), false)
                    .map(change -> change.path("kind").asText() + " "
                            + change.path("table").asText() + "."
                            + change.path("object").asText())
                    .forEach(changes::add);
        }
        return changes;
    }
}
