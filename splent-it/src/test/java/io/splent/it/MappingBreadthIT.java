package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.it.Breadth.Journey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several hundred ways to map things: our scripts make what Hibernate itself makes, nothing is found to do a second time,
 * and the reverse scripts leave nothing behind. One test per mapping and journey.
 */
class MappingBreadthIT {

    private static final List<Vendor> VENDORS = List.of(Vendor.H2, Vendor.POSTGRESQL, Vendor.MARIADB);
    private static final Map<String, String> SNAKE_CASE = Map.of(
            "hibernate.physical_naming_strategy",
            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicContainer> withHibernatesNames() {
        return VENDORS.stream().map(vendor -> container(new Journey(vendor, "hibernate", "default", Map.of())));
    }

    @TestFactory
    @Tag("thorough")
    Stream<DynamicContainer> withOtherNames() {
        return VENDORS.stream()
                .flatMap(vendor -> Stream.of(
                        new Journey(vendor, "hibernate", "snake case", SNAKE_CASE),
                        new Journey(
                                vendor,
                                "hibernate",
                                "component path",
                                Map.of("hibernate.implicit_naming_strategy", "component-path")),
                        new Journey(
                                vendor,
                                "hibernate",
                                "all quoted",
                                Map.of("hibernate.globally_quoted_identifiers", "true"))))
                .map(this::container);
    }

    @TestFactory
    @Tag("thorough")
    Stream<DynamicContainer> withTheLiquibaseDiffer() {
        return VENDORS.stream()
                .flatMap(vendor -> Stream.of(
                        new Journey(vendor, "liquibase", "default", Map.of()),
                        new Journey(vendor, "liquibase", "snake case", SNAKE_CASE)))
                .map(this::container);
    }

    private DynamicContainer container(Journey journey) {
        List<EntityMapping> mappings = journey.mappings();
        assertThat(mappings).hasSizeGreaterThan(150);
        Once<Breadth> breadth = new Once<>(() -> Breadth.of(journey, Files.createTempDirectory(directory, "breadth")));
        return DynamicContainer.dynamicContainer(
                journey.toString(),
                mappings.stream()
                        .map(mapping -> DynamicTest.dynamicTest(
                                mapping.toString(), () -> breadth.get().judge(mapping))));
    }
}
