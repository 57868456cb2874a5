package io.splent.cli;

import io.splent.api.ExitCode;
import io.splent.core.product.Product;
import io.splent.uvl.model.SourceSpan;
import io.splent.uvl.order.DependencyOrder;
import io.splent.uvl.order.OrderReason;
import io.splent.uvl.order.OrderedPackage;
import io.splent.uvl.render.OrderRenderer;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code feature:order}. */
@Command(name = "feature:order", description = "Prints the dependency order with the reason for every position.")
final class OrderCommand implements Callable<Integer> {

    private final SplentCommand top;

    @ArgGroup
    private @Nullable Form form;

    /** At most one way to show the order other than as a list. */
    static final class Form {
        @Option(
                names = "--why",
                arity = "2",
                paramLabel = "FEATURE",
                description = "Explain why one feature comes before the other.")
        private List<String> why = List.of();

        @Option(names = "--dot", description = "Print a Graphviz graph.")
        private boolean dot;

        @Option(names = "--mermaid", description = "Print a Mermaid flow chart.")
        private boolean mermaid;

        @Option(names = "--svg", description = "Print an SVG picture.")
        private boolean svg;
    }

    OrderCommand(SplentCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Product product = top.product();
        if (form != null) {
            show(product, form).forEach(top.terminal().out()::println);
        } else if (top.json()) {
            top.terminal().out().println(JsonDocument.ofOrder(product));
        } else if (top.talks()) {
            print(product);
        }
        return ExitCode.DONE.value();
    }

    private static List<String> show(Product product, Form form) {
        DependencyOrder order = product.order();
        if (form.dot) {
            return List.of(OrderRenderer.dot(order));
        } else if (form.mermaid) {
            return List.of(OrderRenderer.mermaid(order));
        } else if (form.svg) {
            return List.of(OrderRenderer.svg(order));
        }
        String one = product.feature(form.why.get(0)).name();
        String other = product.feature(form.why.get(1)).name();
        return order.why(one, other).lines();
    }

    private void print(Product product) {
        PrintWriter out = top.terminal().out();
        Palette palette = top.palette();
        out.println(palette.bold(product.name()));
        int number = 0;
        for (OrderedPackage entry : product.order().entries()) {
            number++;
            out.println(String.format("%4d  %s", number, entry.name()));
            if (entry.reasons().isEmpty()) {
                out.println(palette.faint("        depends on nothing; position as declared"));
            }
            entry.reasons().forEach(reason -> out.println(palette.faint("        " + describe(reason))));
        }
        product.order()
                .dropped()
                .forEach(dropped ->
                        out.println(palette.yellow("note: ") + dropped.edge().described() + ": " + dropped.reason()));
    }

    private static String describe(OrderReason reason) {
        SourceSpan span = reason.span();
        String place = span == null ? "" : "  (" + span.file() + ":" + span.line() + ")";
        return "after " + reason.after() + ": " + reason.kind().id() + " " + reason.constraint() + place;
    }
}
