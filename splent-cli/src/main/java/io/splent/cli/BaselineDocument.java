package io.splent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splent.core.baseline.BaselineReport;
import io.splent.core.baseline.BaselineReport.Difference;
import io.splent.core.baseline.BaselineReport.FeatureBaseline;
import io.splent.core.product.Product;
import java.util.List;

/** The document of {@code db:baseline --json}. */
final class BaselineDocument {

    private BaselineDocument() {}

    static String of(Product product, BaselineReport report, List<String> notices) {
        ObjectNode document = JsonDocument.document("db:baseline", product, report.dialect(), notices);
        ArrayNode features = document.putArray("features");
        report.features().forEach(feature -> add(features.addObject(), feature));
        report.warnings().forEach(document.withArray("warnings")::add);
        return JsonDocument.finished(document, report.failure());
    }

    private static void add(ObjectNode node, FeatureBaseline feature) {
        node.put("feature", feature.feature());
        node.put("status", feature.status().id());
        ArrayNode versions = node.putArray("versions");
        feature.scripts().forEach(script -> versions.add(script.version().text()));
        feature.written().forEach(node.putArray("written")::add);
        feature.differences().forEach(difference -> add(node.withArray("differences"), difference));
        feature.kept().forEach(kept -> add(node.withArray("kept"), kept));
        feature.notes().forEach(node.withArray("notes")::add);
    }

    private static void add(ArrayNode list, Difference difference) {
        list.addObject()
                .put("effect", difference.effect().id())
                .put("kind", difference.kind())
                .put("object", difference.object())
                .put("detail", difference.detail());
    }
}
