package io.splent.it;

import static io.splent.it.BadInput.bad;

import io.splent.api.schema.Vendor;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad inputs 14 to 24: the product's descriptor, and features that are not what they seem. */
class ProductInputsIT {

    private static final String ALIAS_BOMB = """
            a: &a [x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
            """;

    private static final String EXTERNAL_ENTITY = """
            <?xml version="1.0"?>
            <!DOCTYPE persistence [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <persistence version="3.0">&x;</persistence>
            """;

    @TempDir
    Path directory;

    static Stream<BadInput> inputs() {
        return Stream.of(
                bad(14, "broken TOML", toml("[product\nname = 1"), 3, List.of("app/splent.toml:1"), "db:status"),
                bad(
                        14,
                        "a value of the wrong type",
                        toml("[product]\nname = \"a\"\nfeatures = 3"),
                        3,
                        List.of("app/splent.toml:3"),
                        "db:status"),
                bad(15, "10 MB of TOML", toml("[product]\n# " + "x".repeat(10 << 20)), 3, List.of("1 MB"), "db:status"),
                bad(
                        15,
                        "deep TOML",
                        toml("[product]\nfeatures = " + "[".repeat(50_000)),
                        3,
                        List.of("64 levels"),
                        "db:status"),
                bad(16, "YAML that grows", toml(ALIAS_BOMB), 3, List.of("app/splent.toml:1"), "db:status"),
                bad(
                        18,
                        "a feature listed twice",
                        toml("[product]\nfeatures = [\"acme/notes\", \"other/notes\"]"),
                        3,
                        List.of("acme/notes", "other/notes"),
                        "db:status"),
                bad(
                        19,
                        "two versions of one feature",
                        ProductInputsIT::twoVersions,
                        3,
                        List.of("features/acme/notes@v1", "features/acme/notes@v2"),
                        "db:status"),
                bad(20, "a link to nowhere", relinked("gone/away"), 3, List.of("gone/away"), "db:status"),
                bad(
                        21,
                        "a link to the root",
                        relinked("/"),
                        9,
                        List.of("features/acme/notes", "outside the workspace"),
                        "db:status"),
                bad(
                        21,
                        "a link out of the workspace",
                        relinked("/usr"),
                        9,
                        List.of("/usr", "SPLENT_CACHE"),
                        "db:status"),
                bad(
                        22,
                        "migrations that are a link",
                        ProductInputsIT::linkedMigrations,
                        9,
                        List.of("notes/migrations"),
                        "db:status"),
                bad(23, "a jar cut in two", ProductInputsIT::halfAJar, 3, List.of("notes.jar"), "db:status"),
                bad(23, "a jar of text", jar(out -> {}, true), 3, List.of("notes.jar"), "db:status"),
                bad(
                        24,
                        "an entry that climbs",
                        jar(out -> entry(out, "../../evil.sh"), false),
                        9,
                        List.of("notes.jar", "../../evil.sh"),
                        "db:status"),
                bad(
                        24,
                        "an absolute entry",
                        jar(out -> entry(out, "/etc/evil"), false),
                        9,
                        List.of("/etc/evil"),
                        "db:status"),
                bad(
                        24,
                        "an entry of another system",
                        jar(out -> entry(out, "a\\..\\..\\evil"), false),
                        9,
                        List.of("a\\..\\..\\evil"),
                        "db:status"),
                bad(
                        24,
                        "too many entries",
                        jar(ProductInputsIT::manyEntries, false),
                        9,
                        List.of("10,000 entries"),
                        "db:status"),
                bad(24, "too many bytes", jar(ProductInputsIT::manyBytes, false), 9, List.of("64 MB"), "db:status"),
                bad(
                        24,
                        "two entries of one name",
                        ProductInputsIT::sameNames,
                        9,
                        List.of("notes.jar", "V1__a.sql"),
                        "db:status"));
    }

    private static BadInput.Setup toml(String text) {
        return workspace -> workspace.files().write("app/splent.toml", text);
    }

    private static BadInput.Setup relinked(String target) {
        return workspace -> {
            workspace.files().delete("app/features/acme/notes");
            workspace.files().link("app/features/acme/notes", target);
        };
    }

