package io.splent.cli;

import io.splent.api.ExitCode;
import io.splent.core.product.Product;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code spl:deps}. */
@Command(name = "spl:deps", description = "Lists what a feature of the product needs, directly or not, in order.")
final class DependenciesCommand implements Callable<Integer> {

    private final SplentCommand top;

    @Parameters(paramLabel = "FEATURE", description = "The feature.")
    private String feature = "";

    @Option(names = "--reverse", description = "List what needs the feature instead.")
    private boolean reverse;

    DependenciesCommand(SplentCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Product product = top.product();
        String name = product.feature(feature).name();
        List<String> related =
                reverse ? product.order().dependents(name) : product.order().requirements(name);
        if (top.json()) {
            top.terminal().out().println(JsonDocument.ofDependencies(product, name, reverse, related));
        } else if (top.talks()) {
            print(product, name, related);
        }
        return ExitCode.DONE.value();
    }

    private void print(Product product, String name, List<String> related) {
        PrintWriter out = top.terminal().out();
        if (related.isEmpty()) {
            out.println(reverse ? "Nothing depends on " + name + "." : name + " depends on nothing.");
        }
        for (String other : related) {
            out.println(other);
            product.order()
                    .why(other, name)
                    .lines()
                    .forEach(line -> out.println(top.palette().faint("    " + line)));
        }
    }
}
