package io.splent.uvl.internal.resolve;

import io.splent.uvl.internal.DiagnosticLog;
import io.splent.uvl.model.Constraint;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.model.FeatureTree;
import io.splent.uvl.model.Group;
import io.splent.uvl.model.UvlFile;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one model of a file and everything it imports. */
public final class ModelResolver {

    private final DiagnosticLog log;
    private final Map<Module, NameResolver> names = new HashMap<>();
    private final Map<Module, List<Constraint>> attributeConstraints = new HashMap<>();

    private ModelResolver(DiagnosticLog log) {
        this.log = log;
    }

    /** The model, or null when there are errors, which are then in the log. */
    public static @Nullable FeatureModel resolve(UvlFile root, ImportedFiles files, DiagnosticLog log) {
        return new ModelResolver(log).resolve(root, files);
    }

    private @Nullable FeatureModel resolve(UvlFile root, ImportedFiles files) {
        Module module = new ModuleLoader(files, log).load(root);
        if (log.hasErrors()) {
            return null; // names would be reported that a missing import declares
        }
        checkFiles(module, new HashSet<>());
        new MountRules(log).apply(module);
        FeatureTree tree = tree(module);
        checkPackages(tree);
        FeatureModel model = new FeatureModel(root.source(), tree, constraints(module));
        TypeRules types = new TypeRules(model, log);
        model.constraints().forEach(types::check);
        return log.hasErrors() ? null : model;
    }

    private void checkFiles(Module module, Set<String> checked) {
        UvlFile file = module.file();
        if (checked.add(file.source())) {
            new FeatureRules(module, log).check();
            new LevelRules(file, log).check();
        }
        module.imported().values().forEach(imported -> checkFiles(imported, checked));
    }

    /** Of a file without imports and names to be resolved, its own tree. */
    private FeatureTree tree(Module module) {
        Feature root = module.file().root();
        return root == null || module.isPlain() ? module.tree() : new FeatureTree(merged(module, root));
    }

    private List<Constraint> constraints(Module module) {
        List<Constraint> constraints = new ArrayList<>();
        addConstraints(module, constraints);
        return constraints;
    }

    private void addConstraints(Module module, List<Constraint> constraints) {
        NameResolver resolver = resolverOf(module);
        module.file().constraints().forEach(constraint -> constraints.add(resolver.resolved(constraint)));
        constraints.addAll(attributeConstraints.getOrDefault(module, List.of()));
        for (Module imported : module.imported().values()) {
            if (imported.isMounted()) {
                addConstraints(imported, constraints);
            }
        }
    }

    private NameResolver resolverOf(Module module) {
        return names.computeIfAbsent(module, key -> new NameResolver(key, log));
    }

    private Feature merged(Module module, Feature feature) {
        if (feature.name().indexOf('.') >= 0) {
            return mounted(module, feature);
        }
        List<Constraint> constraints =
                feature.constraints().stream().map(resolverOf(module)::resolved).toList();
        if (!constraints.isEmpty()) {
            attributeConstraints
                    .computeIfAbsent(module, key -> new ArrayList<>())
                    .addAll(constraints);
        }
        return new Feature(
                module.qualified(feature.name()),
                feature.declaredType(),
                feature.cardinality(),
                new AfterAttribute(module, log).qualified(feature),
                constraints,
                groups(module, feature),
                feature.span());
    }

    private List<Group> groups(Module module, Feature feature) {
        return feature.groups().stream()
                .map(group -> new Group(
                        group.kind(),
                        group.cardinality(),
                        group.features().stream()
                                .map(child -> merged(module, child))
                                .toList(),
                        group.span()))
                .toList();
    }

    private Feature mounted(Module module, Feature mount) {
        Module imported = MountRules.mountedModule(module, mount.name());
        Feature root = imported == null ? null : imported.file().root();
        if (imported == null || root == null || !imported.isMounted()) {
            return mount; // reported by MountRules
        }
        Feature merged = merged(imported, root);
        return mount.cardinality() == null
                ? merged
                : new Feature(
                        merged.name(),
                        merged.declaredType(),
                        mount.cardinality(),
                        merged.attributes(),
                        merged.constraints(),
                        merged.groups(),
                        merged.span());
    }

    private void checkPackages(FeatureTree tree) {
        for (Feature feature : tree.repeatedPackages()) {
            String name = feature.textAttribute("package").orElseThrow();
            Feature earlier = Objects.requireNonNull(tree.byPackage().get(name));
            log.add(Diagnostic.error(
                            DiagnosticCode.DUPLICATE_PACKAGE,
                            "'" + earlier.name() + "' and '" + feature.name() + "' name the same package " + name,
                            feature.span())
                    .withRelated("the first one", earlier.span())
                    .withHint("a package implements one feature"));
        }
    }
}
