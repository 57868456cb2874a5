package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The example line after its first release: a longer column, a new entity, a field that goes. */
class EvolutionIT {

    private static final String PROFILE = "splent_feature_profile";

    @TempDir
    Path directory;

    @OnEachDatabase
    void longerColumnNewEntityAndDroppedField(TestDatabase database) throws Exception {
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "cms_demo");
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        List<String> start = IndependentCatalog.describe(database);

        lengthenTheSurname(workspace);
        assertThat(splent.ok("db:migrate", "-m", "longer surname", "--json").changes())
                .containsExactly(PROFILE + " alter-column user_profile.surname");
        splent.ok("db:upgrade");

        addAnEntity(workspace);
        assertThat(splent.ok("db:migrate", "-m", "badges", "--json").changes())
                .first()
                .isEqualTo(PROFILE + " create-table badge.badge");
        splent.ok("db:upgrade");

        dropTheSurname(workspace);
        Splent.Run refused = splent.run("db:migrate", "-m", "no surname");
        assertThat(refused.exit()).isEqualTo(9);
        assertThat(refused.err()).contains("--allow deletes-data").contains("surname");
        assertThat(workspace.scripts(PROFILE, database.vendor().id(), "V")).hasSize(3);
        assertThat(splent.ok("db:migrate", "-m", "no surname", "--allow", "deletes-data", "--json")
                        .changes())
                .containsExactly(PROFILE + " drop-column user_profile.surname");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
        assertThat(workspace.scripts(PROFILE, database.vendor().id(), "V")).hasSize(4);

        splent.ok("db:rollback", PROFILE, "--steps", "3", "--yes");
        assertThat(IndependentCatalog.describe(database)).isEqualTo(start);
    }

    private static void lengthenTheSurname(ExampleWorkspace workspace) {
        workspace.edit(
                PROFILE + "/src/main/java/io/splent/cms/profile/UserProfile.java",
                SURNAME,
                SURNAME.replace("100", "160"));
        workspace.compile();
    }

    private static void addAnEntity(ExampleWorkspace workspace) {
        workspace.write(PROFILE + "/src/main/java/io/splent/cms/profile/Badge.java", """
                package io.splent.cms.profile;

                import jakarta.persistence.*;

                @Entity
                @Table(name = "badge")
                public class Badge {
                    @Id
                    @GeneratedValue(strategy = GenerationType.IDENTITY)
                    private Integer id;

                    @ManyToOne(optional = false)
                    private UserProfile profile;

                    @Column(nullable = false, length = 40, unique = true)
                    private String label;
                }
                """);
        workspace.compile();
    }

    private static void dropTheSurname(ExampleWorkspace workspace) {
        workspace.edit(
                PROFILE + "/src/main/java/io/splent/cms/profile/UserProfile.java", SURNAME.replace("100", "160"), "");
        workspace.compile();
    }

    private static final String SURNAME = "    @Column(length = 100, nullable = false)\n    private String surname;\n";
}
