package io.splent.uvl.internal.resolve;

import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureTree;
import io.splent.uvl.model.Import;
import io.splent.uvl.model.UvlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file at one place of the import tree: the same file imported under two prefixes makes two modules. */
final class Module {

    private final UvlFile file;
    private final String prefix;
    private final Map<String, Module> imported = new LinkedHashMap<>();
    private final FeatureTree tree;
    private final List<Feature> mounts = new ArrayList<>();
    private boolean mounted;
    private boolean plain;

    /**
     * A module without its imports.
     *
     * @param file the file
     * @param prefix what the names of its features begin with in the model, empty or with a dot at the end
     */
    Module(UvlFile file, String prefix) {
        this.file = file;
        this.prefix = prefix;
        this.mounted = prefix.isEmpty();
        this.plain = prefix.isEmpty();
        this.tree = new FeatureTree(file.root());
        for (Feature feature : tree.features()) {
            if (feature.name().indexOf('.') >= 0) {
                mounts.add(feature);
            }
            plain &= feature.constraints().isEmpty()
                    && feature.attribute(AfterAttribute.KEY).isEmpty();
        }
    }

    UvlFile file() {
        return file;
    }

    /** The name in the model of a feature of this file. */
    String qualified(String name) {
        return prefix.isEmpty() ? name : prefix + name;
    }

    void addImport(Import line, Module module) {
        imported.put(String.join(".", line.prefix()), module);
    }

    /** Imported modules by the prefix they have in this file. */
    Map<String, Module> imported() {
        return imported;
    }

    /** The features written in this file by the name written there; mounted roots have a dotted name. */
    FeatureTree tree() {
        return tree;
    }

    /** The places in the tree of this file where the roots of imported files belong. */
    List<Feature> mounts() {
        return mounts;
    }

    @Nullable
    Feature feature(String name) {
        return tree.feature(name).orElse(null);
    }

    /** Whether the tree of this file is the tree of the model as it stands, with no name to be resolved in it. */
    boolean isPlain() {
        return plain && mounts.isEmpty();
    }

    void mount() {
        mounted = true;
    }

    /** Whether the features of this file are part of the model's tree. */
    boolean isMounted() {
        return mounted;
    }

    /** Every name that a constraint in this file may use, for suggestions. */
    List<String> visibleNames() {
        List<String> names = new ArrayList<>();
        tree.features().forEach(feature -> names.add(feature.name()));
        imported.forEach(
                (importPrefix, module) -> module.visibleNames().forEach(name -> names.add(importPrefix + "." + name)));
        return names;
    }
}
