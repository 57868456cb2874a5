package io.splent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splent.core.evolution.EvolutionPlan;
import io.splent.core.evolution.EvolutionPlan.Leftover;
import io.splent.core.execute.DataLoss;
import io.splent.core.execute.ScriptOrder;
import io.splent.core.product.Product;
import java.util.List;
import java.util.Optional;

/** What {@code db:plan --json} prints. */
final class PlanDocument {

    private PlanDocument() {}

    static String of(Product product, EvolutionPlan plan, List<String> notices) {
        ObjectNode document = JsonDocument.document("db:plan", product, plan.dialect(), notices);
        plan.target().forEach(document.putArray("target")::add);
        plan.added().forEach(document.putArray("added")::add);
        plan.removed().forEach(document.putArray("removed")::add);
        ArrayNode runs = document.putArray("runs");
        for (ScriptOrder.Step step : plan.steps()) {
            runs.addObject()
                    .put("feature", step.feature())
                    .put("version", step.script().version().text())
                    .put("script", step.script().fileName());
        }
        plan.withoutScripts().forEach(document.putArray("withoutScripts")::add);
        ArrayNode orphans = document.putArray("orphans");
        plan.leftovers().forEach(leftover -> add(orphans.addObject(), leftover));
        plan.warnings().forEach(document.withArray("warnings")::add);
        return JsonDocument.finished(document, Optional.empty());
    }

    private static void add(ObjectNode node, Leftover leftover) {
        node.put("feature", leftover.feature());
        leftover.objects().forEach(node.putArray("objects")::add);
        node.put("inTheWay", leftover.inTheWay());
        ObjectNode takeBack = node.putObject("takeBack");
        takeBack.put("command", leftover.command());
        leftover.scripts().forEach(takeBack.putArray("scripts")::add);
        ArrayNode losses = takeBack.putArray("losses");
        for (DataLoss loss : leftover.losses()) {
            losses.addObject()
                    .put("object", loss.object())
                    .put("rows", loss.rows())
                    .put("more", loss.more());
        }
        takeBack.put("obstacle", leftover.obstacle().isEmpty() ? null : leftover.obstacle());
    }
}
