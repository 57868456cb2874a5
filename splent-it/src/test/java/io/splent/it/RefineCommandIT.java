package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code feature:refine} writes, keeps and refuses. No database is needed for it. */
class RefineCommandIT {

    private static final String NOTES = RefineWorkspace.NOTES;
    private static final String TAGS = RefineWorkspace.TAGS;

    @TempDir
    Path directory;

    private RefineWorkspace workspace;
    private Splent splent;

    @BeforeEach
    void createTheWorkspace() {
        workspace = RefineWorkspace.create(directory);
        splent = workspace.splent();
    }

    @Test
    void writesDescriptorMixinAndScope() {
        Splent.Run run = refine("--model", "Notes", "--field", "tags:String:500", "--field", "price:BigDecimal:10:2");

        assertThat(RefineWorkspace.text(workspace.descriptor())).isEqualTo("""
                [feature]
                name = "splent_feature_notes_tags"
                org = "splent_io"

                [refinement]
                refines = "splent_feature_notes"

                [[refinement.models]]
                target = "Notes"
                mixin = "NotesTagsMixin"
                """);
        assertThat(RefineWorkspace.text(workspace.mixin())).isEqualTo("""
                package io.splent.notes.tags;

                import jakarta.persistence.Column;
                import java.math.BigDecimal;

                /** Adds tags, price to Notes of splent_feature_notes. */
                public class NotesTagsMixin {

                    @Column(length = 500)
                    private String tags;

                    @Column(precision = 10, scale = 2)
                    private BigDecimal price;
                }
                """);
        assertThat(directory.resolve(TAGS + "/src/main/resources/splent_io/" + TAGS + "/migrations/.gitkeep"))
                .exists();
        assertThat(run.out())
                .contains("next: mvn -q -f", "-m \"add tags, price to Notes\"")
                .contains("Add the line to the constraints of uvl/line.uvl: notes_tags => notes");
    }

