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
import io.splent.core.product.LinePackages;
import io.splent.core.product.Product;
import io.splent.schema.sql.Identifiers;
import io.splent.uvl.analysis.FeatureAnalysis;
import io.splent.uvl.model.FeatureModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks that every script finds what other features have to bring: their tables, in the right order, and not in this
 * product alone, but in every product of the line.
 */
final class CrossFeatureCheck {

    private final Product product;
    private final SchemaOwnership ownership;
    private final Identifiers identifiers;

    CrossFeatureCheck(Product product, SchemaOwnership ownership, Identifiers identifiers) {
        this.product = product;
        this.identifiers = identifiers;
        this.ownership = ownership;
    }

    /**
     * Checks a plan.
     *
     * @return warnings: refinements that a product of the line may have without their base. Such a product is refused as
     *     a whole, so that nothing can go wrong with this one
     * @throws SplentException for the first script that would not find what it needs
     */
    List<String> check(MigrationPlan plan, SchemaSnapshot live) {
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
        return product.model().map(model -> checkLine(model, needs(plan))).orElse(List.of());
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

    /** What one product has by chance, another one lacks. */
    private static List<String> checkLine(FeatureModel model, List<Need> needs) {
        List<String> warnings = new ArrayList<>();
        if (!needs.isEmpty()) {
            LinePackages line = new LinePackages(model, FeatureAnalysis.of(model));
            for (Need need : needs) {
                line.withoutNeeded(need.feature(), need.owner())
                        .map(witness -> notRequired(need, witness, line))
                        .ifPresent(error -> {
                            if (!need.isDeclared()) {
                                throw error;
                            }
                            warnings.add(error.getMessage() + " " + error.hint());
                        });
            }
        }
        return warnings;
    }

    /**
     * One thing that a feature's scripts need of another feature.
     *
     * @param isDeclared whether the feature itself says that it refines the other
     */
    private record Need(String feature, String owner, String because, boolean isDeclared) {}

    /** The first need for every two features. */
    private List<Need> needs(MigrationPlan plan) {
        Map<String, Need> needs = new LinkedHashMap<>();
        for (FeaturePlan feature : plan.features()) {
            for (PlannedChange planned : feature.changes()) {
                ObjectName needed = needed(planned.change());
                if (needed != null) {
                    ownership
                            .ownerOf(ObjectRef.table(needed))
                            .filter(owner -> !owner.equals(feature.feature()))
                            .ifPresent(owner -> needs.putIfAbsent(
                                    feature.feature() + " " + owner,
                                    new Need(
                                            feature.feature(),
                                            owner,
                                            because(planned.change(), needed),
                                            refines(feature.feature(), owner))));
                }
            }
        }
        return List.copyOf(needs.values());
    }

    private boolean refines(String feature, String base) {
        return product.feature(feature)
                .descriptor()
                .refinement()
                .filter(refinement -> refinement.refines().equals(base))
                .isPresent();
    }

    private static @Nullable ObjectName needed(SchemaChange change) {
        return change instanceof AddForeignKey add ? add.key().referencedTable() : change.affectedTable();
    }

    private static SplentException notRequired(Need need, List<String> witness, LinePackages line) {
        return new SplentException(
                ErrorCode.UNDECLARED_DEPENDENCY,
                need.feature() + " needs " + need.owner() + " (" + need.because() + "), but the line has products with "
                        + line.modelName(need.feature()) + " and without " + line.modelName(need.owner())
                        + ", such as: " + String.join(", ", witness) + ".",
                ErrorLocation.ofFeature(need.feature()),
                line.requirement(need.feature(), need.owner()));
    }

    private String because(SchemaChange change, ObjectName needed) {
        String table = identifiers.display(needed.name());
        return change instanceof AddForeignKey add
                ? columns(add) + " refers to " + table
                : "it changes the table " + table;
    }

    private String columns(AddForeignKey add) {
        String table = identifiers.display(add.tableName().name());
        return add.key().columns().stream()
                .map(column -> table + "." + identifiers.display(column))
                .collect(Collectors.joining(", "));
    }

    private SplentException undeclared(String feature, String owner, AddForeignKey add) {
        return new SplentException(
                ErrorCode.UNDECLARED_DEPENDENCY,
                feature + " refers to " + owner + " (" + columns(add) + " to "
                        + identifiers.display(add.key().referencedTable().name())
                        + "), but the model does not say that " + owner + " comes first.",
                ErrorLocation.ofFeature(feature),
                product.declareDependencyHint(feature, owner));
    }

    private void checkPresence(FeaturePlan feature, SchemaChange change, Set<ObjectName> present) {
        ObjectName needed = needed(change);
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
