package io.splent.schema.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.splent.api.change.Hazard;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Vendor;
import io.splent.schema.catalog.CatalogReaders;
import io.splent.schema.catalog.CatalogScope;
import io.splent.schema.catalog.Dialects;
import io.splent.schema.compare.SchemaComparator;
import io.splent.schema.script.ScriptSplitter;
import io.splent.schema.script.ScriptStatement;
import io.splent.schema.sql.ChangeSequencer;
import io.splent.schema.sql.ChangeStager;
import io.splent.schema.sql.ExistingRows;
import io.splent.schema.sql.HazardAssessor;
import io.splent.schema.sql.SchemaNames;
import io.splent.schema.sql.SqlWriter;
import io.splent.schema.sql.StagedChanges;
import io.splent.schema.sql.StepGroup;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * For every case and database: the changes from before to after, written and run, make before into after; their reverse
 * makes it before again; and the SQL is the one a DBA has read. {@code -Dsplent.golden=update} writes that SQL anew.
 */
class SchemaEvolutionTest {

    private static final ExistingRows EVERYWHERE = new ExistingRows() {
        @Override
        public boolean areIn(ObjectName table) {
            return true;
        }

        @Override
        public Optional<String> valueFor(ObjectName table, String column) {
            return Optional.empty();
        }
    };

    /** How changes become statements. */
    private interface Writing {
        Written write(Dialect dialect, List<SchemaChange> changes);
    }

    /** What runs forward and what takes that back: as it is written, and as it is run here. */
    private record Written(List<String> up, List<String> down, List<String> upHere, List<String> downHere) {}

    private static final Path RESOURCES = Path.of("src/test/resources/io/splent/schema/evolution");
    private static final boolean UPDATE = "update".equals(System.getProperty("splent.golden"));

    @TestFactory
    Stream<DynamicContainer> turnsBeforeIntoAfterAndBack() throws IOException {
        return evolutions(SchemaEvolutionTest::atOnce, SchemaEvolutionTest::compareWithGolden);
    }

    /** The same as on tables that hold rows, in scripts of several stages. Each has to end in the same state. */
    @TestFactory
    Stream<DynamicContainer> turnsBeforeIntoAfterAndBackInStages() throws IOException {
        return evolutions(SchemaEvolutionTest::inStages, SchemaEvolutionTest::compareWithStagedGolden);
    }

    private static Stream<DynamicContainer> evolutions(Writing writing, Review review) throws IOException {
        List<EvolutionCase> cases = EvolutionCase.all(RESOURCES.resolve("cases"));
        assertThat(cases).hasSizeGreaterThan(60);
        return Stream.of(Vendor.H2, Vendor.POSTGRESQL, Vendor.MARIADB)
                .map(vendor -> DynamicContainer.dynamicContainer(
                        vendor.id(),
                        cases.stream()
                                .filter(evolution -> evolution.isFor(vendor))
                                .map(evolution -> DynamicTest.dynamicTest(
                                        evolution.name(), () -> run(vendor, evolution, writing, review)))));
    }

    private static void run(Vendor vendor, EvolutionCase evolution, Writing writing, Review review)
            throws SQLException, IOException {
        SchemaSnapshot desired;
        try (TestDatabase database = TestDatabase.create(vendor)) {
            assumeThat(evolution.isFor(dialect(database)))
                    .as("known to this version")
                    .isTrue();
            database.execute(evolution.after(vendor));
            desired = read(database);
        }
        try (TestDatabase database = TestDatabase.create(vendor)) {
            database.execute(evolution.before(vendor));
            evolve(database, evolution, desired, writing, review);
        }
    }

    private static void evolve(
            TestDatabase database, EvolutionCase evolution, SchemaSnapshot wanted, Writing writing, Review review)
            throws SQLException, IOException {
        Dialect dialect = dialect(database);
        SchemaComparator comparator = new SchemaComparator(dialect);
        SchemaSnapshot start = read(database);
        SchemaSnapshot desired = comparator.keepingOptions(wanted, start);
        List<SchemaChange> changes = comparator.compare(start, wanted);
        Written scripts = writing.write(dialect, changes);
        review.review(database.vendor(), evolution, scripts.up(), scripts.down());
        assertSplitsBack(database.vendor(), scripts.up());

        database.execute(scripts.upHere().toArray(String[]::new));
        SchemaSnapshot evolved = read(database);
        assertThat(comparator.compare(evolved, desired)).as("after up").isEmpty();
        assertThat(comparator.compare(desired, evolved))
                .as("after up, the other way round")
                .isEmpty();

        database.execute(scripts.downHere().toArray(String[]::new));
        SchemaSnapshot reversed = read(database);
        assertThat(comparator.compare(reversed, start)).as("after down").isEmpty();
        assertThat(comparator.compare(start, reversed))
                .as("after down, the other way round")
                .isEmpty();
    }

