package io.splent.core.migrate;

import io.splent.api.schema.Dialect;
import io.splent.core.history.ProductHistory;
import io.splent.core.plan.FeaturePlan;
import io.splent.core.plan.MigrationPlan;
import io.splent.core.plan.PlannedScript;
import io.splent.core.product.Environment;
import io.splent.core.product.Feature;
import io.splent.core.product.Product;
import io.splent.core.script.MigrationVersion;
import io.splent.core.script.OwnedSchema;
import io.splent.schema.sql.Stage;
import java.util.List;
import java.util.Map;

/** {@code db:migrate FEATURE --empty}: a pair of scripts to be filled in by hand. */
final class BlankMigration {

    private final Product product;
    private final Environment environment;
    private final Dialect dialect;
    private final ProductHistory history;

    BlankMigration(Product product, Environment environment, Dialect dialect, ProductHistory history) {
        this.product = product;
        this.environment = environment;
        this.dialect = dialect;
        this.history = history;
    }

    MigrateReport write(Selection selection, MigrateRequest request) {
        Feature feature = selection.features().get(0);
        MigrationVersion version = MigrationVersion.next(environment.clock().instant(), history.newestVersion());
        FeaturePlan blank = FeaturePlan.of(
                feature.name(),
                request.message().orElse(feature.name()),
                List.of(new PlannedScript(version, Stage.CHANGE, List.of(), List.of())),
                history.owned().getOrDefault(feature.name(), OwnedSchema.EMPTY),
                List.of());
        return new MigrationWriter(product, dialect)
                .write(new MigrationPlan(dialect, List.of(blank)), request.write(), Map.of(), List.of());
    }
}
