package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.order.DependencyOrder;
import io.splent.uvl.order.OrderedPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A product, loaded: its features found, its order known. Nothing of the database has been touched yet.
 *
 * @param name its name
 * @param directory its directory
 * @param descriptor its {@code splent.toml}
 * @param environment the environment with the workspace's {@code .env}
 * @param database how to reach its database
 * @param features the selected features in dependency order
 * @param order that order, with its reasons
 * @param lock the order that was agreed on, if any
 * @param model the feature model of its line; empty when the product declares none
 * @param classPath further jars that the features' classes need
 */
public record Product(
        String name,
        Path directory,
        ProductDescriptor descriptor,
        Environment environment,
        DatabaseConfig database,
        List<Feature> features,
        DependencyOrder order,
        OrderLock lock,
        Optional<FeatureModel> model,
        List<Path> classPath) {

    public Product {
        features = List.copyOf(features);
        classPath = List.copyOf(classPath);
    }

    /**
     * The feature of this name.
     *
     * @throws SplentException naming the nearest names when there is none
     */
    public Feature feature(String wanted) {
        return features.stream()
                .filter(feature -> feature.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(Names.feature(wanted)));
    }

    private SplentException unknown(String wanted) {
        return new SplentException(
                ErrorCode.FEATURE_UNKNOWN,
                "The product " + name + " has no feature '" + wanted + "'.",
                ErrorLocation.ofFeature(wanted),
                Names.suggestion(wanted, order.packages(), "Its features"));
    }

    /** The same product with other features of its line, in their order. */
    Product selecting(List<Feature> selected, DependencyOrder itsOrder) {
        return new Product(
                name, directory, descriptor, environment, database, selected, itsOrder, lock, model, classPath);
    }

    /** The same product on another database. */
    public Product on(DatabaseConfig other) {
        return new Product(name, directory, descriptor, environment, other, features, order, lock, model, classPath);
    }

    /**
     * Agrees on the present order.
     *
     * @return the file written
     * @throws SplentException when the product declares no model
     */
    public Path lockOrder() {
        String model = descriptor
                .uvlFile()
                .orElseThrow(() -> new SplentException(
                        ErrorCode.UVL_MISSING,
                        "The product " + name + " declares no feature model: its order is the one in its splent.toml.",
                        "Declare a model in the product's splent.toml: [uvl] file = \"line.uvl\""));
        return OrderLock.write(directory.resolve("uvl").resolve(model), order);
    }

    /** The position of a feature in the order, from 0; after all others for one that is not part of the product. */
    public int position(String feature) {
        int index = order.packages().indexOf(feature);
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    /** What to write so that one feature comes after another. */
    public String declareDependencyHint(String feature, String neededFirst) {
        return descriptor
                .uvlFile()
                .map(file -> "Add the line to the constraints of uvl/" + file + ": " + modelName(feature) + " => "
                        + modelName(neededFirst))
                .orElse("List " + neededFirst + " before " + feature + " in the product's splent.toml.");
    }

    /** What the model calls a feature; its own name when the model does not know it. */
    private String modelName(String feature) {
        return order.entries().stream()
                .filter(entry -> entry.name().equals(feature))
                .findFirst()
                .map(OrderedPackage::feature)
                .orElse(feature);
    }
}
