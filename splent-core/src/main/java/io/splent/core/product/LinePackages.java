package io.splent.core.product;

import io.splent.uvl.analysis.FeatureAnalysis;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.model.PackageRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The packages of a line's feature model, and products asked for in packages. Confined to one thread, like the solver. */
public final class LinePackages {

    private final FeatureModel model;
    private final FeatureAnalysis analysis;
    private final Map<String, String> modelNames = new LinkedHashMap<>();

    /** The packages of a model; the analysis is of the same model. */
    public LinePackages(FeatureModel model, FeatureAnalysis analysis) {
        this.model = model;
        this.analysis = analysis;
        model.features()
                .forEach(feature -> feature.packageRef()
                        .map(PackageRef::name)
                        .ifPresent(name -> modelNames.putIfAbsent(name, feature.name())));
    }

    /** The features that have a package, by its name, in the order of the model. */
    public Map<String, String> modelNames() {
        return Collections.unmodifiableMap(modelNames);
    }

    /** What the model calls a package; the package's own name when the model does not know it. */
    public String modelName(String packageName) {
        return modelNames.getOrDefault(packageName, packageName);
    }

    /** The packages of features of the model, in the order of the model. */
    public List<String> packages(Collection<String> features) {
        return modelNames.entrySet().stream()
                .filter(entry -> features.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * A product with some features and without others, from which no feature can be left out; its packages.
     *
     * @param selected names of the model
     * @param deselected names of the model
     * @return empty when the line has no such product
     */
    public Optional<List<String>> smallest(List<String> selected, List<String> deselected) {
        Optional<List<String>> product = analysis.witness(selected, deselected);
        List<String> without = new ArrayList<>(deselected);
        for (String candidate : modelNames.values()) {
            boolean isPart = product.isPresent() && product.get().contains(candidate);
            if (isPart && !selected.contains(candidate)) {
                without.add(candidate);
                Optional<List<String>> smaller = analysis.witness(selected, without);
                if (smaller.isPresent()) {
                    product = smaller;
                } else {
                    without.remove(candidate);
                }
            }
        }
        return product.map(features -> packages(Set.copyOf(features)));
    }

    /**
     * A smallest product that has one package and not another one.
     *
     * @return empty when every product that has the first has the second, or the model does not know both
     */
    public Optional<List<String>> withoutNeeded(String packageName, String needed) {
        return modelNames.containsKey(packageName) && modelNames.containsKey(needed)
                ? smallest(List.of(modelName(packageName)), List.of(modelName(needed)))
                : Optional.empty();
    }

    /** The line to write so that every product that has the first package has the second. */
    public String requirement(String packageName, String needed) {
        return "Add the line to the constraints of " + model.source() + ": " + modelName(packageName) + " => "
                + modelName(needed);
    }
}
