package io.splent.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.change.SchemaChange;
import io.splent.api.diff.EntityModel;
import io.splent.differ.hibernate.HibernateSchemaDiffer;
import io.splent.schema.sql.SchemaNames;
import io.splent.tck.cases.Cases;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The conformance cases as DDL, for differs that do not read classes, say what Hibernate says of their entities.
 * {@code -Dsplent.golden=update} writes them anew.
 */
final class CaseScriptsTest {

    private static final Path RESOURCES = Path.of("../splent-tck/src/main/resources/io/splent/tck");
    private static final boolean UPDATE = "update".equals(System.getProperty("splent.golden"));

    @OnEachDatabase
    void sayWhatTheEntitiesNeed(TestDatabase database) throws SQLException, IOException {
        try (LiveDatabase live = LiveDatabase.empty(new ContractDatabase(database::open, () -> {}))) {
            for (Class<?> type : Cases.all()) {
                assertScript(RESOURCES.resolve(ConformanceCase.script(type, live.vendor())), script(type, live));
            }
        }
    }

    private static String script(Class<?> type, LiveDatabase live) {
        boolean changes = Arrays.stream(type.getDeclaredClasses())
                .anyMatch(nested -> nested.getSimpleName().equals("After"));
        String before = "-- before\n" + ddl(ConformanceCase.entities(type, "Before"), live);
        return changes ? before + "\n-- after\n" + ddl(ConformanceCase.entities(type, "After"), live) : before;
    }

    private static String ddl(EntityModel entities, LiveDatabase live) {
        if (entities.classes().isEmpty()) {
            return "";
        }
        List<SchemaChange> creation = new HibernateSchemaDiffer()
                .diff(live.request(entities, Map.of()))
                .changes();
        StringBuilder script = new StringBuilder();
        live.support()
                .sqlWriter(SchemaNames.own())
                .statements(live.support().sequencer().sequence(creation))
                .forEach(statement -> script.append(statement).append(";\n"));
        return script.toString();
    }

    private static void assertScript(Path file, String script) throws IOException {
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, script);
        }
        assertThat(file).content().isEqualTo(script);
    }
}
