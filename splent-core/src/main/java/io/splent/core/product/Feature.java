package io.splent.core.product;

import io.splent.core.script.MigrationLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A feature that a product selects, found on disk.
 *
 * @param name its name, unique in the product
 * @param org its organisation
 * @param version the version it was linked or packaged with; empty for an editable feature without one
 * @param location the directory or jar it was found at, links resolved
 * @param pinnedBecause why its scripts are applied but never generated; empty for an editable feature
 * @param classPath where its classes are; empty when nothing is compiled
 * @param sources its Java sources, when it is a Maven project
 * @param descriptor its {@code splent.toml}
 * @param migrations where its scripts are; empty when it has no {@code migrations} directory
 */
public record Feature(
        String name,
        String org,
        Optional<String> version,
        Path location,
        Optional<String> pinnedBecause,
        List<Path> classPath,
        Optional<Path> sources,
        FeatureDescriptor descriptor,
        Optional<MigrationLocation> migrations) {

    public Feature {
        classPath = List.copyOf(classPath);
    }

    public boolean isPinned() {
        return pinnedBecause.isPresent();
    }
}