    private static Written atOnce(Dialect dialect, List<SchemaChange> changes) {
        ChangeSequencer sequencer = new ChangeSequencer(dialect);
        SqlWriter writer = new SqlWriter(dialect, SchemaNames.own());
        List<String> up = writer.statements(sequencer.sequence(changes));
        List<String> down = writer.statements(sequencer.reverse(changes));
        return new Written(up, down, up, down);
    }

    private static Written inStages(Dialect dialect, List<SchemaChange> changes) {
        SqlWriter writer = new SqlWriter(dialect, SchemaNames.own());
        Written written = new Written(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<StagedChanges> stages = new ChangeStager(dialect).stages(changes, EVERYWHERE);
        for (StagedChanges staged : stages) {
            for (StepGroup group : staged.up()) {
                written.up().addAll(writer.statements(group));
                written.upHere().addAll(lightly(dialect, group));
            }
        }
        for (int i = stages.size() - 1; i >= 0; i--) {
            for (StepGroup group : stages.get(i).down()) {
                written.down().addAll(writer.statements(group));
                written.downHere().addAll(lightly(dialect, group));
            }
        }
        return written;
    }

    /**
     * What no hazard calls heavy has to be light: MariaDB refuses a statement that would write a table anew when it is told
     * not to.
     */
    private static List<String> lightly(Dialect dialect, StepGroup group) {
        HazardAssessor assessor = new HazardAssessor(dialect);
        boolean heavy = group.steps().stream()
                .anyMatch(step -> assessor.assess(step.change()).contains(Hazard.REWRITES_TABLE));
        return new SqlWriter(dialect, SchemaNames.own())
                .statements(group).stream()
                        .map(sql -> heavy || dialect.vendor() != Vendor.MARIADB || !sql.startsWith("ALTER TABLE")
                                ? sql
                                : sql + ", ALGORITHM=NOCOPY")
                        .toList();
    }

    private static Dialect dialect(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return Dialects.detect(connection);
        }
    }

    private static SchemaSnapshot read(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return CatalogReaders.of(Dialects.detect(connection)).read(connection, new CatalogScope(null, Map.of()));
        }
    }

    private static void assertSplitsBack(Vendor vendor, List<String> statements) {
        String script = "-- a; header\n" + String.join(";\n", statements) + ";\n";
        assertThat(new ScriptSplitter(vendor).split(script))
                .extracting(ScriptStatement::sql)
                .isEqualTo(statements);
    }

    /** What a DBA has to like. */
    private interface Review {
        void review(Vendor vendor, EvolutionCase evolution, List<String> up, List<String> down) throws IOException;
    }

    private static void compareWithGolden(Vendor vendor, EvolutionCase evolution, List<String> up, List<String> down)
            throws IOException {
        compareWith("golden", vendor, evolution, up, down);
    }

    /** Only what is written otherwise than at once has a file of its own. */
    private static void compareWithStagedGolden(
            Vendor vendor, EvolutionCase evolution, List<String> up, List<String> down) throws IOException {
        Path atOnce = RESOURCES.resolve("golden").resolve(vendor.id()).resolve(evolution.name() + ".sql");
        boolean same = Files.readString(atOnce).equals("-- up\n" + script(up) + "-- down\n" + script(down));
        Path staged = RESOURCES.resolve("staged").resolve(vendor.id()).resolve(evolution.name() + ".sql");
        if (!same) {
            compareWith("staged", vendor, evolution, up, down);
        } else {
            assertThat(staged).doesNotExist();
        }
    }

    private static void compareWith(
            String folder, Vendor vendor, EvolutionCase evolution, List<String> up, List<String> down)
            throws IOException {
        Path golden = RESOURCES.resolve(folder).resolve(vendor.id()).resolve(evolution.name() + ".sql");
        String text = "-- up\n" + script(up) + "-- down\n" + script(down);
        if (UPDATE) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(golden).content().isEqualTo(text);
    }

    private static String script(List<String> statements) {
        StringBuilder script = new StringBuilder();
        statements.forEach(statement -> script.append(statement).append(";\n"));
        return script.toString();
    }
}
