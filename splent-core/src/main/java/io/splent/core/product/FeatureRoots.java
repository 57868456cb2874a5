package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where features may lie: links lead there and nowhere else, so that a product fetched from elsewhere cannot have files run
 * that its workspace does not hold.
 *
 * @param directories real paths
 */
record FeatureRoots(List<Path> directories) {

    /** The variable that names further directories, where fetched features are kept. */
    private static final String CACHE = "SPLENT_CACHE";

    FeatureRoots {
        directories = List.copyOf(directories);
    }

    /** The workspace and the directories in {@code SPLENT_CACHE}; those that do not exist do not matter. */
    static FeatureRoots of(Workspace workspace) {
        List<Path> roots = new ArrayList<>();
        Stream<Path> cache = workspace.environment().variable(CACHE).stream()
                .flatMap(list -> Stream.of(list.split(File.pathSeparator)))
                .map(workspace.directory()::resolve);
        Stream.concat(Stream.of(workspace.directory()), cache)
                .filter(Files::isDirectory)
                .forEach(directory -> roots.add(real(directory)));
        return new FeatureRoots(roots);
    }

    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Refuses a feature that lies elsewhere, or above a root.
     *
     * @param link how the product names it
     * @param real where it is
     */
    void requireInside(FeatureReference feature, Path link, Path real) {
        boolean inside = directories.stream().anyMatch(root -> real.startsWith(root) && !real.equals(root));
        if (!inside) {
            throw new SplentException(
                    ErrorCode.PATH_REFUSED,
                    "The feature " + feature + " is linked to " + real + ", which is outside the workspace.",
                    new ErrorLocation(feature.name(), link.toString(), null, null, null, null),
                    "Link it to a directory in the workspace, or name the directory that holds fetched features in "
                            + CACHE + ".");
        }
    }
}
