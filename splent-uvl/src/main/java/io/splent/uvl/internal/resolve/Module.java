package io.splent.uvl.internal.resolve;

import io.splent.uvl.model.Feature;
import io.splent.uvl.model.Group;
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
    private final Map<String, Feature> features;
    private final List<Feature> repeated = new ArrayList<>();
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
        Feature root = file.root();
        this.features = new LinkedHashMap<>(root == null ? 0 : root.size() * 2); // never grows
        if (root != null) {
            index(root);
        }
    }

    private void index(Feature feature) {
        if (features.putIfAbsent(feature.name(), feature) != null) {
            repeated.add(feature);
        }
        plain &= feature.name().indexOf('.') < 0
                && feature.constraints().isEmpty()
                && feature.attribute(AfterAttribute.KEY).isEmpty();
        for (Group group : feature.groups()) {
            for (Feature child : group.features()) {
                index(child);
            }
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
    Map<String, Feature> features() {
        return features;
    }

    /** Features whose name an earlier feature of the file has already. */
    List<Feature> repeated() {
        return repeated;
    }

    @Nullable
    Feature feature(String name) {
        return features.get(name);
    }

    /** Whether the tree of this file is the tree of the model as it stands, with no name to be resolved in it. */
    boolean isPlain() {
        return plain;
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
        List<String> names = new ArrayList<>(features.keySet());
        imported.forEach(
                (importPrefix, module) -> module.visibleNames().forEach(name -> names.add(importPrefix + "." + name)));
        return names;
    }
}
