package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.it.Breadth.Journey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicContainer> withHibernatesNames() {
        return journeys("hibernate", Naming.HIBERNATES);
    }

    @TestFactory
    @Tag("thorough")
    Stream<DynamicContainer> withOtherNames() {
        return journeys("hibernate", Naming.SNAKE_CASE, Naming.COMPONENT_PATH, Naming.ALL_QUOTED);
    }

    @TestFactory
    @Tag("thorough")
    Stream<DynamicContainer> withTheLiquibaseDiffer() {
        return journeys("liquibase", Naming.HIBERNATES, Naming.SNAKE_CASE);
    }

    private Stream<DynamicContainer> journeys(String differ, Naming... namings) {
        return VENDORS.stream()
                .flatMap(vendor -> Stream.of(namings).map(naming -> container(new Journey(vendor, differ, naming))));
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
