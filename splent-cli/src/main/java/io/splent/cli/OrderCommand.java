package io.splent.cli;

import io.splent.api.ErrorCode;
import io.splent.api.ExitCode;
import io.splent.api.SplentException;
import io.splent.core.product.Product;
import io.splent.uvl.model.SourceSpan;
import io.splent.uvl.order.DependencyOrder;
import io.splent.uvl.order.OrderExplanation;
import io.splent.uvl.order.OrderReason;
import io.splent.uvl.order.OrderedPackage;
import io.splent.uvl.render.OrderRenderer;
import java.io.PrintWriter;
import java.nio.file.Path;
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

    @Option(
            names = "--strict",
            description = "Exit with 3 when two features require each other and only their declared position decides.")
    private boolean strict;

    @Option(
            names = "--lock",
            description = "Write the order beside the model. From then on it decides where the model leaves the order"
                    + " open, and what an edit of the model turns round is told.")
    private boolean lock;

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
        if (strict) {
            requireDecided(product);
        }
        if (lock) {
            Path file = product.lockOrder();
            if (top.talks()) {
                top.terminal().out().println("Agreed on in " + file + ".");
            }
        }
        if (form != null) {
            show(product, form);
        } else if (top.json()) {
            top.terminal().out().println(JsonDocument.ofOrder(product));
        } else if (top.talks()) {
            print(product);
        }
        return ExitCode.DONE.value();
    }

    private void show(Product product, Form chosen) {
        DependencyOrder order = product.order();
        if (chosen.dot) {
            show(product, "dot", OrderRenderer.dot(order));
        } else if (chosen.mermaid) {
            show(product, "mermaid", OrderRenderer.mermaid(order));
        } else if (chosen.svg) {
            show(product, "svg", OrderRenderer.svg(order));
        } else {
            explain(product, chosen.why);
        }
    }

    private void show(Product product, String format, String picture) {
        PrintWriter out = top.terminal().out();
        if (top.json()) {
            out.println(JsonDocument.ofPicture(product, format, picture));
        } else {
            out.print(picture);
            out.flush();
        }
    }

    private void explain(Product product, List<String> names) {
        OrderExplanation explanation = product.order()
                .why(
                        product.feature(names.get(0)).name(),
                        product.feature(names.get(1)).name());
        if (top.json()) {
            top.terminal().out().println(JsonDocument.ofExplanation(product, explanation));
        } else if (top.talks()) {
            explanation.lines().forEach(top.terminal().out()::println);
        }
    }

    private static void requireDecided(Product product) {
        product.order().undecided().stream().findFirst().ifPresent(pair -> {
            throw new SplentException(
                    ErrorCode.ORDER_CYCLE,
                    pair.described() + ".",
                    "Remove one direction, or write which comes first: " + pair.other() + " {after '" + pair.one()
                            + "'}.");
        });
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
        product.order().notes().forEach(note -> out.println(palette.yellow("note: ") + note + "."));
        if (!lock) {
            product.lock()
                    .inversions(product.order(), name -> true)
                    .forEach(note -> out.println(palette.yellow("note: ") + note));
        }
    }

    private static String describe(OrderReason reason) {
        SourceSpan span = reason.span();
        String place = span == null ? "" : "  (" + span.file() + ":" + span.line() + ")";
        return "after " + reason.after() + ": " + reason.kind().id() + " " + reason.constraint() + place;
    }
}
