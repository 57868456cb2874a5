package io.splent.core.execute;

import io.splent.api.schema.Dialect;
import io.splent.core.history.FeatureHistory;
import java.util.List;

/**
 * What {@code db:status} found.
 *
 * @param features those of the product in dependency order, then orphans
 */
public record StatusReport(Dialect dialect, List<FeatureHistory> features) {
    public StatusReport {
        features = List.copyOf(features);
    }
}
