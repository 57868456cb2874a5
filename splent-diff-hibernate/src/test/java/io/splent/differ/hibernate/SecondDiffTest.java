package io.splent.differ.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.diff.SchemaDiff;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Vendor;
import io.splent.mapping.TestProduct;
import io.splent.mapping.entities.Associations;
import io.splent.mapping.entities.BasicTypes;
import io.splent.mapping.entities.Constraints;
import io.splent.mapping.entities.Identifiers;
import io.splent.mapping.entities.Inheritances;
import io.splent.mapping.entities.Names;
import io.splent.mapping.entities.Schemas;
import io.splent.mapping.entities.VendorTypes;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.sql.SQLException;
import java.util.Map;

/** Whatever a mapping needs: once it is there, nothing is left to do. */
class SecondDiffTest {

    private static final String SNAKE_CASE = "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";

    @OnEachDatabase
    void isEmptyForEveryBasicType(TestDatabase database) throws SQLException {
        assertSecondDiffIsEmpty(new LiveDiff(database), TestProduct.of(BasicTypes.class));
    }

    @OnEachDatabase(Vendor.POSTGRESQL)
    void isEmptyForTypesThatOnlySomeDatabasesHave(TestDatabase database) throws SQLException {
        assertSecondDiffIsEmpty(new LiveDiff(database), TestProduct.of(VendorTypes.class));
    }

    @OnEachDatabase
    void isEmptyForEveryInheritanceStrategy(TestDatabase database) throws SQLException {
        assertSecondDiffIsEmpty(new LiveDiff(database), TestProduct.of(Inheritances.class));
    }

    @OnEachDatabase
    void isEmptyForAssociationsAndCollections(TestDatabase database) throws SQLException {
        assertSecondDiffIsEmpty(new LiveDiff(database), TestProduct.of(Associations.class));
    }

    @OnEachDatabase
    void isEmptyForIdentifiersAndEmbeddables(TestDatabase database) throws SQLException {
        assertSecondDiffIsEmpty(new LiveDiff(database), TestProduct.of(Identifiers.class));
    }

    @OnEachDatabase
    void isEmptyForDefaultsChecksCommentsAndIndexes(TestDatabase database) throws SQLException {
        assertSecondDiffIsEmpty(new LiveDiff(database), TestProduct.of(Constraints.class));
    }

    @OnEachDatabase
    void isEmptyForQuotedAndLongNames(TestDatabase database) throws SQLException {
        assertSecondDiffIsEmpty(new LiveDiff(database), TestProduct.of(Names.class));
    }

    @OnEachDatabase
    void isEmptyForSnakeCaseNames(TestDatabase database) throws SQLException {
        LiveDiff diff = new LiveDiff(database, Map.of("hibernate.physical_naming_strategy", SNAKE_CASE));
        assertSecondDiffIsEmpty(diff, TestProduct.of(Names.class));
    }

    @OnEachDatabase
    void isEmptyWhenAllNamesAreQuoted(TestDatabase database) throws SQLException {
        LiveDiff diff = new LiveDiff(database, Map.of("hibernate.globally_quoted_identifiers", "true"));
        assertSecondDiffIsEmpty(diff, TestProduct.of(Associations.class));
    }

    @OnEachDatabase({Vendor.H2, Vendor.POSTGRESQL})
    void isEmptyForAnotherSchema(TestDatabase database) throws SQLException {
        database.execute("create schema audit");
        assertSecondDiffIsEmpty(new LiveDiff(database), TestProduct.of(Schemas.InSchema.class));
    }

    @OnEachDatabase({Vendor.H2, Vendor.POSTGRESQL})
    void isEmptyWhenTheSettingsMoveAllToAnotherSchema(TestDatabase database) throws SQLException {
        database.execute("create schema audit");
        LiveDiff diff = new LiveDiff(database, Map.of("hibernate.default_schema", "audit"));
        assertSecondDiffIsEmpty(diff, TestProduct.of(Associations.class));
        assertThat(diff.snapshot()).isEqualTo(SchemaSnapshot.EMPTY);
    }

    @OnEachDatabase({Vendor.H2, Vendor.POSTGRESQL})
    void isEmptyWhenEntitiesNameTheDefaultSchema(TestDatabase database) throws SQLException {
        assertSecondDiffIsEmpty(
                new LiveDiff(database, Map.of("hibernate.default_schema", "public")),
                TestProduct.of(Associations.class));
    }

    @OnEachDatabase(Vendor.MARIADB)
    void isEmptyForAnotherDatabase(TestDatabase database) throws SQLException {
        database.execute("create database splent_audit");
        try {
            assertSecondDiffIsEmpty(new LiveDiff(database), TestProduct.of(Schemas.InCatalog.class));
        } finally {
            database.execute("drop database splent_audit");
        }
    }

    private static void assertSecondDiffIsEmpty(LiveDiff live, TestProduct product) throws SQLException {
        SchemaDiff first = live.of(product);
        assertThat(live.snapshot()).as("left behind by the diff").isEqualTo(SchemaSnapshot.EMPTY);
        assertThat(first.changes()).isNotEmpty();
        live.apply(product);
        assertThat(live.of(product).changes()).as("second diff").isEmpty();
    }
}
