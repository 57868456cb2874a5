package io.splent.core.migrate;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.core.ownership.SchemaOwnership;
import io.splent.core.plan.FeaturePlan;
import io.splent.core.plan.MigrationPlan;
import io.splent.core.plan.PlannedChange;
import io.splent.core.product.Product;
import io.splent.schema.sql.Identifiers;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that every script finds what other features have to bring: their tables, and in the right order. */
final class CrossFeatureCheck {

    private final Product product;
    private final SchemaOwnership ownership;
    private final Identifiers identifiers;

    CrossFeatureCheck(Product product, SchemaOwnership ownership, Identifiers identifiers) {
        this.product = product;
        this.identifiers = identifiers;
        this.ownership = ownership;
    }

    void check(MigrationPlan plan, SchemaSnapshot live) {
        plan.features().forEach(feature -> feature.changes().forEach(planned -> checkOrder(feature, planned.change())));
        Set<ObjectName> present = new HashSet<>();
        live.tables().forEach(table -> present.add(table.name()));
        for (FeaturePlan feature : plan.features()) {
            feature.changes().stream().map(PlannedChange::change).forEach(change -> {
                if (change instanceof CreateTable create) {
                    present.add(create.table().name());
                } else if (change instanceof RenameTable rename) {
                    present.add(rename.to());
                }
            });
            feature.changes().forEach(planned -> checkPresence(feature, planned.change(), present));
        }
    }

    /** A foreign key says that the other feature's table comes first; the model has to say so too. */
    private void checkOrder(FeaturePlan feature, SchemaChange change) {
        if (change instanceof AddForeignKey add) {
            ObjectName referenced = add.key().referencedTable();
            ownership
                    .ownerOf(ObjectRef.table(referenced))
                    .filter(owner -> !owner.equals(feature.feature()))
                    .filter(owner -> product.position(owner) > product.position(feature.feature()))
                    .ifPresent(owner -> {
                        throw undeclared(feature.feature(), owner, add);
                    });
        }
    }

    private SplentException undeclared(String feature, String owner, AddForeignKey add) {
        String table = identifiers.display(add.tableName().name());
        String columns = add.key().columns().stream()
                .map(column -> table + "." + identifiers.display(column))
                .collect(Collectors.joining(", "));
        return new SplentException(
                ErrorCode.UNDECLARED_DEPENDENCY,
                feature + " refers to " + owner + " (" + columns + " to "
                        + identifiers.display(add.key().referencedTable().name())
                        + "), but the model does not say that " + owner + " comes first.",
                ErrorLocation.ofFeature(feature),
                product.declareDependencyHint(feature, owner));
    }

    private void checkPresence(FeaturePlan feature, SchemaChange change, Set<ObjectName> present) {
        ObjectName needed = change instanceof AddForeignKey add ? add.key().referencedTable() : change.affectedTable();
        if (needed == null || present.contains(needed) || change.reverse() instanceof CreateTable) {
            return;
        }
        Optional<String> owner = ownership.ownerOf(ObjectRef.table(needed));
        String ownerName = owner.orElse("another feature");
        throw new SplentException(
                ErrorCode.BASE_TABLE_MISSING,
                feature.feature() + " needs the table " + identifiers.display(needed.name()) + " of " + ownerName
                        + ", which this database does not have yet.",
                ErrorLocation.ofFeature(feature.feature()),
                "Create it first: splent db:migrate " + owner.orElse("") + ", then splent db:upgrade");
    }
}
