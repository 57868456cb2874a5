package io.splent.it;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A product made of a few classes that a test writes down and changes. */
final class CaseWorkspace {

    private static final String PRODUCT = "case_product";

    private final ExampleWorkspace files;

    private CaseWorkspace(ExampleWorkspace files) {
        this.files = files;
    }

    /** A product of the given features, in this order; later ones may need earlier ones. */
    static CaseWorkspace create(Path directory, String... features) {
        ExampleWorkspace files = ExampleWorkspace.empty(directory);
        CaseWorkspace workspace = new CaseWorkspace(files).select(features);
        for (String feature : features) {
            files.write(feature + "/src/main/resources/case/" + feature + "/migrations/.gitkeep", "");
            files.link(PRODUCT + "/features/case/" + feature, feature);
        }
        return workspace;
    }

    /** The product has these features and no others. */
    CaseWorkspace select(String... features) {
        String selected =
                Arrays.stream(features).map(name -> "\"case/" + name + "\"").collect(Collectors.joining(", "));
        files.write(PRODUCT + "/splent.toml", """
                [product]
                name = "%s"
                features = [%s]
                """.formatted(PRODUCT, selected));
        return this;
    }

    /** Declares a refinement, and with a mixin which class it goes into. */
    CaseWorkspace refines(String feature, String base, String... targetAndMixin) {
        String models = targetAndMixin.length == 0 ? "" : """

                [[refinement.models]]
                target = "%s"
                mixin = "%s"
                """.formatted((Object[]) targetAndMixin);
        files.write(feature + "/splent.toml", "[refinement]\nrefines = \"" + base + "\"\n" + models);
        return this;
    }

    /** Writes or replaces a class of a feature: its annotations, its name and the lines of its body. */
    CaseWorkspace entity(String feature, String annotations, String name, String... body) {
        files.write(source(feature, name), """
                package cases.%s;

                import jakarta.persistence.*;

                %s
                public class %s {
                    %s
                }
                """.formatted(feature, annotations, name, String.join("\n    ", body)));
        return this;
    }

    CaseWorkspace remove(String feature, String name) {
        files.delete(source(feature, name));
        files.delete(feature + "/target/classes/cases/" + feature + "/" + name + ".class");
        return this;
    }

    /** @param declared the class name, perhaps with what it extends */
    private static String source(String feature, String declared) {
        String name = declared.replaceFirst(" .*", "");
        return feature + "/src/main/java/cases/" + feature + "/" + name + ".java";
    }

    /** The command line, with this product chosen and its classes compiled. */
    Splent compiled() {
        files.compile();
        return new Splent(files.directory()).with("SPLENT_APP", PRODUCT);
    }

    /** The forward scripts of a feature, oldest first. */
    List<Path> scripts(String feature, String vendor) {
        return files.scripts("case", feature, vendor, "V");
    }
}
