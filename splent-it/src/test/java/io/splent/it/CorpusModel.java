package io.splent.it;

import io.splent.api.schema.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An entity model of another project, as the build has fetched it.
 *
 * @param packages where the classes of the model are
 * @param schemas what lies in schemas of its own, in the words of the entities
 * @param refusals the databases that cannot hold it
 */
record CorpusModel(String name, List<String> packages, List<String> schemas, Map<Vendor, Refusal> refusals) {

    /**
     * What a database does not accept.
     *
     * @param features those that have a part in it
     * @param words what users must be told
     */
    record Refusal(Set<String> features, List<String> words) {}

    static final CorpusModel AXON = new CorpusModel("axon", List.of("org.axonframework"), List.of(), Map.of());

    static final CorpusModel CAUSEWAY = new CorpusModel(
            "causeway",
            List.of("org.apache.causeway"),
            List.of(
                    "causewayExtAuditTrail",
                    "causewayExtCommandLog",
                    "causewayExtExecutionLog",
                    "causewayExtExecutionOutbox",
                    "causewayExtSecman",
                    "causewayExtSessionLog"),
            Map.of(
                    Vendor.POSTGRESQL,
                    new Refusal(
                            Set.of("causeway_commandlog", "causeway_executionlog", "causeway_executionoutbox"),
                            List.of(
                                    "CommandLogEntry.commandDto: ",
                                    "CommandLogEntry.exception: ",
                                    "ExecutionLogEntry.interactionDto: ",
                                    "ExecutionOutboxEntry.interactionDto: ",
                                    "type \"clob\" does not exist")),
                    Vendor.MARIADB,
                    new Refusal(
                            Set.of(
                                    "causeway_audittrail",
                                    "causeway_commandlog",
                                    "causeway_executionlog",
                                    "causeway_executionoutbox"),
                            List.of(
                                    "CommandLogEntry.commandDto: ",
                                    "CommandLogEntry.exception: ",
                                    "ExecutionLogEntry.interactionDto: ",
                                    "ExecutionOutboxEntry.interactionDto: ",
                                    "AuditTrailEntry.target, AuditTrailEntry.propertyId, AuditTrailEntry.timestamp: ",
                                    "AuditTrailEntry.target, AuditTrailEntry.timestamp: ",
                                    "max key length is 3072 bytes"))));

    static final CorpusModel HIBERNATE_TESTING =
            new CorpusModel("hibernate-testing", List.of("org.hibernate.testing.orm.domain"), List.of(), Map.of());

    /** Written for Hibernate 6. */
    static final CorpusModel KEYCLOAK = new CorpusModel(
            "keycloak",
            List.of("org.keycloak"),
            List.of(),
            Map.of(
                    Vendor.H2,
                    new Refusal(
                            Set.of("keycloak_model"),
                            List.of(
                                    "ClientEntity.registeredNodes: ",
                                    "RoleAttributeEntity.value: ",
                                    "expected \"identifier\""))));

    static List<CorpusModel> all() {
        return List.of(AXON, CAUSEWAY, HIBERNATE_TESTING, KEYCLOAK);
    }

    private Path directory() {
        return ProjectFiles.root().resolve("splent-it/target/corpus").resolve(name);
    }

    /** One per artifact; each is a directory of classes. */
    List<String> features() {
        return children(directory()).stream()
                .map(child -> child.getFileName().toString())
                .filter(child -> !child.equals("lib"))
                .toList();
    }

    /** Those whose tables the database accepts. */
    List<String> featuresFor(Vendor vendor) {
        Refusal refusal = refusals.get(vendor);
        return refusal == null
                ? features()
                : features().stream()
                        .filter(feature -> !refusal.features().contains(feature))
                        .toList();
    }

    Path classes(String feature) {
        return directory().resolve(feature);
    }

    /** A directory of jars that the entities need to be loaded; may be absent. */
    Path libraryDirectory() {
        return directory().resolve("lib");
    }

    /** The jars of {@link #libraryDirectory()}. */
    List<Path> libraries() {
        return Files.isDirectory(libraryDirectory()) ? children(libraryDirectory()) : List.of();
    }

    private static List<Path> children(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
