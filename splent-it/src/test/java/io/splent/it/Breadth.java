package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.splent.api.schema.Vendor;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What came of bringing many mappings into one database and back.
 *
 * @param phantoms changes that were found when all had been made
 * @param ours what our scripts made
 * @param hibernates what Hibernate makes of the same entities
 * @param left what the reverse scripts left behind
 */
record Breadth(List<String> phantoms, List<String> ours, List<String> hibernates, List<String> left) {

    private static final String FEATURE = "breadth";

    /** A database, a differ and a way of naming. */
    record Journey(Vendor vendor, String differ, String naming, Map<String, String> settings) {

        List<EntityMapping> mappings() {
            return EntityMapping.all().stream()
                    .filter(mapping -> mapping.isFor(vendor))
                    .toList();
        }

        TestDatabase database() throws SQLException {
            TestDatabase database = TestDatabase.create(vendor);
            if (vendor != Vendor.MARIADB) {
                database.execute("create schema breadth");
            }
            return database;
        }

        @Override
        public String toString() {
            return vendor.id() + " | " + differ + " | " + naming;
        }
    }

    static Breadth of(Journey journey, Path directory) throws Exception {
        GeneratedWorkspace workspace = GeneratedWorkspace.create(directory, FEATURE, journey.settings());
        journey.mappings().forEach(mapping -> workspace.write("mappings/" + mapping.id() + ".java", mapping.file()));
        workspace.compile();
        List<String> hibernates;
        try (TestDatabase database = journey.database()) {
            HibernateSchema.create(List.of(workspace.classes()), List.of(), List.of(""), journey.settings(), database);
            hibernates = IndependentCatalog.describe(database);
        }
        try (TestDatabase database = journey.database()) {
            Splent splent = workspace.splent().on(database);
            splent.ok("db:migrate", "--differ", journey.differ());
            splent.ok("db:upgrade");
            List<String> phantoms =
                    changes(splent.ok("db:migrate", "--differ", journey.differ(), "--dry-run", "--json"));
            List<String> ours = IndependentCatalog.describe(database);
            splent.ok("db:rollback", FEATURE, "--yes");
            return new Breadth(phantoms, ours, hibernates, IndependentCatalog.describe(database));
        }
    }

    private static List<String> changes(Splent.Run run) {
        return StreamSupport.stream(run.json().path("features").spliterator(), false)
                .flatMap(feature -> StreamSupport.stream(feature.path("changes").spliterator(), false))
                .map(JsonNode::toString)
                .toList();
    }

    void judge(EntityMapping mapping) {
        assertThat(phantoms).as("found again").noneMatch(mapping::concerns);
        assertThat(only(mapping, ours))
                .as("made")
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(only(mapping, hibernates));
        assertThat(left).as("left behind").noneMatch(mapping::concerns);
    }

    private static List<String> only(EntityMapping mapping, List<String> lines) {
        return lines.stream().filter(mapping::concerns).toList();
    }
}
