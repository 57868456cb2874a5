package io.splent.core.execute;

import io.splent.api.schema.Dialect;
import io.splent.core.drift.DriftReport;
import io.splent.core.history.FeatureHistory;
import java.util.List;
import java.util.Optional;

/**
 * What {@code db:status} found.
 *
 * @param features those of the product in dependency order, then orphans
 * @param drift what the database has become beside that; empty when nobody asked
 */
public record StatusReport(Dialect dialect, List<FeatureHistory> features, Optional<DriftReport> drift) {
    public StatusReport {
        features = List.copyOf(features);
    }
}
