package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.splent.api.schema.Vendor;
import io.splent.it.CorpusModel.Refusal;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job on entity models that were not made for it. */
@Tag("corpus")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusIT {

    private final CorpusResult result = new CorpusResult();

    /** One model on one database. */
    record Journey(CorpusModel model, Vendor vendor, Naming naming) {

        boolean isRefused() {
            return model.refusals().containsKey(vendor);
        }

        Refusal refusal() {
            return model.refusals().get(vendor);
        }

        /** An empty database with the schemas that the entities name; MariaDB knows no schemas in a database. */
        TestDatabase database() throws SQLException {
            TestDatabase database = TestDatabase.create(vendor);
            if (vendor != Vendor.MARIADB) {
                for (String schema : model.schemas()) {
                    database.execute("create schema " + naming.inSql(schema, vendor));
                }
            }
            return database;
        }

        @Override
        public String toString() {
            return model + " | " + vendor.id() + " | " + naming;
        }
    }

    static List<Journey> refused() {
        return journeys().filter(Journey::isRefused).toList();
    }

    static List<Journey> accepted() {
        return journeys()
                .filter(journey ->
                        !journey.model().featuresFor(journey.vendor()).isEmpty())
                .toList();
    }

    private static Stream<Journey> journeys() {
        return CorpusModel.all().stream()
                .flatMap(model -> Stream.of(Vendor.H2, Vendor.POSTGRESQL, Vendor.MARIADB)
                        .flatMap(vendor -> Stream.of(Naming.HIBERNATES, Naming.SNAKE_CASE)
                                .map(naming -> new Journey(model, vendor, naming))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void generatesAppliesAndTakesBackWhatTheDatabaseAccepts(Journey journey, @TempDir Path directory) throws Exception {
        List<String> features = journey.model().featuresFor(journey.vendor());
        CorpusWorkspace workspace = CorpusWorkspace.create(directory, journey.model(), features, journey.naming());
        try (TestDatabase database = journey.database()) {
            Splent splent = workspace.splent().on(database);

            long start = System.nanoTime();
            Splent.Run first = splent.ok("db:migrate", "--json");
            Duration firstTime = Duration.ofNanos(System.nanoTime() - start);
            splent.ok("db:upgrade");
            start = System.nanoTime();
            Splent.Run second = splent.ok("db:migrate", "--dry-run", "--json");
            Duration secondTime = Duration.ofNanos(System.nanoTime() - start);

            List<JsonNode> phantoms = changes(second);
            result.travelled(
                    journey.toString(), features.size(), created(first), phantoms.size(), firstTime, secondTime);
            assertThat(first.features("generated")).containsExactlyInAnyOrderElementsOf(features);
            assertThat(phantoms).as("%s", second).isEmpty();
            splent.ok("db:migrate", "--check");
            HibernatesOpinion hibernates = asHibernateCreatesIt(journey, features);
            assertThat(IndependentCatalog.describe(database)).isEqualTo(hibernates.schema());
            assertThat(complaint(journey, features, database)).isEqualTo(hibernates.complaint());

            List<String> dependentsFirst = new ArrayList<>(first.features("generated"));
            Collections.reverse(dependentsFirst);
            for (String feature : dependentsFirst) {
                splent.ok("db:rollback", feature, "--yes");
            }
            assertThat(IndependentCatalog.describe(database)).isEmpty();

            splent.ok("db:upgrade");
            splent.ok("db:migrate", "--check");
        }
    }

    /** The schema that Hibernate creates, and what its own validation has against it. */
    private record HibernatesOpinion(List<String> schema, Optional<String> complaint) {}

    private static HibernatesOpinion asHibernateCreatesIt(Journey journey, List<String> features) throws Exception {
        CorpusModel model = journey.model();
        try (TestDatabase database = journey.database()) {
            HibernateSchema.create(
                    features.stream().map(model::classes).toList(),
                    model.libraries(),
                    model.packages(),
                    journey.naming().settings(),
                    database);
            return new HibernatesOpinion(IndependentCatalog.describe(database), complaint(journey, features, database));
        }
    }

    private static Optional<String> complaint(Journey journey, List<String> features, TestDatabase database)
            throws Exception {
        CorpusModel model = journey.model();
        return HibernateSchema.complaint(
                features.stream().map(model::classes).toList(),
                model.libraries(),
                model.packages(),
                journey.naming().settings(),
                database);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void namesWhatTheDatabaseRefusesAndWritesNothing(Journey journey, @TempDir Path directory) throws Exception {
        CorpusWorkspace workspace = CorpusWorkspace.create(
                directory, journey.model(), journey.model().features(), journey.naming());
        try (TestDatabase database = journey.database()) {
            long start = System.nanoTime();
            Splent.Run run = workspace.splent().on(database).run("db:migrate", "--json");
            String message = run.json().path("error").path("message").asText();
            result.refused(journey.toString(), message, Duration.ofNanos(System.nanoTime() - start));

            JsonOutput.assertValid(run);
            assertThat(run.exit()).as("%s", run).isEqualTo(3);
            assertThat(message).contains(journey.refusal().words());
            assertThat(workspace.written()).isEmpty();
            assertThat(IndependentCatalog.describe(database)).isEmpty();
        }
    }

    private static List<JsonNode> changes(Splent.Run run) {
        return StreamSupport.stream(run.json().path("features").spliterator(), false)
                .flatMap(feature -> StreamSupport.stream(feature.path("changes").spliterator(), false))
                .toList();
    }

    private static long created(Splent.Run run) {
        return changes(run).stream()
                .filter(change -> change.path("kind").asText().equals("create-table"))
                .count();
    }

    @AfterAll
    void writeResult() throws IOException {
        result.write(ProjectFiles.root().resolve("splent-it/target/corpus/result.md"));
    }
}
