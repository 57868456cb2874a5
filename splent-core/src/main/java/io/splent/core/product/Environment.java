package io.splent.core.product;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the engine may know of the process it runs in; passed in so that nothing reads it behind the caller's back.
 *
 * @param variables the environment variables
 * @param workingDirectory the directory relative paths start from
 * @param home the installed distribution, where extra drivers are found; empty when the engine is embedded
 * @param clock the time for versions
 */
public record Environment(Map<String, String> variables, Path workingDirectory, Optional<Path> home, Clock clock) {

    public Environment {
        variables = Map.copyOf(variables);
    }

    /** A variable that is set and not blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** The same with one more variable. */
    public Environment with(String name, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(name, value);
        return new Environment(more, workingDirectory, home, clock);
    }
}
