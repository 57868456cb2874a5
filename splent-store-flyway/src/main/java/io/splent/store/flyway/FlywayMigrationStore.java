package io.splent.store.flyway;

import io.splent.api.SpiLevel;
import io.splent.api.store.LockRequest;
import io.splent.api.store.MigrationHistory;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.StoreSession;
import io.splent.api.store.StoreTarget;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Keeps one history table per feature, {@code flyway_<feature>}, in the format of Flyway: stock Flyway can read it, check
 * it and go on with it. Beside them, {@code splent_migrations} tells the newest version of each feature.
 *
 * @since 0.1
 */
public final class FlywayMigrationStore implements MigrationStore {

    private final Timing timing;

    /** For {@link java.util.ServiceLoader}. */
    public FlywayMigrationStore() {
        this(Timing.system());
    }

    FlywayMigrationStore(Timing timing) {
        this.timing = timing;
    }

    @Override
    public String id() {
        return "flyway";
    }

    @Override
    public int spiLevel() {
        return SpiLevel.CURRENT;
    }

    @Override
    public int checksum(String script) {
        return FlywayChecksum.of(script);
    }

    @Override
    public MigrationHistory history(StoreTarget target) {
        Queries queries = new Queries(target.connection());
        try {
            return new HistoryReader(queries, tables(target, queries)).read(target.features());
        } catch (SQLException e) {
            throw DatabaseFailure.of("Reading the history", e, "The user of the connection must be able to read it.");
        }
    }

    @Override
    public Optional<String> running(StoreTarget target) {
        Queries queries = new Queries(target.connection());
        try {
            StoreTables tables = tables(target, queries);
            return tables.sql().lock(queries, tables).holder();
        } catch (SQLException e) {
            throw DatabaseFailure.of(
                    "Asking who holds the lock", e, "The user of the connection must be able to read.");
        }
    }

    @Override
    public StoreSession open(StoreTarget target, LockRequest request) {
        HistoryTableNames.owners(target.features());
        Queries queries = new Queries(target.connection());
        try {
            StoreTables tables = tables(target, queries);
            ProductLock lock = tables.sql().lock(queries, tables);
            ServerCheck check = new ServerCheck(queries, tables);
            check.requireSuitable();
            new LockWait(lock, request, timing).acquire();
            check.requireSession(lock);
            return opened(new FlywayStoreSession(queries, tables, lock, target.features()));
        } catch (SQLException e) {
            throw DatabaseFailure.of(
                    "Preparing the history",
                    e,
                    "The user of the connection must be allowed to create tables in the schema of the product.");
        }
    }

    private static StoreTables tables(StoreTarget target, Queries queries) throws SQLException {
        return StoreTables.inCurrentSchema(queries, StoreSql.of(target.dialect().vendor()));
    }

    /** Gives the lock back when the session cannot be prepared. */
    private static StoreSession opened(FlywayStoreSession session) throws SQLException {
        try {
            session.prepare();
            return session;
        } catch (SQLException | RuntimeException e) {
            try {
                session.close();
            } catch (SQLException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }
}
