package io.splent.differ.hibernate;

import io.splent.api.change.SchemaChange;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Vendor;
import io.splent.mapping.LiveRequest;
import io.splent.mapping.TestProduct;
import io.splent.schema.catalog.Dialects;
import io.splent.schema.sql.ChangeSequencer;
import io.splent.schema.sql.SqlWriter;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares a product with a test database, as the engine would. */
final class LiveDiff {

    private final TestDatabase database;
    private final Map<String, String> settings;

    LiveDiff(TestDatabase database) {
        this(database, Map.of());
    }

    LiveDiff(TestDatabase database, Map<String, String> settings) {
        this.database = database;
        this.settings = settings;
    }

    SchemaDiff of(TestProduct product) throws SQLException {
        try (Connection connection = database.open()) {
            return new HibernateSchemaDiffer().diff(LiveRequest.of(database, connection, product.model(), settings));
        }
    }

    /** Brings the database to what a product needs, with the SQL that migration scripts would hold. */
    SchemaDiff apply(TestProduct product) throws SQLException {
        SchemaDiff diff = of(product);
        try (Connection connection = database.open()) {
            Dialect dialect = Dialects.detect(connection);
            String productSchema =
                    database.vendor() == Vendor.MARIADB ? connection.getCatalog() : connection.getSchema();
            // Written out: a reference from another schema would be looked up there.
            SqlWriter writer = new SqlWriter(dialect, schema -> schema == null ? productSchema : schema);
            List<SchemaChange> ordered = new ChangeSequencer(dialect).sequence(diff.changes());
            database.execute(writer.statements(ordered).toArray(String[]::new));
        }
        return diff;
    }

    SchemaSnapshot snapshot() throws SQLException {
        try (Connection connection = database.open()) {
            return LiveRequest.of(database, connection, new TestProduct().model())
                    .live(Set.of());
        }
    }
}
