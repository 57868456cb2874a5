package io.splent.core.history;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Vendor;
import io.splent.api.store.MigrationHistory;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.StoreTarget;
import io.splent.api.store.UnfinishedRun;
import io.splent.core.database.Database;
import io.splent.core.product.Feature;
import io.splent.core.product.Product;
import io.splent.core.script.MigrationDirectory;
import io.splent.core.script.MigrationScript;
import io.splent.core.script.MigrationVersion;
import io.splent.core.script.OwnedSchema;
import io.splent.core.script.PastRename;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All features of a product: their scripts on disk and their history in the database.
 *
 * @param directories the scripts of each feature that has a migrations directory
 * @param standings where each feature of the product stands, in dependency order
 * @param orphans features with a history that the product does not select
 * @param unfinished what an earlier run has not finished taking back
 */
public record ProductHistory(
        Map<String, MigrationDirectory> directories,
        Map<String, FeatureHistory> standings,
        List<FeatureHistory> orphans,
        Optional<UnfinishedRun> unfinished) {

    private static final int LOOKS = 3;

    /**
     * Reads scripts and history; changes nothing. While another run writes, the tables that are read need not fit each
     * other: what is wrong has to be wrong each time.
     */
    public static ProductHistory read(Product product, Database database, MigrationStore store) {
        Map<String, MigrationDirectory> directories =
                directories(product, database.dialect().vendor());
        StoreTarget target = database.target(product.order().packages());
        ProductHistory read = of(product, directories, store.history(target), store);
        for (int look = 1; look < LOOKS && read.problem().isPresent(); look++) {
            read = of(product, directories, store.history(target), store);
        }
        return read;
    }

    /** What the model has turned round of the order agreed on, of features that are migrated; for people. */
    public List<String> turned(Product product) {
        return product.lock()
                .inversions(product.order(), name -> !of(name).applied().isEmpty());
    }

    /** Reads the scripts of all features for one vendor. */
    public static Map<String, MigrationDirectory> directories(Product product, Vendor vendor) {
        Map<String, MigrationDirectory> directories = new LinkedHashMap<>();
        for (Feature feature : product.features()) {
            feature.migrations()
                    .ifPresent(location ->
                            directories.put(feature.name(), MigrationDirectory.read(feature.name(), location, vendor)));
        }
        return directories;
    }

    /** Compares scripts already read with a history already read. */
    public static ProductHistory of(
            Product product,
            Map<String, MigrationDirectory> directories,
            MigrationHistory history,
            MigrationStore store) {
        HistoryCheck check = new HistoryCheck(store);
        Map<String, FeatureHistory> standings = new LinkedHashMap<>();
        for (String feature : product.order().packages()) {
            standings.put(feature, check.check(feature, Optional.ofNullable(directories.get(feature)), history));
        }
        return new ProductHistory(
                directories,
                standings,
                HistoryCheck.orphans(product.order().packages(), history),
                history.unfinished());
    }

    public FeatureHistory of(String feature) {
        FeatureHistory standing = standings.get(feature);
        if (standing == null) {
            throw new SplentException(
                    ErrorCode.INTERNAL,
                    "There is no history for " + feature + ".",
                    ErrorLocation.ofFeature(feature),
                    null);
        }
        return standing;
    }

    /** Where a feature stands that has a history but is not part of the product. */
    public Optional<FeatureHistory> orphan(String feature) {
        return orphans.stream()
                .filter(orphan -> orphan.feature().equals(feature))
                .findFirst();
    }

    /** Throws what is wrong with scripts or history of any feature of the product. */
    public void requireNoProblem() {
        problem().ifPresent(problem -> {
            throw problem.toException();
        });
    }

    private Optional<HistoryProblem> problem() {
        return standings.values().stream()
                .flatMap(standing -> standing.problem().stream())
                .findFirst();
    }

    /** What the scripts of each feature have created, under the names that all scripts together leave. */
    public Map<String, OwnedSchema> owned() {
        Map<String, OwnedSchema> owned = new LinkedHashMap<>();
        directories.forEach((feature, directory) -> {
            OwnedSchema schema = directory.owned();
            for (SchemaChange rename : renamesSince(directory.newest())) {
                schema = schema.renamed(List.of(rename));
            }
            owned.put(feature, schema);
        });
        return owned;
    }

    /** What any feature has renamed since a version. */
    private List<SchemaChange> renamesSince(Optional<MigrationVersion> newest) {
        return directories.values().stream()
                .flatMap(directory -> directory.owned().renames().stream())
                .filter(rename -> newest.isPresent() && rename.version().compareTo(newest.get()) > 0)
                .sorted(Comparator.comparing(PastRename::version))
                .map(PastRename::change)
                .toList();
    }

    /**
     * The newest version of any feature, on disk or in the history. What is written next is newer than all of it: whoever
     * asks which of two features came first compares their versions.
     */
    public Optional<MigrationVersion> newestVersion() {
        Stream<MigrationVersion> applied = standings.values().stream()
                .flatMap(standing -> standing.applied().stream())
                .map(migration -> new MigrationVersion(migration.version()));
        Stream<MigrationVersion> onDisk = directories.values().stream()
                .flatMap(directory -> Stream.concat(directory.forward().stream(), directory.reverse().stream()))
                .map(MigrationScript::version);
        return Stream.concat(applied, onDisk).max(Comparator.naturalOrder());
    }
}
