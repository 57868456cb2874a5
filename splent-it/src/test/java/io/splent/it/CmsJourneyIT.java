package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the example line: generate, apply, generate nothing, take everything back, apply again. */
class CmsJourneyIT {

    private static final int FEATURES = 12;

    @TempDir
    Path directory;

    @OnEachDatabase
    void generatesAppliesAndTakesBackTheWholeLine(TestDatabase database) throws Exception {
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "cms_demo");

        List<String> generated = splent.ok("db:migrate", "--json").features("generated");
        assertThat(generated).hasSize(FEATURES);
        assertThat(generated.indexOf("splent_feature_media")).isLessThan(generated.indexOf("splent_feature_slider"));
        assertThat(generated.indexOf("splent_feature_notes"))
                .isLessThan(generated.indexOf("splent_feature_notes_tags"));
        for (String feature : generated) {
            assertThat(workspace.scripts(feature, database.vendor().id(), "V")).hasSize(1);
            assertThat(workspace.scripts(feature, database.vendor().id(), "U")).hasSize(1);
        }

        assertThat(splent.ok("db:upgrade", "--json").features("upgraded")).isEqualTo(generated);
        assertThat(splent.ok("db:migrate", "--json").features("up-to-date")).isEqualTo(generated);
        splent.ok("db:migrate", "--check");
        assertThat(splent.ok("db:status", "--json").features("synced")).isEqualTo(generated);

        assertSameAsHibernate(workspace, database);

        List<String> dependentsFirst = new ArrayList<>(generated);
        Collections.reverse(dependentsFirst);
        for (String feature : dependentsFirst) {
            splent.ok("db:rollback", feature, "--yes");
        }
        assertThat(IndependentCatalog.describe(database)).isEmpty();
        assertThat(splent.ok("db:status", "--json").features("not-applied")).hasSize(FEATURES);

        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
    }

    /** The mixin's column and index are ours alone: Hibernate sees the base class without them. */
    private static void assertSameAsHibernate(ExampleWorkspace workspace, TestDatabase database) throws Exception {
        try (TestDatabase other = TestDatabase.create(database.vendor())) {
            HibernateSchema.create(workspace.classPath(), other);
            List<String> ours = IndependentCatalog.describe(database);
            List<String> hibernates = IndependentCatalog.describe(other);
            assertThat(ours).containsAll(hibernates);
            assertThat(ours.stream().filter(line -> !hibernates.contains(line)))
                    .hasSize(2)
                    .allMatch(line -> line.toLowerCase(Locale.ROOT).matches("(column|index) notes.*tags.*"));
        }
    }

    @OnEachDatabase
    void resetsEverythingAndKeepsWhatItDoesNotOwn(TestDatabase database) throws Exception {
        ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");
        database.execute("create table somebody_elses (id int primary key)");

        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        assertThat(splent.run("db:reset").exit()).isEqualTo(2);
        assertThat(splent.ok("db:reset", "--yes", "--json").features("upgraded"))
                .hasSize(3);
        assertThat(splent.ok("db:migrate", "--check").out())
                .contains("Kept, since no script of the product created them: table somebody_elses.");

        assertThat(IndependentCatalog.describe(database))
                .anyMatch(line -> line.equalsIgnoreCase("table somebody_elses"));
    }
}
