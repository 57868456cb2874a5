package io.splent.uvl.internal.resolve;

import io.splent.uvl.internal.DiagnosticLog;
import io.splent.uvl.model.Expression;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.Import;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Imported roots take their place in the tree of the importing file. */
final class MountRules {

    private final DiagnosticLog log;

    MountRules(DiagnosticLog log) {
        this.log = log;
    }

    /** Marks the mounted modules, and reports wrong mounts and imports that are not used. */
    void apply(Module module) {
        for (Feature feature : module.mounts()) {
            mount(module, feature);
        }
        for (Import line : module.file().imports()) {
            Module imported = module.imported().get(String.join(".", line.prefix()));
            if (imported != null && imported.isMounted()) {
                apply(imported);
            } else if (imported != null && !isReferredTo(module, line)) {
                log.add(Diagnostic.warning(
                                DiagnosticCode.IMPORT_UNUSED,
                                "the import " + String.join(".", line.path()) + " is not used",
                                line.span())
                        .withHint("put its root into a group of the features section, or remove the line"));
            }
        }
    }

    /** An import that only constraints use, or that is mounted wrongly, is reported there. */
    private static boolean isReferredTo(Module module, Import line) {
        String prefix = String.join(".", line.prefix()) + ".";
        boolean inTree = module.mounts().stream().anyMatch(mount -> mount.name().startsWith(prefix));
        return inTree
                || module.file().constraints().stream()
                        .flatMap(constraint -> Expressions.flattened(constraint.expression()).stream())
                        .anyMatch(part -> part instanceof Expression.Name name
                                && name.joined().startsWith(prefix));
    }

    private void mount(Module module, Feature feature) {
        Module imported = mountedModule(module, feature.name());
        if (imported == null) {
            log.add(unknown(module, feature));
            return;
        }
        Feature root = imported.file().root();
        String local = localName(feature.name());
        if (root == null || !root.name().equals(local)) {
            Diagnostic error = Diagnostic.error(
                    DiagnosticCode.MOUNT_NOT_ROOT,
                    "'" + local + "' is not the root of " + imported.file().source(),
                    feature.span());
            log.add(
                    root == null
                            ? error
                            : error.withRelated("the root", root.span())
                                    .withHint("only the root of an imported file can stand in the tree"));
        } else {
            checkLeaf(feature);
            imported.mount();
        }
    }

    private void checkLeaf(Feature feature) {
        boolean leaf = feature.groups().isEmpty()
                && feature.attributes().isEmpty()
                && feature.constraints().isEmpty()
                && feature.declaredType() == null;
        if (!leaf) {
            log.add(Diagnostic.error(
                            DiagnosticCode.MOUNT_NOT_LEAF,
                            "the imported feature '" + feature.name() + "' gets a type, attributes or groups here",
                            feature.span())
                    .withHint("declare them in the imported file"));
        }
    }

    static @Nullable Module mountedModule(Module module, String name) {
        int dot = name.lastIndexOf('.');
        return module.imported().get(name.substring(0, Math.max(dot, 0)));
    }

    private static String localName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Diagnostic unknown(Module module, Feature feature) {
        Diagnostic error = Diagnostic.error(
                DiagnosticCode.UNKNOWN_REFERENCE,
                "no import has the prefix of '" + feature.name() + "'",
                feature.span());
        List<String> prefixes = List.copyOf(module.imported().keySet());
        return error.withHint(
                prefixes.isEmpty()
                        ? "a dot in a name belongs to an imported file; this file imports none"
                        : "imported here: " + String.join(", ", prefixes));
    }
}
