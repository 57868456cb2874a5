package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.schema.Vendor;
import io.splent.it.Breadth.Journey;
import io.splent.testdb.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mappings that Hibernate itself cannot create under some names: we refuse them, too, before anything is written, in words
 * that lead to the entity and the attribute.
 */
@Tag("thorough")
class MappingRefusalIT {

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> onH2() {
        return tests(Vendor.H2);
    }

    @TestFactory
    Stream<DynamicTest> onPostgresql() {
        return tests(Vendor.POSTGRESQL);
    }

    @TestFactory
    Stream<DynamicTest> onMariaDb() {
        return tests(Vendor.MARIADB);
    }

    private Stream<DynamicTest> tests(Vendor vendor) {
        List<DynamicTest> tests = Stream.of(Naming.values())
                .map(naming -> new Journey(vendor, "hibernate", naming))
                .flatMap(journey -> EntityMapping.all().stream().flatMap(mapping -> test(journey, mapping)))
                .toList();
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private Stream<DynamicTest> test(Journey journey, EntityMapping mapping) {
        return mapping.refusal(journey.vendor(), journey.naming()).stream()
                .map(refusal -> DynamicTest.dynamicTest(
                        journey.naming() + " | " + mapping, () -> judge(journey, mapping, refusal)));
    }

    private void judge(Journey journey, EntityMapping mapping, MappingRefusal refusal) throws Exception {
        GeneratedWorkspace workspace =
                journey.workspace(Files.createTempDirectory(directory, "refusal"), List.of(mapping));
        try (TestDatabase database = journey.database()) {
            assertThatThrownBy(() -> journey.create(workspace, database))
                    .as("Hibernate")
                    .isNotNull();
        }
        try (TestDatabase database = journey.database()) {
            Splent.Run run = workspace.splent().on(database).run("db:migrate");
            assertThat(run.exit()).as("%s", run).isEqualTo(3);
            assertThat(run.err()).contains(refusal.report());
            assertThat(workspace.migrations()).isEmptyDirectory();
            assertThat(IndependentCatalog.describe(database)).isEmpty();
        }
    }
}
