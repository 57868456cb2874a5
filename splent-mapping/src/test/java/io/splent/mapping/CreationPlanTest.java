package io.splent.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Dialect;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.Vendor;
import io.splent.mapping.entities.Associations;
import io.splent.mapping.entities.BasicTypes;
import io.splent.mapping.entities.Constraints;
import io.splent.mapping.entities.Identifiers;
import io.splent.mapping.entities.Inheritances;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plan holds exactly what Hibernate would run itself, apart from rows. */
class CreationPlanTest {

    static Stream<Dialect> dialects() {
        return Stream.of(
                new Dialect(Vendor.POSTGRESQL, 17, 2, "17.2", IdentifierCase.LOWER),
                new Dialect(Vendor.MARIADB, 11, 4, "11.4.5-MariaDB", IdentifierCase.PRESERVED),
                new Dialect(Vendor.MYSQL, 8, 4, "8.4.0", IdentifierCase.PRESERVED),
                new Dialect(Vendor.H2, 2, 4, "2.4.240 (2025-09-22)", IdentifierCase.UPPER));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void holdsTheStatementsOfHibernatesOwnSchemaCreation(Dialect dialect) {
        TestProduct product = new TestProduct();
        Stream.of(Associations.class, BasicTypes.class, Constraints.class, Identifiers.class, Inheritances.class)
                .forEach(holder -> product.feature("only", holder.getDeclaredClasses()));
        QuietLogging.during(() -> {
            assertSameStatements(product, dialect);
            return true;
        });
    }

    private static void assertSameStatements(TestProduct product, Dialect dialect) {
        try (EntityMapping mapping = EntityMapping.of(product.model(), dialect, Map.of())) {
            List<String> planned = CreationPlan.of(mapping, mapping.sqlContext()).stream()
                    .flatMap(creation -> creation.statements().stream())
                    .toList();
            List<String> hibernates = new SchemaCreatorImpl(
                            mapping.metadata().getMetadataBuildingOptions().getServiceRegistry())
                    .generateCreationCommands(mapping.metadata(), false);
            assertThat(hibernates)
                    .filteredOn(statement -> !statement.startsWith("insert into"))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(planned);
        }
    }
}
