import io.splent.core.database.Database;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.line.LineReport;
import io.splent.core.line.LineVerification;
import io.splent.core.migrate.DesiredSchema;
import io.splent.core.product.Environment;
import io.splent.core.product.ProductLine;
import io.splent.core.product.ProductLoader;
import io.splent.core.product.Workspace;
import io.splent.uvl.analysis.ProductSample;
import io.splent.uvl.analysis.ProductSampler;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures one part of {@code spl:verify} in a JVM of its own, and prints the CPU time of the whole process. */
public final class BenchVerify {

    private final Path workspace;
    private final Path home;

    private BenchVerify(Path workspace, Path home) {
        this.workspace = workspace;
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        Path workspace = Path.of(arguments[1]);
        if (arguments[0].equals("write")) {
            Lines.write(workspace, Integer.parseInt(arguments[2]), arguments[3]);
            return;
        }
        BenchVerify bench = new BenchVerify(workspace, Path.of(System.getProperty("bench.splent")));
        String answer = switch (arguments[0]) {
            case "model" -> bench.line().features().size() + " features";
            case "entities" -> bench.entities();
            case "proof" -> bench.proof();
            case "pairwise" -> bench.pairwise();
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(system.getProcessCpuTime() / 1_000_000 + " " + answer);
    }

    private ProductLine line() {
        Environment environment = new Environment(Map.of(), workspace, Optional.of(home), Clock.systemUTC());
        return ProductLoader.loadLine(new Workspace(workspace, environment), workspace.resolve("product"));
    }

    /** What the proof has to do before it can ask anything: the tables that all features need, by Hibernate and in scratch. */
    private String entities() {
        ProductLine line = line();
        int tables = 0;
        try (DriverRegistry drivers = DriverRegistry.open(Optional.of(home));
                Database database = Database.openForReading(line.product().database())) {
            for (List<String> product : ProductSampler.covering(line.model())) {
                tables += DesiredSchema.of(line.product(product), drivers, database)
                        .snapshot()
                        .tables()
                        .size();
            }
        }
        return tables + " tables";
    }

    private String proof() {
        try (DriverRegistry drivers = DriverRegistry.open(Optional.of(home))) {
            LineReport report = new LineVerification(line(), drivers).run();
            if (!report.failures().isEmpty()) {
                throw new IllegalStateException(report.failures().get(0).message());
            }
            return report.obligations().size() + " needs proven";
        }
    }

    private String pairwise() {
        ProductSample sample = ProductSampler.pairwise(line().model(), 1);
        return sample.products().size() + " products show " + sample.pairs() + " pairs";
    }
}
