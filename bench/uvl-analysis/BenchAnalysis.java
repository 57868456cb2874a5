import com.sun.management.ThreadMXBean;
import io.splent.uvl.UvlReader;
import io.splent.uvl.analysis.FeatureAnalysis;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.order.DependencyOrder;
import io.splent.uvl.order.EdgeKind;
import io.splent.uvl.order.OrderEdge;
import io.splent.uvl.order.OrderReason;
import io.splent.uvl.order.OrderRequest;
import io.splent.uvl.text.ReadLimits;
import io.splent.uvl.text.ReadOptions;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Costs of questions about one model, from the checked model to the answer: one line of a table per question. */
public final class BenchAnalysis {

    private static final int WARM_UP = 5;
    private static final int RUNS = 9;

    private BenchAnalysis() {}

    public static void main(String[] arguments) {
        Path file = Path.of(arguments[1]);
        FeatureModel model = new UvlReader(ReadOptions.LENIENT.withLimits(ReadLimits.LARGE))
                .read(file)
                .requireModel();
        String size = "%s (%d, %d)"
                .formatted(
                        file.getFileName(),
                        model.features().size(),
                        model.constraints().size());
        switch (arguments[0]) {
            case "core" -> print(size, "core and dead", () -> coreAndDead(model));
            case "order" -> print(size, "order of the line", () -> order(model));
            case "proofs" -> {
                List<OrderEdge> edges = declaredEdges(model);
                print(size, "proof of every declared edge", () -> proofs(model, edges));
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static String coreAndDead(FeatureModel model) {
        FeatureAnalysis analysis = FeatureAnalysis.of(model);
        return analysis.core().size() + " / " + analysis.dead().size();
    }

    private static String order(FeatureModel model) {
        return DependencyOrder.of(OrderRequest.ofLine(model)).packages().size() + " packages";
    }

    private static List<OrderEdge> declaredEdges(FeatureModel model) {
        DependencyOrder order = DependencyOrder.of(OrderRequest.ofLine(model));
        return order.packages().stream()
                .flatMap(name -> order.reasons(name).stream())
                .map(OrderReason::path)
                .flatMap(List::stream)
                .filter(edge -> edge.kind() == EdgeKind.DECLARED)
                .toList();
    }

    /** "No product has A without B" for every A that was written to need B, with the reasons. */
    private static String proofs(FeatureModel model, List<OrderEdge> edges) {
        FeatureAnalysis analysis = FeatureAnalysis.of(model);
        long proven = edges.stream()
                .filter(edge -> !analysis.without(edge.after(), edge.before()).isPossible())
                .count();
        return proven + " of " + edges.size() + " proven";
    }

    private static void print(String model, String question, Supplier<String> work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        String answer = work.get();
        double cold = (threads.getCurrentThreadCpuTime() - start) / 1e6;
        for (int i = 0; i < WARM_UP; i++) {
            work.get();
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            long before = threads.getCurrentThreadCpuTime();
            work.get();
            times.add((threads.getCurrentThreadCpuTime() - before) / 1e6);
        }
        times.sort(null);
        System.out.printf("| %s | %s | %s | %.0f | %.1f |%n", model, question, answer, cold, times.get(RUNS / 2));
    }
}
