package io.splent.cli;

import io.splent.api.ErrorCode;
import io.splent.api.ExitCode;
import io.splent.api.SplentException;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.evolution.EvolutionPlan;
import io.splent.core.evolution.EvolutionPlan.Leftover;
import io.splent.core.evolution.EvolutionPlanner;
import io.splent.core.execute.ScriptOrder;
import io.splent.core.product.Product;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code db:plan}. */
@Command(
        name = "db:plan",
        description = "Tells what becomes of the database when the product gets other features. Only reads.")
final class PlanCommand implements Callable<Integer> {

    private final SplentCommand top;

    @Option(names = "--to", paramLabel = "PRODUCT", description = "The features of another product of the workspace.")
    private @Nullable String product;

    @Option(
            names = "--add",
            paramLabel = "FEATURE",
            arity = "1..*",
            description = "The features of the product, and these.")
    private List<String> added = List.of();

    @Option(
            names = "--remove",
            paramLabel = "FEATURE",
            arity = "1..*",
            description = "The features of the product without these.")
    private List<String> removed = List.of();

    PlanCommand(SplentCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        boolean changed = !added.isEmpty() || !removed.isEmpty();
        if ((product == null) != changed) {
            throw new SplentException(
                    ErrorCode.BAD_USAGE,
                    changed
                            ? "--to cannot be combined with --add and --remove."
                            : "Neither --to nor --add or --remove says which features the product is to have.",
                    "Type db:plan --to PRODUCT, or db:plan --add FEATURE --remove FEATURE.");
        }
        Product current = top.product();
        Product target = top.checked(product == null ? top.line().changed(added, removed) : top.product(product));
        EvolutionPlan plan;
        try (DriverRegistry drivers = top.drivers()) {
            plan = new EvolutionPlanner(current, target, drivers).plan();
        }
        if (top.json()) {
            top.terminal().out().println(PlanDocument.of(current, plan, top.notices()));
        } else if (top.talks()) {
            print(current, plan);
        }
        return ExitCode.DONE.value();
    }

    private void print(Product current, EvolutionPlan plan) {
        PrintWriter out = top.terminal().out();
        out.println(Headings.of(top.palette(), current, plan.dialect()));
        out.println("  adds     " + (plan.added().isEmpty() ? "nothing" : String.join(", ", plan.added())));
        out.println("  removes  " + (plan.removed().isEmpty() ? "nothing" : String.join(", ", plan.removed())));
        print("Take back first, since the new features make the same:", plan, true);
        out.println();
        out.println(
                plan.steps().isEmpty()
                        ? "No script runs."
                        : "Runs, once the product has these features, by splent db:upgrade:");
        int number = 0;
        for (ScriptOrder.Step step : plan.steps()) {
            number++;
            out.println(String.format(
                    "%4d  %s  %s", number, step.feature(), step.script().fileName()));
        }
        plan.withoutScripts()
                .forEach(feature -> out.println("      " + feature + " has no scripts for "
                        + plan.dialect().vendor().id()
                        + "; splent db:migrate writes them, once the product has it, if it needs any"));
        print("Stays in the database as an orphan, unless it is taken back before the product changes:", plan, false);
        plan.warnings().forEach(warning -> out.println(top.palette().yellow("warning: ") + warning));
    }

    private void print(String heading, EvolutionPlan plan, boolean inTheWay) {
        List<Leftover> leftovers = plan.leftovers().stream()
                .filter(leftover -> leftover.inTheWay() == inTheWay)
                .toList();
        if (!leftovers.isEmpty()) {
            top.terminal().out().println();
            top.terminal().out().println(heading);
            leftovers.forEach(this::print);
        }
    }

    private void print(Leftover leftover) {
        PrintWriter out = top.terminal().out();
        out.println("  " + leftover.feature() + ": "
                + (leftover.objects().isEmpty()
                        ? "what its scripts made (no schema.json tells)"
                        : String.join(", ", leftover.objects())));
        if (!leftover.obstacle().isEmpty()) {
            out.println("      cannot be taken back: " + leftover.obstacle());
            return;
        }
        out.println("      splent " + leftover.command());
        leftover.scripts().forEach(script -> out.println(top.palette().faint("        runs " + script)));
        leftover.losses().forEach(loss -> out.println("        deletes " + RollbackCommand.describe(loss)));
    }
}
