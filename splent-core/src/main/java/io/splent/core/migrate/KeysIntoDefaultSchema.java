package io.splent.core.migrate;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.Vendor;
import io.splent.core.plan.ChangeLabel;
import io.splent.core.plan.FeaturePlan;
import io.splent.core.plan.MigrationPlan;

/**
 * Foreign keys that lead from another schema into the default one. Scripts do not name the default schema, since it has
 * another name elsewhere; all databases but PostgreSQL look for a table without a schema beside the table that refers to
 * it.
 */
final class KeysIntoDefaultSchema {

    private KeysIntoDefaultSchema() {}

    /** Refuses a plan that adds one where it would lead astray. */
    static void refuse(MigrationPlan plan) {
        if (plan.dialect().vendor() == Vendor.POSTGRESQL) {
            return;
        }
        for (FeaturePlan feature : plan.features()) {
            feature.changes().forEach(planned -> refuse(feature.feature(), planned.change(), plan.dialect()));
        }
    }

    private static void refuse(String feature, SchemaChange change, Dialect dialect) {
        if (change instanceof AddForeignKey add
                && add.tableName().schema() != null
                && add.key().referencedTable().schema() == null) {
            String referenced = ChangeLabel.shown(add.key().referencedTable(), dialect);
            throw new SplentException(
                    ErrorCode.DDL_REJECTED,
                    "The foreign key " + ChangeLabel.of(change, dialect).object() + " leads to " + referenced
                            + " in the default schema, but " + dialect.vendor().id() + " would look for it in "
                            + add.tableName().schema() + ". Nothing was written.",
                    ErrorLocation.ofFeature(feature),
                    "Give both tables the same schema, or map the reference without a key:"
                            + " @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))");
        }
    }
}
