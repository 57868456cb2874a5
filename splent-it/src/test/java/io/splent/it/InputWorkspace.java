package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A small workspace in good order: one product with two features, each with a directory of scripts. */
final class InputWorkspace {

    static final String PASSWORD = "s3cr3t-pa55word";

    private final Path directory;
    private final ExampleWorkspace files;
    private final InputDatabase database;
    private Splent splent;

    private InputWorkspace(Path directory, InputDatabase database) {
        this.directory = directory;
        this.files = ExampleWorkspace.empty(directory);
        this.database = database;
        this.splent = new Splent(directory)
                .with("SPLENT_APP", "app")
                .with("SPLENT_DATABASE_URL", database.url())
                .with("SPLENT_DATABASE_USER", database.user())
                .with("SPLENT_DATABASE_PASSWORD", database.password());
    }

    static InputWorkspace create(Path directory, InputDatabase database) throws IOException {
        InputWorkspace workspace = new InputWorkspace(directory, database);
        workspace.product("");
        for (String feature : List.of("notes", "tags")) {
            Files.createDirectories(directory.resolve(feature).resolve("migrations"));
            workspace.files.link("app/features/acme/" + feature, feature);
        }
        return workspace;
    }

    /** Writes the product's descriptor with more lines at its end. */
    void product(String more) {
        files.write("app/splent.toml", """
                [product]
                name = "app"
                features = ["acme/notes", "acme/tags"]
                """ + more);
    }

    /** Declares a model and writes it. */
    void model(String text) {
        product("[uvl]\nfile = \"line.uvl\"\n");
        files.write("app/uvl/line.uvl", text);
    }

    /** Writes a script of a feature for the database at hand. */
    Path script(String feature, String fileName, String text) {
        String path = feature + "/migrations/" + database.vendor() + "/" + fileName;
        files.write(path, text);
        return directory.resolve(path);
    }

    ExampleWorkspace files() {
        return files;
    }

    Path directory() {
        return directory;
    }

    InputDatabase database() {
        return database;
    }

    Splent splent() {
        return splent;
    }

    /** Sets a variable of the process. */
    void with(String variable, String value) {
        splent = splent.with(variable, value);
    }

    /** Runs a command as it is meant for people, then for programs, and looks at all it has left behind. */
    void refuses(int exit, List<String> words, List<String> command) throws Exception {
        String files = tree();
        String content = database.content();
        Splent.Run people = splent.run(command.toArray(String[]::new));

        assertThat(people.exit()).as("%s", people).isEqualTo(exit);
        assertThat(people.err()).contains("error").contains(words);
        assertThat(people.out()).doesNotContain("error [");
        assertSilentAbout(people);

        List<String> forPrograms = new ArrayList<>(command);
        forPrograms.add("--json");
        Splent.Run programs = splent.run(forPrograms.toArray(String[]::new));
        JsonOutput.assertValid(programs);
        JsonNode error = programs.json().path("error");
        assertThat(error.path("exit").asInt())
                .as("%s", programs)
                .isEqualTo(exit)
                .isEqualTo(programs.exit());
        assertThat(error.path("message").asText()).isNotBlank();
        assertThat(error.path("hint").asText())
                .as("what to type next: %s", programs)
                .isNotBlank();
        assertThat(fields(error)).contains(words);
        assertSilentAbout(programs);

        assertThat(tree()).as("files after %s", people).isEqualTo(files);
        assertThat(database.content()).as("database after %s", people).isEqualTo(content);
    }

    /** What the error says in any field, and where in the way people are told it. */
    private static String fields(JsonNode error) {
        return Stream.of("message", "feature", "hint", "sqlstate", "statement")
                        .map(field -> error.path(field).asText())
                        .reduce("", (all, field) -> all + "\n" + field)
                + "\n" + error.path("script").asText() + ":"
                + error.path("line").asText() + "\nstatement "
                + error.path("statement").asText();
    }

    private void assertSilentAbout(Splent.Run run) {
        assertThat(run.out() + run.err()).doesNotContain("\tat ", PASSWORD);
    }

    /** Every file and link with what it holds. */
    private String tree() throws IOException {
        StringBuilder tree = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted().toList()) {
                tree.append(directory.relativize(file))
                        .append(' ')
                        .append(state(file))
                        .append('\n');
            }
        }
        return tree.toString();
    }

    private static String state(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return "-> " + Files.readSymbolicLink(file);
        }
        return Files.isRegularFile(file) ? hash(Files.readAllBytes(file)) : "directory";
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Text as editors saved it once. */
    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
