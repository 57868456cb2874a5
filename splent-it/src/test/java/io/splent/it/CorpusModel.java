package io.splent.it;

import io.splent.api.schema.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An entity model of another project, as the build has fetched it.
 *
 * @param packages which of the classes are the model; empty for all
 * @param schemas what lies in schemas of its own, in the words of Hibernate's default naming
 * @param refusals what each database must be said to refuse; nothing for a model that it accepts
 */
record CorpusModel(String name, List<String> packages, List<String> schemas, Map<Vendor, List<String>> refusals) {

    static final CorpusModel AXON = new CorpusModel("axon", List.of(), List.of(), Map.of());

    static final CorpusModel CAUSEWAY = new CorpusModel(
            "causeway",
            List.of(),
            List.of(
                    "causewayExtAuditTrail",
                    "causewayExtCommandLog",
                    "causewayExtExecutionLog",
                    "causewayExtExecutionOutbox",
                    "causewayExtSecman",
                    "causewayExtSessionLog"),
            Map.of(Vendor.POSTGRESQL, List.of(), Vendor.MARIADB, List.of()));

    static final CorpusModel HIBERNATE_TESTING =
            new CorpusModel("hibernate-testing", List.of("org.hibernate.testing.orm.domain"), List.of(), Map.of());

    static List<CorpusModel> all() {
        return List.of(AXON, CAUSEWAY, HIBERNATE_TESTING);
    }

    private Path directory() {
        return ProjectFiles.root().resolve("splent-it/target/corpus").resolve(name);
    }

    /** One per artifact; each is a directory of classes. */
    List<String> features() {
        try (Stream<Path> children = Files.list(directory())) {
            return children.map(child -> child.getFileName().toString())
                    .filter(child -> !child.equals("lib"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path classes(String feature) {
        return directory().resolve(feature);
    }

    /** The jars that the entities need to be loaded; may be absent. */
    Path libraries() {
        return directory().resolve("lib");
    }

    @Override
    public String toString() {
        return name;
    }
}
