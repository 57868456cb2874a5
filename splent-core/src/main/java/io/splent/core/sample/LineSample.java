package io.splent.core.sample;

import io.splent.api.SplentException;
import io.splent.api.store.MigrationHistory;
import io.splent.api.store.MigrationStore;
import io.splent.core.database.Database;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.history.ProductHistory;
import io.splent.core.ownership.MadeObjects;
import io.splent.core.ownership.SchemaOwnership;
import io.splent.core.product.Feature;
import io.splent.core.product.Product;
import io.splent.core.product.ProductLine;
import io.splent.core.script.MigrationDirectory;
import io.splent.core.script.OwnedSchema;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.scratch.ScratchSchema;
import io.splent.uvl.analysis.ProductSample;
import io.splent.uvl.analysis.ProductSampler;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code spl:verify --sample}: whether the scripts of a line do what the proof says they can. Products are chosen, migrated
 * on several paths, and compared; in databases in memory on H2, in scratch schemas of the configured server elsewhere.
 */
public final class LineSample {

    private final ProductLine line;
    private final DriverRegistry drivers;
    private final SampleRequest request;

    public LineSample(ProductLine line, DriverRegistry drivers, SampleRequest request) {
        this.line = line;
        this.drivers = drivers;
        this.request = request;
    }

    /**
     * Tries out; what goes wrong with a product is part of the report.
     *
     * @param needing the features whose entities need something in the database
     * @throws SplentException when nothing can be tried out
     */
    public SampleReport run(Set<String> needing) {
        try (Database database = Database.openForReading(line.product().database())) {
            Product everything =
                    line.product(line.features().stream().map(Feature::name).toList());
            Map<String, MigrationDirectory> directories =
                    ProductHistory.directories(everything, database.dialect().vendor());
            LineScripts scripts = new LineScripts(directories, database);
            scripts.requireSome(needing, line.product().directory());
            scripts.requireNoReachBeyond();
            MigrationStore store = drivers.store(everything.descriptor().store());
            Map<String, OwnedSchema> owned = ProductHistory.of(everything, directories, MigrationHistory.EMPTY, store)
                    .owned();
            return run(
                    database,
                    owned,
                    MadeObjects.of(directories, database.dialect().vendor()),
                    everything.order().packages());
        }
    }

    private SampleReport run(Database database, Map<String, OwnedSchema> owned, MadeObjects made, List<String> order) {
        ProductSample sample = request.count().isPresent()
                ? ProductSampler.random(line.model(), request.count().getAsInt(), request.seed())
                : ProductSampler.pairwise(line.model(), request.seed());
        SchemaCheck check =
                new SchemaCheck(DatabaseSupport.of(database.dialect()), new SchemaOwnership(order, Map.of(), owned));
        SampleRun run = new SampleRun(sample.products(), check, made);
        try (TrialDatabase trial = trial(database, owned.values())) {
            run.inNewDatabases(trial);
            run.takingBack(trial);
            trial.clear();
            run.leaving(trial);
        }
        return new SampleReport(
                request, database.dialect(), sample.products(), sample.pairs(), run.paths(), run.failures());
    }

    private TrialDatabase trial(Database database, Collection<OwnedSchema> owned) {
        Set<String> furtherSchemas = owned.stream()
                .flatMap(schema -> schema.furtherSchemas().stream())
                .collect(Collectors.toSet());
        ScratchSchema schema = ScratchSchema.create(
                database::connectAgain, database.dialect(), database.defaultSchema(), furtherSchemas);
        return new TrialDatabase(line, drivers, schema, furtherSchemas);
    }
}
