import io.splent.api.schema.Vendor;
import io.splent.cli.Cli;
import io.splent.cli.Terminal;
import io.splent.core.product.Environment;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;

/** Times db:upgrade beside stock Flyway, called once per feature, on the same server with the same scripts. */
final class BenchUpgrade {

    private static final int FEATURES = Integer.getInteger("features", 100);
    private static final int REPETITIONS = Integer.getInteger("repetitions", 3);

    private final Path workspace;
    private final Path home;
    private final Vendor vendor;
    private final List<String> features =
            IntStream.range(0, FEATURES).mapToObj("f%03d"::formatted).toList();

    private BenchUpgrade(Path workspace, Path home, Vendor vendor) {
        this.workspace = workspace;
        this.home = home;
        this.vendor = vendor;
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println("| database | what | ms | stock Flyway ms | ratio |\n|---|---|---|---|---|");
        for (String database : System.getProperty("bench.databases").split(" ")) {
            Vendor vendor = Vendor.valueOf(database.toUpperCase(Locale.ROOT));
            Path workspace = Path.of(System.getProperty("bench.work"), vendor.id());
            new BenchUpgrade(workspace, Path.of(System.getProperty("bench.splent")), vendor).run();
        }
        System.exit(0); // the servers wait for the JVM to end, and their threads keep it
    }

    /** Both are warm: the first round of each does not count. */
    private void run() throws Exception {
        write();
        List<List<Long>> times = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round <= REPETITIONS; round++) {
            try (TestDatabase ours = TestDatabase.create(vendor);
                    TestDatabase stock = TestDatabase.create(vendor)) {
                List<Runnable> work = List.of(() -> upgrade(ours), () -> flyway(stock));
                for (int again = 0; again < 2; again++) {
                    for (int i = 0; i < work.size(); i++) {
                        long start = System.nanoTime();
                        work.get(i).run();
                        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                        if (round > 0) {
                            times.get(2 * again + i).add(millis);
                        }
                    }
                }
            }
        }
        print(FEATURES + " features x 2 scripts", times.get(0), times.get(1));
        print("nothing to do", times.get(2), times.get(3));
    }

    private void print(String what, List<Long> ours, List<Long> stock) {
        System.out.printf(
                "| %s | %s | %d | %d | %.2f |%n",
                vendor.id(), what, median(ours), median(stock), (double) median(ours) / median(stock));
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private void upgrade(TestDatabase database) {
        StringWriter output = new StringWriter();
        Environment environment = new Environment(
                Map.of(
                        "SPLENT_DATABASE_URL", database.url(),
                        "SPLENT_DATABASE_USER", database.user(),
                        "SPLENT_DATABASE_PASSWORD", database.password(),
                        "SPLENT_APP", "product"),
                workspace,
                Optional.of(home),
                Clock.systemUTC());
        Terminal terminal = new Terminal(new PrintWriter(output), new PrintWriter(output), Optional.empty());
        if (new Cli(environment, terminal).run("db:upgrade") != 0) {
            throw new IllegalStateException(output.toString());
        }
    }

    private void flyway(TestDatabase database) {
        for (String feature : features) {
            Flyway.configure()
                    .dataSource(database.url(), database.user(), database.password())
                    .locations("filesystem:" + migrations(feature))
                    .table("flyway_" + feature)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }

    private Path migrations(String feature) {
        return workspace.resolve(feature).resolve("migrations/" + vendor.id());
    }

    private void write() throws IOException {
        Path links = Files.createDirectories(workspace.resolve("product/features/bench"));
        for (String feature : features) {
            Files.createDirectories(migrations(feature));
            Files.createDirectories(workspace.resolve(feature).resolve("classes"));
            Files.createSymbolicLink(links.resolve(feature), workspace.resolve(feature));
            Files.writeString(migrations(feature).resolve("V20260101000001__first.sql"), """
                    create table %1$s_note (id integer not null primary key, title varchar(80) not null);
                    create index %1$s_title on %1$s_note (title);
                    """.formatted(feature));
            Files.writeString(migrations(feature).resolve("V20260101000002__second.sql"), """
                    alter table %1$s_note add column tags varchar(40);
                    insert into %1$s_note (id, title, tags) values (1, 'a', 'b');
                    """.formatted(feature));
        }
        Files.writeString(workspace.resolve("product/splent.toml"), """
                [product]
                name = "product"
                features = [%s]
                """.formatted(String.join(
                        ", ", features.stream().map(name -> "\"bench/" + name + "\"").toList())));
    }
}
