package io.splent.tck;

import io.splent.api.change.SchemaChange;
import io.splent.api.diff.EntityModel;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.Vendor;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.catalog.Dialects;
import io.splent.schema.scratch.ScratchSpaces;
import io.splent.schema.sql.SchemaNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The database of one test, with the connection that a driver gets. */
final class LiveDatabase implements AutoCloseable {

    private final ContractDatabase database;
    private final Connection connection;
    private final Dialect dialect;

    private LiveDatabase(ContractDatabase database, Connection connection) throws SQLException {
        this.database = database;
        this.connection = connection;
        this.dialect = Dialects.detect(connection);
    }

    static LiveDatabase empty(ContractDatabase database) throws SQLException {
        return new LiveDatabase(database, database.connections().open());
    }

    /** A database that holds what the library's entities need. */
    static LiveDatabase withLibrary(ContractDatabase database) throws SQLException {
        LiveDatabase live = empty(database);
        live.execute(Library.model(live.vendor()).statements());
        return live;
    }

    Dialect dialect() {
        return dialect;
    }

    Vendor vendor() {
        return dialect.vendor();
    }

    /** The connection that the driver gets. */
    Connection connection() {
        return connection;
    }

    /** Another connection; the caller closes it. */
    Connection open() throws SQLException {
        return database.connections().open();
    }

    /** The schema that the connection works in; on MariaDB and MySQL: the database. */
    String schema() throws SQLException {
        return ObservedSchema.currentSchema(connection);
    }

    /** What the engine would ask, leaving it to the connection which schema is meant. */
    ContractRequest request(EntityModel entities, Map<String, String> mappingSettings) {
        return request(entities, mappingSettings, null);
    }

    ContractRequest request(EntityModel entities, Map<String, String> mappingSettings, @Nullable String defaultSchema) {
        return new ContractRequest(
                dialect,
                connection,
                defaultSchema,
                ScratchSpaces.on(database.connections(), dialect, defaultSchema),
                entities,
                mappingSettings);
    }

    DatabaseSupport support() {
        return DatabaseSupport.of(dialect);
    }

    /** Makes changes with the SQL that migration scripts would hold. */
    void apply(List<SchemaChange> changes) throws SQLException {
        run(support().sequencer().sequence(changes));
    }

    /** Takes changes back with the SQL that reverse scripts would hold. */
    void takeBack(List<SchemaChange> changes) throws SQLException {
        run(support().sequencer().reverse(changes));
    }

    private void run(List<SchemaChange> sequence) throws SQLException {
        execute(support().sqlWriter(SchemaNames.own()).statements(sequence));
    }

    /** Runs statements on a connection of their own. */
    void execute(List<String> statements) throws SQLException {
        try (Connection own = open();
                Statement statement = own.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    void execute(String... statements) throws SQLException {
        execute(List.of(statements));
    }

    /** Looks at the product's schema with eyes of its own. */
    ObservedSchema observe() throws SQLException {
        try (Connection own = open()) {
            return ObservedSchema.of(own);
        }
    }

    /** All schemas that the server tells of. */
    List<String> schemas() throws SQLException {
        try (Connection own = open()) {
            return SchemaObserver.rows(own, "select schema_name from information_schema.schemata order by schema_name");
        }
    }

    /** All that the tables hold. */
    StoredRows rows() throws SQLException {
        try (Connection own = open()) {
            return StoredRows.of(own);
        }
    }

    @Override
    public void close() throws SQLException {
        try (database) {
            connection.close();
        }
    }
}
