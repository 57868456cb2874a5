package io.splent.cli;

import io.splent.core.refine.RefinementPlan;
import io.splent.core.refine.RefinementPlan.Action;
import io.splent.core.refine.RefinementPlan.PlannedFile;
import io.splent.core.refine.RefinementPlan.RefinedModel;
import java.io.PrintWriter;

/** Tells people what {@code feature:refine} has written and what is left to do. */
final class RefinePrinter {

    private final PrintWriter out;
    private final Palette palette;

    RefinePrinter(SplentCommand top) {
        this.out = top.terminal().out();
        this.palette = top.palette();
    }

    void print(RefinementPlan plan, boolean written, boolean dryRun) {
        out.println(palette.bold(plan.feature()) + " refines " + plan.base());
        for (RefinedModel model : plan.models()) {
            out.println("  " + model.target() + " by " + model.mixin());
        }
        for (PlannedFile file : plan.files()) {
            out.println("  " + palette.green(verb(file.action(), written)) + " " + file.path());
            if (dryRun && file.action() != Action.KEEP) {
                file.text().lines().forEach(line -> out.println(palette.faint("      " + line)));
            }
        }
        if (!plan.changesAnything()) {
            out.println("Nothing to change.");
        } else if (!written) {
            out.println("Nothing was written.");
        }
        plan.advice().forEach(sentence -> out.println(palette.yellow("note: ") + sentence));
        plan.next().forEach(command -> out.println("next: " + command));
    }

    static String verb(Action action, boolean done) {
        return switch (action) {
            case CREATE -> done ? "created" : "creates";
            case CHANGE -> done ? "changed" : "changes";
            case KEEP -> done ? "kept   " : "keeps  ";
        };
    }
}
