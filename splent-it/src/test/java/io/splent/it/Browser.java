package io.splent.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A browser without a window, as it is found on the path. */
final class Browser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final Path program;

    private Browser(Path program) {
        this.program = program;
    }

    static Optional<Browser> find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Browser::new);
    }

    /** Without a browser the test is left out, unless the profile {@code browser} wants one. */
    static Browser required() {
        Optional<Browser> found = find();
        if (found.isEmpty() && Boolean.getBoolean("splent.browser")) {
            Assertions.fail("None of " + NAMES + " is on the PATH.");
        }
        Assumptions.assumeTrue(found.isPresent(), "no browser on the PATH");
        return found.get();
    }

    /** The document as it is once the page has been laid out and its scripts, if any could, have run. */
    String dom(Path page, int width) {
        try {
            Path profile = Files.createTempDirectory("browser");
            Path output = profile.resolve("dom.html");
            Process process = new ProcessBuilder(
                            program.toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--no-first-run",
                            "--user-data-dir=" + profile,
                            "--window-size=" + width + ",900",
                            "--virtual-time-budget=3000",
                            "--dump-dom",
                            page.toUri().toString())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(program + " did not come to an end");
            }
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
