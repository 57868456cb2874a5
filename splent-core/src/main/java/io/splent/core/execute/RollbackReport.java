package io.splent.core.execute;

import io.splent.api.SplentException;
import io.splent.api.schema.Dialect;
import java.util.List;
import java.util.Optional;

/**
 * What was taken back.
 *
 * @param undone the scripts that were taken back, in the order it happened
 * @param losses the rows that are gone, as counted before
 * @param failure why the run stopped; empty when all was taken back
 */
public record RollbackReport(
        Dialect dialect, List<PreparedScript> undone, List<DataLoss> losses, Optional<SplentException> failure) {
    public RollbackReport {
        undone = List.copyOf(undone);
        losses = List.copyOf(losses);
    }
}
