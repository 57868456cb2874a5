package io.splent.core.refine;

import io.splent.core.product.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What to type to compile a feature. */
final class CompileCommand {

    private static final String POM = "pom.xml";

    private CompileCommand() {}

    /** Within the build that has the feature as a module, so that what it depends on need not be installed. */
    static String of(Feature feature) {
        Path directory = feature.location();
        if (!Files.exists(directory.resolve(POM))) {
            return "compile " + feature.name();
        }
        for (Path above = directory.getParent(); above != null; above = above.getParent()) {
            String module = above.relativize(directory).toString().replace('\\', '/');
            if (hasModule(above.resolve(POM), module)) {
                return "mvn -q -f " + above.resolve(POM) + " -pl " + module + " -am compile";
            }
        }
        return "mvn -q -f " + directory.resolve(POM) + " compile";
    }

    private static boolean hasModule(Path pom, String module) {
        try {
            return Files.exists(pom) && Files.readString(pom).contains("<module>" + module + "</module>");
        } catch (IOException e) {
            return false; // only advice depends on it
        }
    }
}
