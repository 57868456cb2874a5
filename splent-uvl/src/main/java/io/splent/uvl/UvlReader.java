package io.splent.uvl;

import io.splent.uvl.internal.parser.UvlTextParser;
import io.splent.uvl.internal.resolve.ImportedFiles;
import io.splent.uvl.internal.resolve.ModelResolver;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.model.UvlFile;
import io.splent.uvl.text.DiagnosticLog;
import io.splent.uvl.text.ReadOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads UVL. Whatever the input, the result is a {@link UvlDocument}; nothing is thrown for bad text, missing files or
 * wrong models. Instances are immutable and may be shared between threads.
 *
 * @since 0.1
 */
public final class UvlReader {

    private final ReadOptions options;
    private final UvlTextParser parser;

    /** A reader of the language to the letter. */
    public UvlReader() {
        this(ReadOptions.STRICT);
    }

    public UvlReader(ReadOptions options) {
        this.options = options;
        this.parser = new UvlTextParser(options, System::nanoTime);
    }

    /** Reads a file and the files it imports. Diagnostics name files as this path does. */
    public UvlDocument read(Path path) {
        DiagnosticLog log = new DiagnosticLog();
        FileSystemImports files = new FileSystemImports(parser, options.limits());
        return document(files.read(path.toString(), log), files, log);
    }

    /**
     * Reads a text. Its imports cannot be followed and are errors.
     *
     * @param text the UVL text
     * @param sourceName what diagnostics call it
     */
    public UvlDocument read(String text, String sourceName) {
        DiagnosticLog log = new DiagnosticLog();
        return document(parser.parse(text, sourceName, log), new NoImports(), log);
    }

    private static UvlDocument document(@Nullable UvlFile file, ImportedFiles imports, DiagnosticLog log) {
        FeatureModel model = file == null ? null : ModelResolver.resolve(file, imports, log);
        return new UvlDocument(file, model, log.sorted());
    }
}
