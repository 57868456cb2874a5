package io.splent.uvl.internal.resolve;

import io.splent.uvl.model.UvlFile;
import io.splent.uvl.text.DiagnosticLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where imported files come from. */
public interface ImportedFiles {

    /** The file that an import line means, relative to the importing source, or null when there is none. */
    @Nullable
    String locate(String importingSource, List<String> path);

    /** The located file, or null when it has errors, which are then in the log. */
    @Nullable
    UvlFile read(String source, DiagnosticLog log);
}
