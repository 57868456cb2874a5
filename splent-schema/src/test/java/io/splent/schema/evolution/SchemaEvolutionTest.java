package io.splent.schema.evolution;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.splent.schema.sql.SchemaNames;
import io.splent.schema.sql.SqlWriter;
import io.splent.schema.sql.StagedChanges;
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

    /** How changes become statements: those that run forward, then those that take them back. */
    private interface Writing {
        List<List<String>> write(Dialect dialect, List<SchemaChange> changes);
    }

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
            database.execute(evolution.after(vendor));
            desired = read(database);
        }
        try (TestDatabase database = TestDatabase.create(vendor)) {
            database.execute(evolution.before(vendor));
            evolve(database, evolution, desired, writing, review);
        }
    }

    private static void evolve(
            TestDatabase database, EvolutionCase evolution, SchemaSnapshot desired, Writing writing, Review review)
            throws SQLException, IOException {
        Dialect dialect = dialect(database);
        SchemaComparator comparator = new SchemaComparator(dialect);
        SchemaSnapshot start = read(database);
        List<SchemaChange> changes = comparator.compare(start, desired);
        List<List<String>> scripts = writing.write(dialect, changes);
        List<String> up = scripts.get(0);
        List<String> down = scripts.get(1);
        review.review(database.vendor(), evolution, up, down);
        assertSplitsBack(database.vendor(), up);

        database.execute(up.toArray(String[]::new));
        SchemaSnapshot evolved = read(database);
        assertThat(comparator.compare(evolved, desired)).as("after up").isEmpty();
        assertThat(comparator.compare(desired, evolved))
                .as("after up, the other way round")
                .isEmpty();

        database.execute(down.toArray(String[]::new));
        SchemaSnapshot reversed = read(database);
        assertThat(comparator.compare(reversed, start)).as("after down").isEmpty();
        assertThat(comparator.compare(start, reversed))
                .as("after down, the other way round")
                .isEmpty();
    }

    private static List<List<String>> atOnce(Dialect dialect, List<SchemaChange> changes) {
        ChangeSequencer sequencer = new ChangeSequencer(dialect);
        SqlWriter writer = new SqlWriter(dialect, SchemaNames.own());
        return List.of(writer.statements(sequencer.sequence(changes)), writer.statements(sequencer.reverse(changes)));
    }

    private static List<List<String>> inStages(Dialect dialect, List<SchemaChange> changes) {
        SqlWriter writer = new SqlWriter(dialect, SchemaNames.own());
        List<String> up = new ArrayList<>();
        List<String> down = new ArrayList<>();
        for (StagedChanges staged : new ChangeStager(dialect).stages(changes, EVERYWHERE)) {
            staged.up().forEach(step -> up.addAll(writer.statements(step)));
            down.addAll(
                    0,
                    staged.down().stream()
                            .flatMap(step -> writer.statements(step).stream())
                            .toList());
        }
        return List.of(up, down);
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