    @Test
    void writesAMixinToBeFilledIn() {
        refine("--model", "Notes");

        assertThat(RefineWorkspace.text(workspace.mixin()))
                .contains("public class NotesTagsMixin {", "// A column for each field");
        workspace.files().compile();
        assertThat(splent.ok("db:migrate", "--dry-run", "--json").features("up-to-date"))
                .containsExactly(TAGS);
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        String[] answers = {"--model", "Notes", "--field", "tags:String:500"};
        refine(answers);
        List<String> before = tree();

        assertThat(refine(answers).out()).contains("Nothing to change.");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void keepsWhatTheDescriptorSays() throws IOException {
        String start =
                "# ours\r\n[feature]\r\nname = \"" + TAGS + "\" # the name\r\n\r\n[extensible]\r\nmodels = []\r\n";
        Files.writeString(workspace.descriptor(), start);
        refine("--model", "Notes");
        assertThat(RefineWorkspace.text(workspace.descriptor()))
                .isEqualTo(start + "\r\n[refinement]\r\nrefines = \"" + NOTES
                        + "\"\r\n\r\n[[refinement.models]]\r\ntarget = \"Notes\"\r\nmixin = \"NotesTagsMixin\"\r\n");

        String more = "\r\n# a table of another tool\r\n[tool]\r\nx = 1\r\n";
        Files.writeString(workspace.descriptor(), RefineWorkspace.text(workspace.descriptor()) + more);
        Splent.Run second = refine("--model", "Notebook", "--field", "colour:String");

        String entry = "\r\n[[refinement.models]]\r\ntarget = \"%s\"\r\nmixin = \"%s\"\r\n";
        assertThat(RefineWorkspace.text(workspace.descriptor()))
                .startsWith(start)
                .endsWith(entry.formatted("Notes", "NotesTagsMixin")
                        + entry.formatted("Notebook", "NotebookTagsMixin")
                        + more);
        assertThat(second.out()).contains("changed " + workspace.descriptor());
    }

    @Test
    void refusesADescriptorThatCannotBeAddedTo() throws IOException {
        Files.writeString(
                workspace.descriptor(),
                "refinement = {refines = \"" + NOTES
                        + "\", models = [{target = \"Notes\", mixin = \"NotesTagsMixin\"}]}\n");

        refuses(3, List.of("no line can be added to", "Add it by hand", "Notebook"), "--model", "Notebook");
    }

    @Test
    void addsColumnsToAnEntityThatIsMappedByItsMethods() {
        refine("--model", "Notebook", "--field", "colour:String:20");
        workspace.files().compile();

        JsonNode changes = splent.ok("db:migrate", "--dry-run", "--json").json().path("features");

        assertThat(changes.findValuesAsText("sql").toString() + changes).containsIgnoringCase("colour");
        assertThat(changes.get(1).path("changes").findValuesAsText("kind")).containsExactly("add-column");
    }

    @Test
    void showsWhatItWouldWrite() throws IOException {
        List<String> before = tree();

        assertThat(refine("--model", "Notes", "--field", "tags:String", "--dry-run")
                        .out())
                .contains("private String tags;", "[[refinement.models]]", "Nothing was written.");
        Splent.Run json = refine("--model", "Notes", "--field", "tags:String", "--dry-run", "--json");
        JsonOutput.assertValid(json);
        assertThat(json.json().path("written").asBoolean()).isFalse();
        assertThat(json.json().path("files").findValuesAsText("action")).containsOnly("create");
        assertThat(json.json().path("models").get(0).path("class").asText()).isEqualTo("io.splent.notes.Notes");
        assertThat(tree()).isEqualTo(before);

        Splent.Run written = refine("--model", "Notes", "--field", "tags:String", "--json");
        JsonOutput.assertValid(written);
        assertThat(written.json().path("written").asBoolean()).isTrue();
        assertThat(written.json().path("warnings").get(0).asText()).contains("notes_tags => notes");
    }

    @Test
    void saysNothingOfTheModelWhenItRequiresTheBase() {
        workspace.files().edit("app/uvl/line.uvl", "features\n", "// the line\nfeatures\n");
        workspace
                .files()
                .write(
                        "app/uvl/line.uvl",
                        RefineWorkspace.text(directory.resolve("app/uvl/line.uvl"))
                                + "\nconstraints\n    notes_tags => notes\n");

        assertThat(refine("--model", "Notes", "--json").json().path("warnings")).isEmpty();
    }

    @Test
    void namesTheOptionThatIsMissing() throws IOException {
        refusesCommand(2, List.of("--base", NOTES), "feature:refine", TAGS);
        refuses(2, List.of("--model", "Notebook, Notes"));
        Splent.Run silent = splent.typing("").run("feature:refine", TAGS, "--json");
        assertThat(silent.exit()).as("%s", silent).isEqualTo(2);
        refusesCommand(
                2, List.of("--field", "Notes.tags"), args("--model", "Notes,Notebook", "--field", "tags:String"));
    }

    @Test
    void refusesAnswersThatDoNotFit() throws IOException {
        refuses(3, List.of("Nots", "Did you mean Notes"), "--model", "Nots");
        refuses(3, List.of("has an attribute title already"), "--model", "Notes", "--field", "title:String");
        refuses(2, List.of("the type is one of String"), "--model", "Notes", "--field", "tags:Text");
        refuses(2, List.of("not the name of a Java class"), "--model", "Notes", "--mixin", "class");
        refuses(2, List.of("Java package"), "--model", "Notes", "--package", "../up");
        refusesCommand(
                3, List.of("does not refine itself"), "feature:refine", TAGS, "--base", TAGS, "--model", "Notes");
        refusesCommand(3, List.of("no feature 'unheard_of'", "mkdir unheard_of"), "feature:refine", "unheard_of");
        refusesCommand(3, List.of("Did you mean " + TAGS, "mkdir " + TAGS + "z"), "feature:refine", TAGS + "z");
    }

    @Test
    void compilesAFeatureWithTheBuildThatItIsAModuleOf() throws IOException {
        workspace.files().write("pom.xml", "<project><modules><module>" + TAGS + "</module></modules></project>");

        assertThat(refine("--model", "Notes").out())
                .contains("next: mvn -q -f " + directory.toRealPath().resolve("pom.xml") + " -pl " + TAGS
                        + " -am compile");
    }

    @Test
    void refusesASecondBase() throws IOException {
        workspace.files().write(TAGS + "/splent.toml", "[refinement]\nrefines = \"other\"\n");

        refuses(9, List.of("refines other already", "a feature of its own"), "--model", "Notes");
    }

    @Test
    void refusesABaseThatNeedsTheFeature() throws IOException {
        workspace
                .files()
                .write(
                        "app/uvl/line.uvl",
                        RefineWorkspace.text(directory.resolve("app/uvl/line.uvl"))
                                + "\nconstraints\n    notes => notes_tags\n");

        refuses(3, List.of("which depends on it", "notes => notes_tags"), "--model", "Notes");
    }

    @Test
    void neverEditsASource() throws IOException {
        refine("--model", "Notes", "--field", "tags:String");

        refuses(
                9,
                List.of("does not declare price", "private BigDecimal price;"),
                "--model",
                "Notes",
                "--field",
                "price:BigDecimal");
    }

    @Test
    void writesNothingIntoAPinnedFeature() throws IOException {
        Files.move(
                directory.resolve("app/features/splent_io/" + TAGS),
                directory.resolve("app/features/splent_io/" + TAGS + "@v1"));
        refuses(9, List.of("is pinned", "v1"), "--model", "Notes");
    }

    @Test
    void writesNothingThroughALinkThatLeadsOut() throws IOException {
        Files.createDirectories(directory.resolve("elsewhere"));
        Files.createSymbolicLink(directory.resolve(TAGS + "/src"), directory.resolve("elsewhere"));

        refuses(9, List.of("leads out of " + TAGS), "--model", "Notes");
    }

    @Test
    void offersOnlyWhatTheBaseLetsBeRefined() throws IOException {
        workspace.files().write(NOTES + "/splent.toml", "[extensible]\nmodels = [\"Notebook\"]\n");

        refuses(2, List.of("There are: Notebook\n"));
        refuses(3, List.of("no model 'Notes' to refine", NOTES + "/splent.toml:2", "Notebook"), "--model", "Notes");
        workspace.files().write(NOTES + "/splent.toml", "[extensible]\nmodels = [\"Notbook\"]\n");
        refuses(3, List.of("names 'Notbook'", NOTES + "/splent.toml:2", "Notebook, Notes"), "--model", "Notes");
    }

    @Test
    void refusesToLoadARefinementThatTheBaseDoesNotAllow() {
        refine("--model", "Notes", "--field", "tags:String");
        workspace.files().compile();
        splent.ok("db:migrate", "--dry-run");
        workspace.files().write(NOTES + "/splent.toml", "[extensible]\nmodels = [\"io.splent.notes.Notebook\"]\n");

        Splent.Run refused = splent.run("db:migrate");

        assertThat(refused.exit()).as("%s", refused).isEqualTo(3);
        assertThat(refused.err())
                .contains(TAGS + " refines Notes of " + NOTES, NOTES + "/splent.toml:2")
                .contains(TAGS + "/splent.toml:8", "have " + NOTES + " add \"Notes\"");
        workspace.files().write(NOTES + "/splent.toml", "[extensible]\nmodels = [\"Notes\"]\n");
        splent.ok("db:migrate", "--dry-run");
    }

    private String[] args(String... more) {
        return Stream.concat(Stream.of("feature:refine", TAGS, "--base", NOTES), Stream.of(more))
                .toArray(String[]::new);
    }

    private Splent.Run refine(String... more) {
        return splent.ok(args(more));
    }

    private void refuses(int exit, List<String> words, String... more) throws IOException {
        refusesCommand(exit, words, args(more));
    }

    private void refusesCommand(int exit, List<String> words, String... command) throws IOException {
        List<String> before = tree();
        Splent.Run refused = splent.run(command);
        assertThat(refused.exit()).as("%s", refused).isEqualTo(exit);
        assertThat(refused.err()).contains(words).contains("next: ");
        assertThat(tree()).isEqualTo(before);
    }

    private List<String> tree() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.sorted()
                    .map(file -> file + (Files.isRegularFile(file) ? " " + hash(file) : ""))
                    .toList();
        }
    }

    private static int hash(Path file) {
        try {
            return Arrays.hashCode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
