package io.splent.cli;

import io.splent.api.ErrorCode;
import io.splent.api.ExitCode;
import io.splent.api.SplentException;
import io.splent.api.change.Hazard;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.migrate.BackFills;
import io.splent.core.migrate.MigrateReport;
import io.splent.core.migrate.MigrateRequest;
import io.splent.core.migrate.MigrationGenerator;
import io.splent.core.product.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code db:migrate}. */
@Command(
        name = "db:migrate",
        description =
                "Compares the features' entities with the database and writes migration scripts. Applies nothing.")
final class MigrateCommand implements Callable<Integer> {

    private final SplentCommand top;

    @Parameters(arity = "0..1", paramLabel = "FEATURE", description = "One feature. Default: all.")
    private @Nullable String feature;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "MSG",
            description = "What the migration is about. Default: the feature's name.")
    private @Nullable String message;

    @Option(names = "--dry-run", description = "Print what would be written, and write nothing.")
    private boolean dryRun;

    @Option(names = "--check", description = "Write nothing; exit with 1 if something would be written.")
    private boolean check;

    @Option(names = "--differ", paramLabel = "ID", description = "The differ, for example hibernate or liquibase.")
    private @Nullable String differ;

    @Option(
            names = "--allow",
            paramLabel = "HAZARD",
            description = "Accept a hazard, for example deletes-data. Repeatable.")
    private List<String> allowed = new ArrayList<>();

    @Option(
            names = "--no-cache",
            description = "Read the entities anew even if nothing they depend on seems to have changed.")
    private boolean cacheRefused;

    @Option(
            names = "--backfill",
            paramLabel = "TABLE.COLUMN=EXPRESSION",
            description =
                    "What existing rows get in a column that becomes NOT NULL, or that goes from numbers to labels:"
                            + " a SQL expression. Repeatable.")
    private List<String> backFills = new ArrayList<>();

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = "A table or column has a new name: notes=entries, notes.title=notes.heading. Repeatable.")
    private List<String> renames = new ArrayList<>();

    @Option(names = "--empty", description = "Write a blank pair of scripts for FEATURE.")
    private boolean blank;

    MigrateCommand(SplentCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        MigrateRequest request = request();
        Product product = top.validProduct();
        try (DriverRegistry drivers = top.drivers()) {
            MigrateReport report = run(request, new MigrationGenerator(product, product.environment(), drivers));
            if (top.json()) {
                top.terminal().out().println(JsonDocument.of(product, report, top.notices()));
            } else if (top.talks()) {
                new MigratePrinter(top, dryRun).print(product, report);
            }
            return (check && report.hasChanges() ? ExitCode.CHECK_FOUND : ExitCode.DONE).value();
        }
    }

    /** Runs until nothing is left to ask; every answer may bring a new question. */
    private MigrateReport run(MigrateRequest first, MigrationGenerator generator) {
        RenameDialogue dialogue = new RenameDialogue(top);
        MigrateRequest request = first;
        MigrateReport report = generator.run(request);
        while (request.write() && !report.questions().isEmpty()) {
            request = dialogue.answer(request, report.questions());
            report = generator.run(request);
        }
        return report;
    }

    private MigrateRequest request() {
        if (blank && feature == null) {
            throw new SplentException(
                    ErrorCode.BAD_USAGE, "--empty needs a feature.", "splent db:migrate FEATURE --empty -m \"…\"");
        }
        if (message != null && message.isBlank()) {
            throw new SplentException(
                    ErrorCode.BAD_USAGE, "The message is empty.", "Say what the migration is about: -m \"add tags\"");
        }
        return new MigrateRequest(
                Optional.ofNullable(feature),
                Optional.ofNullable(message),
                !dryRun && !check,
                Optional.ofNullable(differ),
                hazards(),
                !cacheRefused,
                BackFills.parse(backFills),
                renames,
                Set.of(),
                blank);
    }

    private Set<Hazard> hazards() {
        Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
        for (String id : allowed) {
            hazards.add(Arrays.stream(Hazard.values())
                    .filter(hazard -> hazard.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> unknownHazard(id)));
        }
        return hazards;
    }

    private static SplentException unknownHazard(String id) {
        return new SplentException(
                ErrorCode.BAD_USAGE,
                "There is no hazard '" + id + "'.",
                "Hazards: " + Arrays.stream(Hazard.values()).map(Hazard::id).collect(Collectors.joining(", ")));
    }
}
