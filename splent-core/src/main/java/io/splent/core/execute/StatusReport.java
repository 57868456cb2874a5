package io.splent.core.execute;

import io.splent.api.schema.Dialect;
import io.splent.api.store.UnfinishedRun;
import io.splent.core.drift.DriftReport;
import io.splent.core.history.FeatureHistory;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code db:status} found.
 *
 * @param features those of the product in dependency order, then orphans
 * @param drifted the features of which something is surely gone or otherwise than the scripts made it
 * @param drift what the database has become beside that; empty when nobody asked
 * @param running who is changing the database now; empty when nobody is
 * @param unfinished what an earlier run has not finished taking back; empty when there is no such run
 */
public record StatusReport(
        Dialect dialect,
        List<FeatureHistory> features,
        Set<String> drifted,
        Optional<DriftReport> drift,
        Optional<String> running,
        Optional<UnfinishedRun> unfinished) {

    public StatusReport {
        features = List.copyOf(features);
        drifted = Set.copyOf(drifted);
    }
}
