package io.splent.differ.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.SpiLevel;
import io.splent.api.diff.DifferCapability;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.Vendor;
import io.splent.differ.hibernate.mappings.Identifiers;
import io.splent.differ.hibernate.mappings.Schemas;
import io.splent.differ.hibernate.mappings.Views;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.sql.SQLException;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class HibernateSchemaDifferTest {

    @Test
    void isFoundByItsId() {
        assertThat(ServiceLoader.load(SchemaDiffer.class))
                .singleElement()
                .isInstanceOf(HibernateSchemaDiffer.class)
                .returns("hibernate", SchemaDiffer::id)
                .returns(SpiLevel.CURRENT, SchemaDiffer::spiLevel);
    }

    @Test
    void claimsOnlyWhatADatabaseHas() {
        HibernateSchemaDiffer differ = new HibernateSchemaDiffer();
        assertThat(differ.capabilities(dialect(Vendor.POSTGRESQL))).containsExactly(DifferCapability.values());
        assertThat(differ.capabilities(dialect(Vendor.MARIADB)))
                .contains(DifferCapability.SEQUENCES)
                .doesNotContain(DifferCapability.ENUM_TYPES);
        assertThat(differ.capabilities(dialect(Vendor.MYSQL))).doesNotContain(DifferCapability.SEQUENCES);
    }

    @OnEachDatabase
    void givesTheSameResultTwice(TestDatabase database) throws SQLException {
        LiveDiff live = new LiveDiff(database);
        TestProduct product = TestProduct.of(Identifiers.class);
        assertThat(live.of(product)).isEqualTo(live.of(product));
    }

    @OnEachDatabase
    void saysThatViewsAreNotManaged(TestDatabase database) throws SQLException {
        SchemaDiff diff = new LiveDiff(database).of(TestProduct.of(Views.class));
        assertThat(diff.desired().tables())
                .singleElement()
                .satisfies(table -> assertThat(table.name().name()).isEqualToIgnoringCase("towns"));
        assertThat(diff.warnings())
                .singleElement()
                .asString()
                .startsWithIgnoringCase("view town_list is mapped by an entity");
    }

    @OnEachDatabase(Vendor.MARIADB)
    void saysThatHibernateIgnoresSchemasWhereTheyAreDatabases(TestDatabase database) throws SQLException {
        assertThat(new LiveDiff(database)
                        .of(TestProduct.of(Schemas.InSchema.class))
                        .warnings())
                .contains(
                        "Hibernate ignores the schema audit of table entries on this database; name a catalog instead.");
    }

    private static Dialect dialect(Vendor vendor) {
        return new Dialect(vendor, 11, 4, "11.4", IdentifierCase.PRESERVED);
    }
}
