package io.splent.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.diff.SchemaDiff;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Vendor;
import io.splent.mapping.entities.Associations;
import io.splent.mapping.entities.Schemas;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What a differ gets to see of the mapping. */
class DesiredSchemaTest {

    @OnEachDatabase
    void keepsTheObjectsInScratchUntilItIsClosed(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            LiveRequest request = LiveRequest.of(
                    database, connection, TestProduct.of(Associations.class).model());
            DesiredSchema desired = DesiredSchema.create(request);
            Connection scratch = desired.scratch().connection();
            try (desired) {
                assertThat(desired.snapshot().tables()).isNotEmpty();
                assertThat(desired.scratch().read()).isEqualTo(desired.snapshot());
                assertThat(request.live(Set.of())).isEqualTo(SchemaSnapshot.EMPTY);
            }
            assertThat(scratch.isClosed()).isTrue();
        }
    }

    @OnEachDatabase
    void completesADiffWithSnapshotAndOrigins(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                DesiredSchema desired = DesiredSchema.create(LiveRequest.of(
                        database, connection, TestProduct.of(Associations.class).model()))) {
            SchemaDiff diff = desired.diff(List.of());
            assertThat(diff.changes()).isEmpty();
            assertThat(diff.desired()).isEqualTo(desired.snapshot());
            assertThat(diff.origins()).isNotEmpty();
        }
    }

    @OnEachDatabase({Vendor.H2, Vendor.POSTGRESQL})
    void namesTheSchemasOfTheEntitiesAsStored(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                DesiredSchema desired = DesiredSchema.create(LiveRequest.of(
                        database,
                        connection,
                        TestProduct.of(Schemas.InSchema.class).model()))) {
            assertThat(desired.productSchema()).isEqualTo(connection.getSchema());
            assertThat(desired.furtherSchemas()).containsExactly(database.vendor() == Vendor.H2 ? "AUDIT" : "audit");
        }
    }

    @OnEachDatabase(Vendor.MARIADB)
    void namesTheDatabasesOfTheEntitiesWhereTheyAreSchemas(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                DesiredSchema desired = DesiredSchema.create(LiveRequest.of(
                        database,
                        connection,
                        TestProduct.of(Schemas.InCatalog.class).model()))) {
            assertThat(desired.productSchema()).isEqualTo(connection.getCatalog());
            assertThat(desired.furtherSchemas()).containsExactly("splent_audit");
        }
    }
}
