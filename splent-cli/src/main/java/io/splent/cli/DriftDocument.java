package io.splent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splent.api.schema.Dialect;
import io.splent.core.drift.Drift;
import io.splent.core.drift.DriftReport;
import io.splent.core.drift.FeatureDrift;
import io.splent.core.plan.ChangeLabel;

/** Drift as it stands in the document of {@code db:status --drift --json}. */
final class DriftDocument {

    private DriftDocument() {}

    static void add(ObjectNode feature, FeatureDrift found, Dialect dialect) {
        ObjectNode node = feature.putObject("drift");
        node.put("unknown", found.unknown().orElse(null));
        ArrayNode differences = node.putArray("differences");
        for (Drift drift : found.differences()) {
            differences
                    .addObject()
                    .put("effect", drift.effect().id())
                    .put("kind", ChangeLabel.kind(drift.object()))
                    .put("object", ChangeLabel.path(drift.object(), dialect))
                    .put("detail", drift.detail());
        }
    }

    static void addUnmanaged(ObjectNode document, DriftReport found, Dialect dialect) {
        ArrayNode unmanaged = document.putArray("unmanaged");
        found.unmanaged()
                .forEach(other -> unmanaged
                        .addObject()
                        .put("kind", other.kind())
                        .put("object", ChangeLabel.shown(other.name(), dialect)));
        found.notes().forEach(document.withArray("warnings")::add);
    }
}
