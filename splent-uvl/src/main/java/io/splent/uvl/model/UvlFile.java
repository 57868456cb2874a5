package io.splent.uvl.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One UVL file as written: names are not resolved, imports are not followed.
 *
 * @param source the file as the user can open it, or the name given for a text
 * @param namespace the declared namespace, or null
 * @param includes the lines of the include section, or null when there is none (then every level is available)
 * @param imports the lines of the imports section
 * @param root the root feature, or null when the file has no features section
 * @param constraints the lines of the constraints section
 * @since 0.1
 */
public record UvlFile(
        String source,
        @Nullable String namespace,
        @Nullable List<Include> includes,
        List<Import> imports,
        @Nullable Feature root,
        List<Constraint> constraints) {

    public UvlFile {
        includes = includes == null ? null : List.copyOf(includes);
        imports = List.copyOf(imports);
        constraints = List.copyOf(constraints);
    }
}
