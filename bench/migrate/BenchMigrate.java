import io.splent.api.schema.Vendor;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Measures {@code db:migrate} as a cold process beside Hibernate's metadata boot, and over products of several sizes. */
final class BenchMigrate {

    private static final String CORPUS_PACKAGE = "org.hibernate.testing.orm.domain";
    private static final Map<Vendor, List<String>> AS_HIBERNATE_KNOWS_THEM = Map.of(
            Vendor.POSTGRESQL, List.of("PostgreSQL", "17"),
            Vendor.MARIADB, List.of("MariaDB", "11"),
            Vendor.H2, List.of("H2", "2"));

    private final Path distribution = path("splent");
    private final Path corpus = path("corpus");
    private final Path libraries = path("libraries");
    private final Path work = path("work");
    private final int repetitions = Integer.getInteger("repetitions", 5);

    private static Path path(String property) {
        return Path.of(System.getProperty("bench." + property)).toAbsolutePath();
    }

    public static void main(String[] arguments) throws Exception {
        BenchMigrate bench = new BenchMigrate();
        List<Vendor> vendors = Stream.of(System.getProperty("bench.databases").split(" "))
                .map(name -> Vendor.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
        List<String> parts = List.of(System.getProperty("bench.parts").split(" "));
        if (parts.contains("corpus")) {
            bench.corpusTable(vendors);
        }
        if (parts.contains("scaling")) {
            bench.scalingTable(vendors);
        }
        System.exit(0); // the embedded servers' threads would wait for ever
    }

    private void corpusTable(List<Vendor> vendors) throws Exception {
        System.out.println("| 95 tables on | what | wall s | CPU s | peak MiB | wall / peer | CPU / peer |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (Vendor vendor : vendors) {
            Path workspace = Products.of(newWorkspace(vendor.id() + "-corpus"), corpus, libraries, CORPUS_PACKAGE);
            try (Target target = new Target(vendor)) {
                List<Cold> peer = new ArrayList<>();
                List<Cold> first = new ArrayList<>();
                List<Cold> second = new ArrayList<>();
                for (int i = 0; i < repetitions; i++) {
                    Products.forget(workspace);
                    peer.add(hibernateBoot(vendor));
                    first.add(splent(workspace, target, "db:migrate"));
                }
                splent(workspace, target, "db:upgrade");
                for (int i = 0; i < repetitions; i++) {
                    second.add(splent(workspace, target, "db:migrate"));
                }
                Cold yardstick = Cold.typical(peer);
                row(vendor, "Hibernate's metadata boot alone (peer)", yardstick, yardstick);
                row(vendor, "first db:migrate", Cold.typical(first), yardstick);
                row(vendor, "db:migrate, no change", Cold.typical(second), yardstick);
            }
        }
    }

    private static void row(Vendor vendor, String what, Cold cost, Cold peer) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f | %.0f | %.2f | %.2f |%n",
                vendor.id(), what, cost.wall(), cost.cpu(), cost.mib(),
                cost.wall() / peer.wall(), cost.cpu() / peer.cpu());
    }

    private void scalingTable(List<Vendor> vendors) throws Exception {
        System.out.println();
        System.out.println("| N features of 5 tables on | N | first: wall s | CPU s | peak MiB | no change: wall s | CPU s | peak MiB | db:status: wall s | CPU s |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        List<String> growth = new ArrayList<>();
        for (Vendor vendor : vendors) {
            TreeMap<Integer, Cold> first = new TreeMap<>();
            TreeMap<Integer, Cold> second = new TreeMap<>();
            for (String size : System.getProperty("bench.sizes").split(" ")) {
                scaling(vendor, Integer.parseInt(size), first, second);
            }
            growth.add(growth(vendor, "first", first));
            growth.add(growth(vendor, "no change", second));
        }
        System.out.println();
        System.out.println("| on | run | from N | to N | wall, growth / linear | CPU, growth / linear |");
        System.out.println("|---|---|---|---|---|---|");
        growth.forEach(System.out::println);
    }

    private void scaling(Vendor vendor, int size, Map<Integer, Cold> first, Map<Integer, Cold> second)
            throws Exception {
        Path workspace = Products.generated(
                newWorkspace(vendor.id() + "-" + size), size, System.getProperty("bench.peer"));
        List<Cold> firstRuns = new ArrayList<>();
        List<Cold> secondRuns = new ArrayList<>();
        List<Cold> statusRuns = new ArrayList<>();
        int times = Math.min(3, repetitions);
        try (Target target = new Target(vendor)) {
            for (int i = 0; i < times; i++) {
                Products.forget(workspace);
                firstRuns.add(splent(workspace, target, "db:migrate"));
            }
            splent(workspace, target, "db:upgrade");
            for (int i = 0; i < times; i++) {
                secondRuns.add(splent(workspace, target, "db:migrate"));
                statusRuns.add(splent(workspace, target, "db:status"));
            }
        }
        Cold status = Cold.typical(statusRuns);
        Cold once = Cold.typical(firstRuns);
        Cold again = Cold.typical(secondRuns);
        first.put(size, once);
        second.put(size, again);
        System.out.printf(
                Locale.ROOT, "| %s | %d | %.2f | %.2f | %.0f | %.2f | %.2f | %.0f | %.2f | %.2f |%n",
                vendor.id(), size, once.wall(), once.cpu(), once.mib(), again.wall(), again.cpu(), again.mib(),
                status.wall(), status.cpu());
    }

    /** How often the time of the smallest product the largest one takes, as a share of how often larger it is. */
    private static String growth(Vendor vendor, String run, TreeMap<Integer, Cold> costs) {
        int from = costs.firstKey();
        int to = costs.lastKey();
        double larger = (double) to / from;
        Cold small = costs.get(from);
        Cold large = costs.get(to);
        return String.format(
                Locale.ROOT, "| %s | %s | %d | %d | %.2f | %.2f |",
                vendor.id(), run, from, to,
                large.wall() / small.wall() / larger, large.cpu() / small.cpu() / larger);
    }

    private Path newWorkspace(String name) throws IOException {
        return Files.createDirectory(work.resolve(name));
    }

    private Cold splent(Path workspace, Target target, String command) throws Exception {
        return Cold.run(
                target.environment(),
                List.of(distribution + "/bin/splent", "-w", workspace.toString(), "--app", "product", "-q", command));
    }

    private Cold hibernateBoot(Vendor vendor) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-XX:C1MaxInlineSize=15", "-XX:+UseSerialGC",
                "-Xshare:auto", "-cp", System.getProperty("bench.peer") + ":" + corpus + ":" + libraries + "/*", "HibernateBoot",
                System.getProperty("bench.names")));
        command.addAll(AS_HIBERNATE_KNOWS_THEM.get(vendor));
        return Cold.run(Map.of(), command);
    }

    /** A database of its own for one product; H2 is the file that a product without a configured database gets. */
    private record Target(Vendor vendor, Map<String, String> environment, AutoCloseable database)
            implements AutoCloseable {

        Target(Vendor vendor) {
            this(vendor, new HashMap<>(), vendor == Vendor.H2 ? () -> {} : TestDatabase.create(vendor));
            environment.put("JAVA_HOME", System.getProperty("java.home"));
            if (database instanceof TestDatabase server) {
                environment.put("SPLENT_DATABASE_URL", server.url());
                environment.put("SPLENT_DATABASE_USER", server.user());
                environment.put("SPLENT_DATABASE_PASSWORD", server.password());
            }
        }

        @Override
        public void close() throws Exception {
            database.close();
        }
    }
}
