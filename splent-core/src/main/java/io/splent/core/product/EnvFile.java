package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The workspace's optional {@code .env}: {@code KEY=VALUE} lines; the real environment wins. */
final class EnvFile {

    private EnvFile() {}

    static Environment complete(Environment environment, Path file) {
        if (!Files.isRegularFile(file)) {
            return environment;
        }
        Map<String, String> variables = new LinkedHashMap<>(read(file));
        variables.putAll(environment.variables());
        return new Environment(variables, environment.workingDirectory(), environment.home(), environment.clock());
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> variables = new LinkedHashMap<>();
        List<String> lines = TextFile.read(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new SplentException(
                        ErrorCode.DESCRIPTOR_INVALID,
                        "A line of .env is not of the form KEY=VALUE.",
                        ErrorLocation.ofFile(file.toString(), i + 1, 1),
                        "Write KEY=VALUE, or start the line with '#'.");
            }
            String key = line.substring(0, equals).strip();
            String name = key.startsWith("export ")
                    ? key.substring("export ".length()).strip()
                    : key;
            variables.put(name, unquoted(line.substring(equals + 1).strip()));
        }
        return variables;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
