package io.splent.it;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build has put what the journeys use. */
final class ProjectFiles {

    private ProjectFiles() {}

    static Path root() {
        String root = System.getProperty("splent.root");
        return root == null ? Path.of("").toAbsolutePath().getParent() : Path.of(root);
    }

    /** The assembled distribution. */
    static Path distribution() {
        Path distribution = root().resolve("splent-cli/target/splent");
        if (!Files.isDirectory(distribution.resolve("drivers"))) {
            throw new IllegalStateException(
                    "The distribution is missing at " + distribution + "; build it with: mvn package");
        }
        return distribution;
    }

    static Path examples() {
        return root().resolve("examples");
    }
}
