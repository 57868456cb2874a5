package io.splent.cli;

import io.splent.api.ErrorCode;
import io.splent.api.ExitCode;
import io.splent.core.line.ProductCheck;
import io.splent.core.product.Product;
import io.splent.uvl.analysis.Answer;
import io.splent.uvl.analysis.ProductVerdict;
import io.splent.uvl.analysis.Repair;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code product:validate}. */
@Command(
        name = "product:validate",
        description = "Tells whether the feature model allows the product, why not, and what would repair it.")
final class ValidateCommand implements Callable<Integer> {

    private final SplentCommand top;

    ValidateCommand(SplentCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Product product = top.product();
        ProductCheck.requireSingle(product);
        Optional<ProductVerdict> verdict = ProductCheck.verdict(product);
        boolean valid = verdict.map(ProductVerdict::isValid).orElse(true);
        if (top.json()) {
            top.terminal().out().println(JsonDocument.ofVerdict(product, verdict));
        } else if (top.talks()) {
            print(product, verdict);
        }
        return (valid ? ExitCode.DONE : ErrorCode.PRODUCT_INVALID.exit()).value();
    }

    private void print(Product product, Optional<ProductVerdict> verdict) {
        PrintWriter out = top.terminal().out();
        Palette palette = top.palette();
        if (verdict.isEmpty()) {
            out.println(product.name() + " declares no feature model: every selection is valid.");
        } else if (verdict.get().isValid()) {
            out.println(product.name() + " is " + palette.green("valid") + ".");
            if (verdict.get().answer() instanceof Answer.Possible possible && !possible.isCertain()) {
                out.println(palette.yellow("note: ")
                        + "the model has conditions about values, which were not checked; spl:info lists them.");
            }
        } else {
            out.println(
                    verdict.get().isVoid()
                            ? palette.red("The line has no product at all") + ":"
                            : product.name() + " is " + palette.red("not valid") + ":");
            verdict.get().reasons().forEach(reason -> out.println("  " + reason.described()));
            Repair repair = verdict.get().repair();
            if (repair != null) {
                out.println(ProductCheck.described(repair) + " to repair it.");
            }
        }
    }
}
