package io.splent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splent.core.product.Product;
import io.splent.core.refine.MixinField;
import io.splent.core.refine.RefinementPlan;
import io.splent.core.refine.RefinementPlan.PlannedFile;
import io.splent.core.refine.RefinementPlan.RefinedModel;
import java.util.Locale;
import java.util.Optional;

/** The document of {@code feature:refine --json}. */
final class RefineDocument {

    private RefineDocument() {}

    static String of(Product product, RefinementPlan plan, boolean written) {
        ObjectNode document = JsonDocument.document("feature:refine", product);
        document.put("feature", plan.feature());
        document.put("base", plan.base());
        ArrayNode models = document.putArray("models");
        for (RefinedModel model : plan.models()) {
            ObjectNode node = models.addObject();
            node.put("target", model.target()).put("class", model.className()).put("mixin", model.mixin());
            ArrayNode fields = node.putArray("fields");
            model.fields().stream().map(MixinField::name).forEach(fields::add);
        }
        ArrayNode files = document.putArray("files");
        for (PlannedFile file : plan.files()) {
            files.addObject()
                    .put("path", file.path().toString())
                    .put("action", file.action().name().toLowerCase(Locale.ROOT))
                    .put("text", file.text());
        }
        document.put("written", written);
        plan.advice().forEach(document.putArray("warnings")::add);
        plan.next().forEach(document.putArray("next")::add);
        return JsonDocument.finished(document, Optional.empty());
    }
}
