package io.splent.uvl.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an {@code imports} section.
 *
 * @param path the identifiers between the dots: directories and the file without {@code .uvl}, relative to the
 *     importing file
 * @param alias the prefix chosen with {@code as}, or null when the path itself is the prefix
 * @param span where it is written
 * @since 0.1
 */
public record Import(List<String> path, @Nullable List<String> alias, SourceSpan span) {

    public Import {
        path = List.copyOf(path);
        alias = alias == null ? null : List.copyOf(alias);
    }

    /** What names of the imported file begin with. */
    public List<String> prefix() {
        return alias == null ? path : alias;
    }
}
