package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packed command line, started in other surroundings: locale, time zone, charset and hash order change nothing in
 * what is written. The number of further runs can be chosen with {@code -Dsplent.surroundings}.
 */
class SurroundingsIT {

    private static final List<String> LOCALES = List.of("tr-TR", "de-DE", "ar-EG", "th-TH", "ja-JP", "en-US");
    private static final List<String> ZONES = List.of("Asia/Kathmandu", "Pacific/Apia", "UTC", "America/New_York");
    private static final List<String> CHARSETS = List.of("ISO-8859-1", "UTF-8", "US-ASCII", "UTF-16");

    /** Version numbers come from the clock; nothing else of a script does. */
    private static final String VERSION = "\\b\\d{14}\\b|(?<=[VU])\\d{14}";

    @TempDir
    Path directory;

    @Test
    void writeTheSameBytesEverywhere() throws Exception {
        SortedMap<String, String> expected = scripts("home", List.of());
        assertThat(expected).hasSizeGreaterThan(30);
        int runs = Integer.getInteger("splent.surroundings", 2);
        for (int run = 0; run < runs; run++) {
            List<String> surroundings = surroundings(run);
            assertThat(scripts("run" + run, surroundings))
                    .as("with %s", surroundings)
                    .isEqualTo(expected);
        }
    }

    private static List<String> surroundings(int run) {
        String[] locale = LOCALES.get(run % LOCALES.size()).split("-", -1);
        return List.of(
                "-Duser.language=" + locale[0],
                "-Duser.country=" + locale[1],
                "-Duser.timezone=" + ZONES.get(run % ZONES.size()),
                "-Dfile.encoding=" + CHARSETS.get(run % CHARSETS.size()),
                "-XX:+UnlockExperimentalVMOptions",
                // How objects without a hash of their own are hashed, and by that the order of hash tables.
                "-XX:hashCode=" + (run % 6));
    }

    /** Everything that a first migration of the example line writes, by name; without the digits of the clock. */
    private SortedMap<String, String> scripts(String name, List<String> options) throws Exception {
        Path workspace = directory.resolve(name);
        ExampleWorkspace.copyTo(workspace);
        migrate(workspace, options);
        SortedMap<String, String> scripts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(workspace)) {
            for (Path file : files.filter(SurroundingsIT::isWritten).toList()) {
                scripts.put(
                        workspace.relativize(file).toString().replaceAll(VERSION, "VERSION"),
                        Files.readString(file).replaceAll(VERSION, "VERSION"));
            }
        }
        return scripts;
    }

    private static boolean isWritten(Path file) {
        return Files.isRegularFile(file) && file.toString().matches(".*/src/.*/migrations/h2/.*");
    }

    private static void migrate(Path workspace, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Dsplent.home=" + ProjectFiles.distribution(),
                "-cp",
                ProjectFiles.distribution().resolve("lib") + "/*",
                "io.splent.cli.Main",
                "-w",
                workspace.toString(),
                "--app",
                "cms_demo",
                "db:migrate"));
        Path output = Files.createTempFile(workspace, "output", ".txt");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        assertThat(exit)
                .as("%s", Files.readString(output, StandardCharsets.ISO_8859_1))
                .isZero();
    }
}