    private static void twoVersions(InputWorkspace workspace) {
        workspace.files().delete("app/features/acme/notes");
        workspace.files().link("app/features/acme/notes@v1", "notes");
        workspace.files().link("app/features/acme/notes@v2", "tags");
    }

    private static void linkedMigrations(InputWorkspace workspace) {
        workspace.files().delete("notes/migrations");
        workspace.files().write("elsewhere/postgresql/V1__a.sql", "create table a (id int);");
        workspace.files().link("notes/migrations", "elsewhere");
    }

    /** Writes entries into a jar. */
    @FunctionalInterface
    private interface Entries {
        void write(ZipOutputStream out) throws IOException;
    }

    private static BadInput.Setup jar(Entries entries, boolean text) {
        return workspace -> {
            workspace.files().delete("app/features/acme/notes");
            Path jar = workspace.directory().resolve("app/features/acme/notes.jar");
            if (text) {
                Files.writeString(jar, "no jar");
                return;
            }
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
                entry(out, "acme/notes/migrations/postgresql/V1__a.sql");
                entries.write(out);
            }
        };
    }

    private static void entry(ZipOutputStream out, String name) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write("create table a (id int);".getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    private static void manyEntries(ZipOutputStream out) throws IOException {
        for (int i = 0; i < 10_001; i++) {
            out.putNextEntry(new ZipEntry("x/" + i));
        }
    }

    private static void manyBytes(ZipOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry("x"));
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < 65; i++) {
            out.write(zeros);
        }
        out.closeEntry();
    }

    private static void halfAJar(InputWorkspace workspace) throws Exception {
        jar(out -> entry(out, "more"), false).prepare(workspace);
        Path jar = workspace.directory().resolve("app/features/acme/notes.jar");
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
    }

    /** Nobody's tool writes such a jar: the second name is changed afterwards, to one of equal length. */
    private static void sameNames(InputWorkspace workspace) throws Exception {
        jar(out -> entry(out, "acme/notes/migrations/postgresql/V1__b.sql"), false)
                .prepare(workspace);
        Path jar = workspace.directory().resolve("app/features/acme/notes.jar");
        String bytes = Files.readString(jar, StandardCharsets.ISO_8859_1);
        Files.writeString(jar, bytes.replace("V1__b.sql", "V1__a.sql"), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void areRefusedBeforeTheDatabaseIsCalled(BadInput input) throws Exception {
        try (InputDatabase database = InputDatabase.untouched()) {
            input.check(directory, database);
        }
    }

    /** What only the scripts of the database at hand, or the classes of db:migrate, can tell. */
    static Stream<BadInput> laterInputs() {
        return Stream.of(
                bad(
                        17,
                        "an external entity",
                        workspace -> workspace.files().write("notes/classes/META-INF/persistence.xml", EXTERNAL_ENTITY),
                        9,
                        List.of("persistence.xml", "DOCTYPE"),
                        "db:migrate"),
                bad(
                        17,
                        "an external entity in a mapping",
                        workspace -> workspace.files().write("notes/classes/META-INF/orm.xml", EXTERNAL_ENTITY),
                        9,
                        List.of("orm.xml"),
                        "db:migrate"),
                bad(
                        22,
                        "a script that is a link",
                        workspace -> {
                            workspace.files().write("secret.sql", "create table a (id int);");
                            workspace.files().link("notes/migrations/h2/V1__a.sql", "secret.sql");
                        },
                        9,
                        List.of("V1__a.sql", "link"),
                        "db:upgrade"),
                bad(
                        22,
                        "scripts in a linked directory",
                        workspace -> {
                            workspace.files().write("elsewhere/V1__a.sql", "create table a (id int);");
                            workspace.files().link("notes/migrations/h2", "elsewhere");
                        },
                        9,
                        List.of("V1__a.sql", "link"),
                        "db:upgrade"));
    }

    @ParameterizedTest
    @MethodSource("laterInputs")
    void areRefusedAndNothingIsWritten(BadInput input) throws Exception {
        try (TestDatabase h2 = TestDatabase.create(Vendor.H2)) {
            input.check(directory, InputDatabase.of(h2));
        }
    }
}
