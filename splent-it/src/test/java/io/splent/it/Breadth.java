package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.splent.api.schema.Vendor;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What came of bringing many mappings into one database and back.
 *
 * @param phantoms changes that were found when all had been made
 * @param ours what our scripts made
 * @param hibernates what Hibernate makes of the same entities
 * @param left what the reverse scripts left behind
 */
record Breadth(List<String> phantoms, Made ours, Made hibernates, List<String> left) {

    private static final String FEATURE = "breadth";

    /**
     * A schema that someone made.
     *
     * @param complaints what Hibernate's validation says against it
     */
    record Made(List<String> objects, List<String> complaints) {}

    /** A database, a differ and a way of naming. */
    record Journey(Vendor vendor, String differ, Naming naming) {

        List<EntityMapping> mappings() {
            return EntityMapping.all().stream()
                    .filter(mapping -> mapping.isFor(vendor, naming))
                    .toList();
        }

        GeneratedWorkspace workspace(Path directory, List<EntityMapping> mappings) {
            GeneratedWorkspace workspace = GeneratedWorkspace.create(directory, FEATURE, naming.settings());
            mappings.forEach(
                    mapping -> workspace.write("mappings/" + mapping.id() + ".java", mapping.file(vendor, naming)));
            workspace.compile();
            return workspace;
        }

        TestDatabase database() throws SQLException {
            TestDatabase database = TestDatabase.create(vendor);
            if (vendor != Vendor.MARIADB) {
                database.execute("create schema " + naming.inSql("breadth", vendor));
            }
            return database;
        }

        /** Lets Hibernate itself create what the entities need. */
        void create(GeneratedWorkspace workspace, TestDatabase database) throws Exception {
            HibernateSchema.create(List.of(workspace.classes()), List.of(), List.of(""), naming.settings(), database);
        }

        /** What there is now. */
        Made made(GeneratedWorkspace workspace, TestDatabase database) throws Exception {
            return new Made(
                    IndependentCatalog.describe(database),
                    HibernateSchema.complaints(List.of(workspace.classes()), naming.settings(), database));
        }

        @Override
        public String toString() {
            return vendor.id() + " | " + differ + " | " + naming;
        }
    }

    static Breadth of(Journey journey, Path directory) throws Exception {
        GeneratedWorkspace workspace = journey.workspace(directory, journey.mappings());
        Made hibernates;
        try (TestDatabase database = journey.database()) {
            journey.create(workspace, database);
            hibernates = journey.made(workspace, database);
        }
        try (TestDatabase database = journey.database()) {
            Splent splent = workspace.splent().on(database);
            splent.ok("db:migrate", "--differ", journey.differ());
            splent.ok("db:upgrade");
            List<String> phantoms =
                    changes(splent.ok("db:migrate", "--differ", journey.differ(), "--dry-run", "--json"));
            Made ours = journey.made(workspace, database);
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
        assertThat(only(mapping, ours.objects()))
                .as("made")
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(only(mapping, hibernates.objects()));
        assertThat(only(mapping, ours.complaints()))
                .as("what Hibernate's validation says")
                .containsExactlyInAnyOrderElementsOf(only(mapping, hibernates.complaints()));
        assertThat(left).as("left behind").noneMatch(mapping::concerns);
    }

    private static List<String> only(EntityMapping mapping, List<String> lines) {
        return lines.stream().filter(mapping::concerns).toList();
    }
}
