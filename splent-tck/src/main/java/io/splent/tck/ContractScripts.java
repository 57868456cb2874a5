package io.splent.tck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The SQL that comes with this suite. No text in it holds a semicolon. */
final class ContractScripts {

    /** A line that starts a section, for example {@code -- before}. */
    private static final Pattern HEADING = Pattern.compile("(?m)^-- (?=[a-z]+$)");

    private ContractScripts() {}

    static String read(String name) {
        try (InputStream script = ContractScripts.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("The contract has no " + name + ": it does not know this database.");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements of a script by the headings over them, in order. */
    static Map<String, List<String>> sections(String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        HEADING.splitAsStream(read(name)).filter(section -> !section.isBlank()).forEach(section -> {
            int heading = section.indexOf('\n');
            sections.put(section.substring(0, heading), split(section.substring(heading)));
        });
        return sections;
    }

    static List<String> split(String script) {
        return Arrays.stream(script.split(";", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
