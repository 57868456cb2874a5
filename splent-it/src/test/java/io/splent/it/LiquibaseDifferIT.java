package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The second differ on the example line. */
class LiquibaseDifferIT {

    @TempDir
    Path directory;

    @OnEachDatabase
    void createsTheExampleLineFromEmptyAndThenFindsNothing(TestDatabase database) {
        ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "cms_demo");

        assertThat(splent.ok("db:migrate", "--differ", "liquibase", "--json").features("generated"))
                .hasSize(12);
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--differ", "liquibase", "--check");
        splent.ok("db:migrate", "--differ", "hibernate", "--check");
    }
}
