package io.splent.mapping;

import io.splent.api.diff.SchemaDiff;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads products on a test database, as a differ would that finds no change. */
final class ProductReading {

    private final TestDatabase database;
    private final Map<String, String> settings;

    ProductReading(TestDatabase database) {
        this(database, Map.of());
    }

    ProductReading(TestDatabase database, Map<String, String> settings) {
        this.database = database;
        this.settings = settings;
    }

    SchemaDiff of(TestProduct product) throws SQLException {
        try (Connection connection = database.open();
                DesiredSchema desired =
                        DesiredSchema.create(LiveRequest.of(database, connection, product.model(), settings))) {
            return desired.diff(List.of());
        }
    }

    /** What the database holds outside of any scratch area. */
    SchemaSnapshot live() throws SQLException {
        try (Connection connection = database.open()) {
            return LiveRequest.of(database, connection, new TestProduct().model())
                    .live(Set.of());
        }
    }
}
