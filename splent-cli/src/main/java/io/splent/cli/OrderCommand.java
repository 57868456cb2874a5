package io.splent.cli;

import io.splent.api.ExitCode;
import io.splent.core.product.Product;
import io.splent.uvl.model.SourceSpan;
import io.splent.uvl.order.OrderReason;
import io.splent.uvl.order.OrderedPackage;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code feature:order}. */
@Command(name = "feature:order", description = "Prints the dependency order with the reason for every position.")
final class OrderCommand implements Callable<Integer> {

    private final SplentCommand top;

    OrderCommand(SplentCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Product product = top.product();
        if (top.json()) {
            top.terminal().out().println(JsonDocument.ofOrder(product));
        } else if (top.talks()) {
            print(product);
        }
        return ExitCode.DONE.value();
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
