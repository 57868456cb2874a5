package io.splent.core.evolution;

import io.splent.api.schema.Dialect;
import io.splent.core.execute.DataLoss;
import io.splent.core.execute.ScriptOrder;
import java.util.List;

/**
 * What {@code db:plan} tells: what happens to a database when its product gets other features.
 *
 * @param target the features of the product to be, in their order
 * @param added those that the product does not have yet
 * @param removed those of the product that go
 * @param steps the scripts that run, in order
 * @param leftovers what stays of features that the product will not have
 * @param withoutScripts added features that have no scripts for this database
 * @param warnings what else to know
 */
public record EvolutionPlan(
        Dialect dialect,
        List<String> target,
        List<String> added,
        List<String> removed,
        List<ScriptOrder.Step> steps,
        List<Leftover> leftovers,
        List<String> withoutScripts,
        List<String> warnings) {

    public EvolutionPlan {
        target = List.copyOf(target);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        steps = List.copyOf(steps);
        leftovers = List.copyOf(leftovers);
        withoutScripts = List.copyOf(withoutScripts);
        warnings = List.copyOf(warnings);
    }

    /**
     * A feature that the product will not have, but whose scripts have run.
     *
     * @param objects what they made, for people: {@code table slide}; parts of a table of its own are not listed
     * @param inTheWay whether it makes what a feature of the product makes too, so that it has to be taken back first
     * @param command what takes it back, while the product is as it is now
     * @param scripts the reverse scripts which that runs, those of dependents included; of what is told twice, only once
     * @param losses the rows that would go with it
     * @param obstacle why it cannot be taken back; empty when it can
     */
    public record Leftover(
            String feature,
            List<String> objects,
            boolean inTheWay,
            String command,
            List<String> scripts,
            List<DataLoss> losses,
            String obstacle) {
        public Leftover {
            objects = List.copyOf(objects);
            scripts = List.copyOf(scripts);
            losses = List.copyOf(losses);
        }
    }
}
