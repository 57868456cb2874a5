package io.splent.core.evolution;

import io.splent.api.SplentException;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectRef;
import io.splent.core.database.Database;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.evolution.EvolutionPlan.Leftover;
import io.splent.core.execute.DataLoss;
import io.splent.core.execute.PreparedScript;
import io.splent.core.execute.Rollback;
import io.splent.core.execute.RollbackPlan;
import io.splent.core.execute.RollbackRequest;
import io.splent.core.execute.ScriptOrder;
import io.splent.core.execute.Upgrade;
import io.splent.core.execute.UpgradeReport;
import io.splent.core.history.FeatureHistory;
import io.splent.core.history.ProductHistory;
import io.splent.core.ownership.MadeObjects;
import io.splent.core.plan.ChangeLabel;
import io.splent.core.product.FormerFeatures;
import io.splent.core.product.Product;
import io.splent.core.script.MigrationDirectory;
import io.splent.core.script.MigrationScript;
import io.splent.core.script.OwnedSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code db:plan}: what becomes of a database when its product gets other features. Reads only. Used once. */
public final class EvolutionPlanner {

    private final Product current;
    private final Product target;
    private final DriverRegistry drivers;
    private final Set<String> told = new HashSet<>();

    /**
     * @param current the product as it is
     * @param target the product as it is to be
     */
    public EvolutionPlanner(Product current, Product target, DriverRegistry drivers) {
        this.current = current;
        this.target = target.on(current.database());
        this.drivers = drivers;
    }

    /**
     * Plans.
     *
     * @throws SplentException when the scripts or their history do not allow the upgrade
     */
    public EvolutionPlan plan() {
        try (Database database = Database.openForReading(current.database())) {
            ProductHistory history = ProductHistory.read(
                    target, database, drivers.store(current.descriptor().store()));
            UpgradeReport upgrade = new Upgrade(target, drivers).preview(Optional.empty());
            List<String> before = current.order().packages();
            List<String> after = target.order().packages();
            List<String> added = without(after, before);
            return new EvolutionPlan(
                    database.dialect(),
                    after,
                    added,
                    without(before, after),
                    new ScriptOrder(target, history.directories()).forward(pending(upgrade)),
                    leftovers(history, database),
                    added.stream()
                            .filter(feature -> history.of(feature).latest().isEmpty())
                            .toList(),
                    history.turned(target));
        }
    }

    private static List<String> without(List<String> features, Collection<String> others) {
        return features.stream().filter(feature -> !others.contains(feature)).toList();
    }

    private static Map<String, List<MigrationScript>> pending(UpgradeReport upgrade) {
        Map<String, List<MigrationScript>> pending = new LinkedHashMap<>();
        upgrade.features()
                .forEach(feature -> pending.put(
                        feature.feature(),
                        feature.scripts().stream().map(PreparedScript::script).toList()));
        return pending;
    }

    /** Dependents first, as they would be taken back. */
    private List<Leftover> leftovers(ProductHistory history, Database database) {
        List<FeatureHistory> orphans = history.orphans().stream()
                .filter(orphan -> !orphan.applied().isEmpty())
                .sorted(Comparator.comparingInt((FeatureHistory orphan) -> current.position(orphan.feature()))
                        .reversed())
                .toList();
        Map<String, MigrationDirectory> directories = new HashMap<>(history.directories());
        orphans.forEach(orphan ->
                directory(orphan.feature(), database).ifPresent(found -> directories.put(orphan.feature(), found)));
        Set<String> inTheWay = MadeObjects.of(directories, database.dialect().vendor())
                .clashing(
                        orphans.stream().map(FeatureHistory::feature).toList(),
                        target.order().packages());
        List<Leftover> leftovers = new ArrayList<>();
        for (FeatureHistory orphan : orphans) {
            List<String> objects = Optional.ofNullable(directories.get(orphan.feature()))
                    .map(found -> objects(found.owned(), database))
                    .orElse(List.of());
            leftovers.add(leftover(orphan, objects, inTheWay.contains(orphan.feature())));
        }
        return leftovers;
    }

    private Optional<MigrationDirectory> directory(String feature, Database database) {
        return current.features().stream()
                .filter(candidate -> candidate.name().equals(feature))
                .findFirst()
                .map(candidate -> candidate.migrations())
                .orElseGet(() -> new FormerFeatures(current).migrationsOf(feature))
                .map(location -> MigrationDirectory.read(
                        feature, location, database.dialect().vendor()));
    }

    /** Its tables, sequences and types, and the columns that it has added to tables of others. */
    private static List<String> objects(OwnedSchema owned, Database database) {
        return owned.objects().keySet().stream()
                .filter(object -> object.kind() != ObjectKind.COLUMN
                        ? Set.of(ObjectKind.TABLE, ObjectKind.SEQUENCE, ObjectKind.TYPE)
                                .contains(object.kind())
                        : !owned.contains(ObjectRef.table(object.container())))
                .map(object -> ChangeLabel.shown(object, database.dialect()))
                .toList();
    }

    private Leftover leftover(FeatureHistory orphan, List<String> objects, boolean inTheWay) {
        RollbackRequest request =
                new RollbackRequest(orphan.feature(), orphan.applied().size(), true);
        List<String> scripts = new ArrayList<>();
        List<DataLoss> losses = new ArrayList<>();
        String obstacle = "";
        try {
            RollbackPlan plan = new Rollback(current, drivers).plan(request);
            plan.scripts().stream()
                    .map(EvolutionPlanner::described)
                    .filter(told::add)
                    .forEach(scripts::add);
            plan.losses().stream()
                    .filter(loss -> told.add(loss.feature() + " " + loss.object()))
                    .forEach(losses::add);
        } catch (SplentException e) {
            obstacle = String.valueOf(e.getMessage());
        }
        return new Leftover(orphan.feature(), objects, inTheWay, request.command(), scripts, losses, obstacle);
    }

    private static String described(PreparedScript script) {
        return script.run().feature() + " " + script.script().fileName();
    }
}
