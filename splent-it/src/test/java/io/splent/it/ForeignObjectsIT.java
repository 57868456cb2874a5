package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** What a DBA and other tools have put into the schema is told, never dropped, and lives through every command. */
class ForeignObjectsIT {

    private static final String TAGS = "splent_feature_notes_tags";

    @TempDir
    Path directory;

    @Tag("D48")
    @OnEachDatabase
    void surviveEveryCommand(TestDatabase database) throws Exception {
        ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");
        List<ForeignObject> beside = ForeignObject.besideOurs(database.vendor());
        List<ForeignObject> inside = ForeignObject.insideOurs(database.vendor());
        create(beside, database);

        assertThat(dropsIn(splent.ok("db:migrate", "--json"))).isEmpty();
        splent.ok("db:upgrade");
        create(inside, database);
        assertAllKept(splent, beside, inside);
        assertThere(database, beside, inside);

        splent.ok("db:rollback", TAGS, "--yes");
        assertThere(database, beside, inside);
        splent.ok("db:upgrade");
        assertThere(database, beside, inside);

        splent.ok("db:reset", "--yes");
        assertThere(database, beside);
        splent.ok("db:migrate", "--check");
    }

    private static void create(List<ForeignObject> objects, TestDatabase database) throws SQLException {
        for (ForeignObject object : objects) {
            database.execute(object.creation());
        }
        assertThere(database, objects);
    }

    /** Nothing is to do, and each object that a comparison could drop is named. */
    private static void assertAllKept(Splent splent, List<ForeignObject> beside, List<ForeignObject> inside) {
        Splent.Run check = splent.ok("db:migrate", "--check");
        String told = check.out().toLowerCase(Locale.ROOT);
        assertThat(told).contains("kept, since no script of the product created them");
        for (List<ForeignObject> objects : List.of(beside, inside)) {
            objects.stream()
                    .filter(ForeignObject::reported)
                    .forEach(object -> assertThat(told).contains(object.name()));
        }
        assertThat(dropsIn(splent.ok("db:migrate", "--json", "--dry-run"))).isEmpty();
    }

    private static List<String> dropsIn(Splent.Run run) {
        return run.json().findValuesAsText("kind").stream()
                .filter(kind -> kind.startsWith("drop-"))
                .toList();
    }

    @SafeVarargs
    private static void assertThere(TestDatabase database, List<ForeignObject>... lists) throws SQLException {
        for (List<ForeignObject> objects : lists) {
            for (ForeignObject object : objects) {
                assertThat(object.isThere(database)).as(object.name()).isTrue();
            }
        }
    }
}
