package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every conformance case from D01 to D50 can be found by its number. */
class ConformanceNumbersTest {

    private static final int CASES = 50;
    private static final Pattern FILE = Pattern.compile("^(D\\d\\d)[A-Z]\\w*\\.java$");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"(D\\d\\d)\"\\)");

    @Test
    void eachHasAHome() throws IOException {
        List<String> published = numbers(
                FILE, files(ProjectFiles.root().resolve("splent-tck/src/main/java/io/splent/tck/cases"), false));
        List<String> journeys =
                numbers(TAG, files(ProjectFiles.root().resolve("splent-it/src/test/java/io/splent/it"), true));

        assertThat(published).doesNotHaveDuplicates();
        TreeSet<String> all = new TreeSet<>(published);
        all.addAll(journeys);
        assertThat(all)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, CASES)
                        .mapToObj("D%02d"::formatted)
                        .toList());
    }

    private static List<String> numbers(Pattern pattern, List<String> texts) {
        return texts.stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** The names or the contents of the files in a directory. */
    private static List<String> files(Path directory, boolean contents) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            return contents
                    ? sorted.stream().map(ConformanceNumbersTest::read).toList()
                    : sorted.stream().map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
