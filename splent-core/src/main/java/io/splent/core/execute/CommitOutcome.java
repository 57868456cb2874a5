package io.splent.core.execute;

import io.splent.api.SplentException;
import io.splent.api.store.AppliedMigration;
import io.splent.api.store.LockRequest;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.ScriptRun.Direction;
import io.splent.api.store.StoreSession;
import io.splent.api.store.StoreTarget;
import io.splent.core.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds out what became of a script whose end was sent to the database and never answered. */
public final class CommitOutcome {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MigrationStore store;
    private final Database database;
    private final List<String> features;

    public CommitOutcome(MigrationStore store, Database database, List<String> features) {
        this.store = store;
        this.database = database;
        this.features = List.copyOf(features);
    }

    /**
     * Connects once more and reads the history. That is done under the lock: as long as the old connection lives on in the
     * server, so does what it was doing.
     *
     * @return whether the script is recorded; empty when the database cannot be asked
     */
    Optional<Boolean> isRecorded(ScriptRun run) {
        try (Connection again = database.connectAgain();
                StoreSession session = store.open(
                        new StoreTarget(again, database.dialect(), features),
                        new LockRequest(PATIENCE, holder -> {}))) {
            Optional<AppliedMigration> present = session.history().of(run.feature()).stream()
                    .filter(applied -> applied.version().equals(run.version()))
                    .findFirst();
            return Optional.of(
                    run.direction() == Direction.UP
                            ? present.map(AppliedMigration::success).orElse(false)
                            : present.isEmpty());
        } catch (SQLException | SplentException e) {
            return Optional.empty();
        }
    }
}
