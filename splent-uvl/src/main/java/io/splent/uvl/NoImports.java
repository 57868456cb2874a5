package io.splent.uvl;

import io.splent.uvl.internal.resolve.ImportedFiles;
import io.splent.uvl.model.UvlFile;
import io.splent.uvl.text.DiagnosticLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that is no file has no neighbours to import. */
final class NoImports implements ImportedFiles {

    @Override
    public @Nullable String locate(String importingSource, List<String> path) {
        return null;
    }

    @Override
    public @Nullable UvlFile read(String source, DiagnosticLog log) {
        return null;
    }
}
