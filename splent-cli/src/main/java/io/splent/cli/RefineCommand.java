package io.splent.cli;

import io.splent.api.ExitCode;
import io.splent.core.product.Product;
import io.splent.core.refine.RefinementPlan;
import io.splent.core.refine.RefinementPlanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code feature:refine}. */
@Command(
        name = "feature:refine",
        description = "Makes a feature add columns to the entities of another one: writes [refinement], the source of a"
                + " mixin, and the migrations directory. Asks for what is not given.")
final class RefineCommand implements Callable<Integer> {

    private final SplentCommand top;

    @Parameters(paramLabel = "FEATURE", description = "The feature that adds the columns.")
    private String feature = "";

    @Option(names = "--base", paramLabel = "FEATURE", description = "The feature whose entities are refined.")
    private @Nullable String base;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            split = ",",
            description = "An entity of the base: its name, or its simple or full class name. Repeatable.")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--mixin",
            paramLabel = "[MODEL=]NAME",
            description = "The class that holds the columns. Default: made of the names of model and feature.")
    private List<String> mixins = new ArrayList<>();

    @Option(
            names = "--field",
            paramLabel = "[MODEL.]NAME:TYPE",
            description = "A column: tags:String:500, price:BigDecimal:10:2, due:LocalDate. Repeatable. Default: none;"
                    + " add fields to the mixin by hand.")
    private List<String> fields = new ArrayList<>();

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "The Java package of new mixins. Default: that of the feature's sources, else one below the"
                    + " model's.")
    private @Nullable String packageName;

    @Option(names = "--dry-run", description = "Print what would be written, and write nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Ask nothing: take the defaults of mixin and fields, and write.")
    private boolean yes;

    RefineCommand(SplentCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Product product = top.product();
        RefinementPlanner planner = RefinementPlanner.of(product, feature);
        RefineDialogue dialogue = new RefineDialogue(top, planner.choices(), top.canAsk() && !yes);
        RefineAnswers given =
                new RefineAnswers(Optional.ofNullable(base), models, mixins, fields, Optional.ofNullable(packageName));
        RefinementPlan plan = planner.plan(dialogue.complete(given).request());
        boolean write = !dryRun && plan.changesAnything() && dialogue.confirms(plan);
        if (write) {
            plan.write();
        }
        if (top.json()) {
            top.terminal().out().println(RefineDocument.of(product, plan, write));
        } else if (top.talks()) {
            new RefinePrinter(top).print(plan, write, dryRun);
        }
        return ExitCode.DONE.value();
    }
}
