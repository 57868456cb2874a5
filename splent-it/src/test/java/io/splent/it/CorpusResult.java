package io.splent.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the journeys over the corpus have met, as a table for people. */
final class CorpusResult {

    private final List<String> rows = new ArrayList<>();

    /** A journey that went all the way. */
    void travelled(String journey, int features, long tables, int phantoms, Duration first, Duration second) {
        rows.add("| %s | %d / %d | %d | | %d ms / %d ms |"
                .formatted(journey, features, tables, phantoms, first.toMillis(), second.toMillis()));
    }

    /** A journey that the database did not let begin. */
    void refused(String journey, String message, Duration first) {
        rows.add("| %s | none | | %s | %d ms |"
                .formatted(journey, message.replace("|", "\\|").replace("\n", "<br>"), first.toMillis()));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        List<String> table = new ArrayList<>();
        table.add(
                "| model | database | naming | features / tables generated | phantoms | refused | first / second migrate |");
        table.add("|---|---|---|---|---|---|---|");
        table.addAll(rows);
        Files.write(file, table);
    }
}
