package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpIT {

    private static final Pattern LISTED = Pattern.compile("^  ([a-z]+:[a-z]+) ", Pattern.MULTILINE);

    @TempDir
    Path directory;

    @Test
    void everyCommandThatIsListedAnswersToItsName() {
        Splent splent = new Splent(directory);

        List<String> listed = LISTED.matcher(splent.ok("--help").out())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(listed).startsWith("db:migrate", "db:upgrade", "db:status").doesNotHaveDuplicates();
        for (String command : listed) {
            assertThat(splent.ok(command, "--help").out()).startsWith("Usage: splent " + command + " ");
        }
    }

    @Test
    void anUnknownCommandIsRefusedBesideAnotherCommandsName() {
        Splent.Run run = new Splent(directory).run("db:migrat", "db:migrate");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("db:migrat'", "splent --help");
    }
}
