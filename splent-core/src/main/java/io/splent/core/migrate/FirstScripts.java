package io.splent.core.migrate;

import io.splent.api.SplentException;
import io.splent.api.change.SchemaChange;
import io.splent.api.diff.Origin;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.core.database.Database;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.history.ProductHistory;
import io.splent.core.plan.FeaturePlan;
import io.splent.core.plan.HazardPolicy;
import io.splent.core.plan.MigrationPlan;
import io.splent.core.plan.MigrationProof;
import io.splent.core.plan.Planner;
import io.splent.core.product.Product;
import io.splent.core.script.MigrationVersion;
import io.splent.core.script.OwnedSchema;
import io.splent.schema.compare.AdoptedNames;
import io.splent.schema.sql.ExistingRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The scripts that {@code db:migrate} would write for features without any if the database were empty; constraints and
 * indexes are called as in the database at hand.
 */
public final class FirstScripts {

    private final Product product;
    private final Optional<String> message;
    private final EntityComparison entities;
    private final ProductHistory history;

    /**
     * @param message the user's words for the scripts; empty for each feature's own name
     * @param differ the differ to use; empty for the configured one
     */
    public FirstScripts(
            Product product,
            DriverRegistry drivers,
            Optional<String> message,
            Optional<String> differ,
            Database database,
            ProductHistory history) {
        this.product = product;
        this.message = message;
        this.history = history;
        this.entities = EntityComparison.of(product, drivers, differ, database, history.owned());
    }

    /**
     * Scripts that are not written yet.
     *
     * @param warnings what the user should know of them
     */
    public record Generated(MigrationPlan plan, List<String> warnings) {
        public Generated {
            warnings = List.copyOf(warnings);
        }
    }

    /** What the database holds that the features may own. */
    public SchemaSnapshot live() {
        return entities.live().of(furtherSchemas(history.owned()));
    }

    private static Set<String> furtherSchemas(Map<String, OwnedSchema> owned) {
        return owned.values().stream()
                .flatMap(schema -> schema.furtherSchemas().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Plans and proves.
     *
     * @param features those that need scripts, in dependency order
     * @param made what the scripts of all other features make
     * @throws SplentException when the scripts cannot be made or do not do what they should
     */
    public Generated plan(List<String> features, SchemaSnapshot made) {
        Comparison comparison = comparison(made);
        List<FeaturePlan> plans = new ArrayList<>();
        Optional<MigrationVersion> newest = history.newestVersion();
        for (String feature : features) {
            List<SchemaChange> changes =
                    comparison.divide(comparison.diff().changes()).of(feature);
            if (!changes.isEmpty()) {
                MigrationVersion version =
                        MigrationVersion.next(product.environment().clock().instant(), newest);
                FeaturePlan plan = new Planner(entities.support(), NO_ROWS)
                        .plan(
                                feature,
                                version,
                                message.orElse(feature),
                                changes,
                                OwnedSchema.EMPTY,
                                comparison.diff().origins());
                plans.add(plan);
                newest = Optional.of(plan.version());
            }
        }
        MigrationPlan plan = new MigrationPlan(entities.support().dialect(), plans);
        List<String> warnings = new ArrayList<>(comparison.diff().warnings());
        warnings.addAll(new CrossFeatureCheck(
                        product, comparison.ownership(), entities.support().identifiers())
                .check(plan, entities.live().of(comparison.furtherSchemas())));
        new HazardPolicy(Set.of()).check(plan);
        warnings.addAll(prove(plan, comparison, made));
        return new Generated(plan, warnings);
    }

    private Comparison comparison(SchemaSnapshot made) {
        SchemaDiff found = entities.diff(true, false);
        AdoptedNames adopted = entities.support()
                .comparator()
                .adoptingNames(
                        entities.desired(found),
                        entities.live()
                                .of(Comparison.withoutRenames(
                                                found, product.order().packages(), history.owned())
                                        .furtherSchemas()));
        Map<ObjectRef, Origin> origins = new HashMap<>(found.origins());
        adopted.renamed()
                .forEach((before, after) ->
                        Optional.ofNullable(origins.remove(before)).ifPresent(origin -> origins.put(after, origin)));
        List<SchemaChange> changes = entities.support().comparator().compare(made, adopted.schema());
        return Comparison.withoutRenames(
                new SchemaDiff(changes, adopted.schema(), origins, found.warnings()),
                product.order().packages(),
                history.owned());
    }

    private List<String> prove(MigrationPlan plan, Comparison comparison, SchemaSnapshot made) {
        Set<String> planned = plan.features().stream().map(FeaturePlan::feature).collect(Collectors.toSet());
        if (planned.isEmpty()) {
            return List.of();
        }
        return new MigrationProof(entities.support(), entities.scratch())
                .prove(
                        plan,
                        made,
                        comparison.involvedTables(),
                        comparison.furtherSchemas(),
                        reached -> comparison
                                .divide(comparison.remainder(
                                        made, reached, entities.support().comparator()))
                                .byFeature()
                                .entrySet()
                                .stream()
                                .filter(share -> planned.contains(share.getKey()))
                                .flatMap(share -> share.getValue().stream())
                                .toList());
    }

    private static final ExistingRows NO_ROWS = new ExistingRows() {
        @Override
        public boolean areIn(ObjectName table) {
            return false;
        }

        @Override
        public Optional<String> valueFor(ObjectName table, String column) {
            return Optional.empty();
        }
    };
}
