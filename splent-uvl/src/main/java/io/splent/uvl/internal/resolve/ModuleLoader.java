package io.splent.uvl.internal.resolve;

import io.splent.uvl.model.Import;
import io.splent.uvl.model.UvlFile;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.DiagnosticLog;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows imports. */
final class ModuleLoader {

    /** Files that import each other twice make a tree of exponential size. */
    private static final int MOST_MODULES = 1_000;

    private final ImportedFiles files;
    private final DiagnosticLog log;
    private final Map<String, UvlFile> read = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private int modules;

    ModuleLoader(ImportedFiles files, DiagnosticLog log) {
        this.files = files;
        this.log = log;
    }

    /** The module of the root file with everything it imports. */
    Module load(UvlFile root) {
        Module module = new Module(root, "");
        open.add(root.source());
        followImports(module, "");
        return module;
    }

    private void followImports(Module module, String prefix) {
        Map<String, Import> prefixes = new HashMap<>();
        for (Import line : module.file().imports()) {
            String local = String.join(".", line.prefix());
            Import earlier = prefixes.putIfAbsent(local, line);
            if (earlier != null || module.feature(local) != null) {
                log.add(clash(module, local, line, earlier));
            } else if (isPlain(line)) {
                follow(module, line, prefix + local + ".");
            }
        }
    }

    private static Diagnostic clash(Module module, String local, Import line, @Nullable Import earlier) {
        Diagnostic error = Diagnostic.error(
                        DiagnosticCode.IMPORT_PREFIX_CLASH, "the name '" + local + "' is already taken", line.span())
                .withHint("choose another name with 'as'");
        if (earlier != null) {
            return error.withRelated("first used by this import", earlier.span());
        }
        var feature = module.feature(local);
        return feature == null ? error : error.withRelated("a feature has this name", feature.span());
    }

    private boolean isPlain(Import line) {
        boolean plain = line.path().stream().noneMatch(part -> part.contains("/") || part.contains("\\"));
        if (!plain) {
            log.add(Diagnostic.error(
                            DiagnosticCode.IMPORT_INVALID, "an import names directories with dots", line.span())
                    .withHint("write a.b.C for the file a/b/C.uvl"));
        }
        return plain;
    }

    private void follow(Module importing, Import line, String prefix) {
        String source = files.locate(importing.file().source(), line.path());
        if (source == null) {
            log.add(Diagnostic.error(
                            DiagnosticCode.IMPORT_MISSING,
                            "there is no file " + String.join("/", line.path()) + ".uvl beside "
                                    + importing.file().source(),
                            line.span())
                    .withHint("imports are searched relative to the importing file"));
        } else if (open.contains(source)) {
            log.add(cycle(source, line));
        } else if (++modules > MOST_MODULES) {
            log.add(Diagnostic.error(
                    DiagnosticCode.TOO_LARGE, "more than " + MOST_MODULES + " imports in all", line.span()));
        } else {
            add(importing, line, prefix, source);
        }
    }

    private void add(Module importing, Import line, String prefix, String source) {
        UvlFile file = read(source);
        if (file != null) {
            Module module = new Module(file, prefix);
            open.add(source);
            followImports(module, prefix);
            open.remove(source);
            importing.addImport(line, module);
        }
    }

    private @Nullable UvlFile read(String source) {
        UvlFile known = read.get(source);
        if (known != null || unreadable.contains(source)) {
            return known;
        }
        UvlFile file = files.read(source, log);
        if (file == null) {
            unreadable.add(source);
        } else {
            read.put(source, file);
        }
        return file;
    }

    private Diagnostic cycle(String source, Import line) {
        List<String> path =
                open.stream().dropWhile(file -> !file.equals(source)).collect(Collectors.toList());
        path.add(source);
        return Diagnostic.error(
                        DiagnosticCode.IMPORT_CYCLE,
                        "files import each other: " + String.join(" -> ", path),
                        line.span())
                .withHint("move what both need into a third file");
    }
}
