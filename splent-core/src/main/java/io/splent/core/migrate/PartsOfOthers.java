package io.splent.core.migrate;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.UniqueConstraint;
import io.splent.core.history.FeatureHistory;
import io.splent.core.history.ProductHistory;
import io.splent.core.migrate.Touch.How;
import io.splent.core.plan.ChangeLabel;
import io.splent.core.plan.FeaturePlan;
import io.splent.core.plan.MigrationPlan;
import io.splent.core.plan.PlannedChange;
import io.splent.core.product.FormerFeatures;
import io.splent.core.product.Product;
import io.splent.core.script.MigrationDirectory;
import io.splent.core.script.MigrationScript;
import io.splent.core.script.OwnedSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the scripts of other features have put on a feature's tables: refinements, and references to them. A feature that
 * drops what they use would break them; they depend on it, so their scripts never come first.
 */
final class PartsOfOthers {

    private final Product product;
    private final ProductHistory history;
    private final Dialect dialect;
    private final Map<String, MigrationDirectory> directories;

    PartsOfOthers(Product product, ProductHistory history, Dialect dialect) {
        this.product = product;
        this.history = history;
        this.dialect = dialect;
        this.directories = new LinkedHashMap<>(history.directories());
    }

    /** A part of another feature that uses what a change drops. */
    record Use(String dropping, String change, String feature, String sentence) {}

    /** What uses something that the plan drops. */
    List<Use> inTheWayOf(MigrationPlan plan) {
        boolean drops = plan.features().stream()
                .flatMap(feature -> feature.changes().stream())
                .anyMatch(planned -> isDrop(planned.change()));
        if (!drops) {
            return List.of();
        }
        Map<String, OwnedSchema> owned = ownedByAll();
        List<Use> uses = new ArrayList<>();
        for (FeaturePlan feature : plan.features()) {
            feature.changes().stream()
                    .map(PlannedChange::change)
                    .filter(PartsOfOthers::isDrop)
                    .forEach(change -> owned.forEach((other, schema) -> {
                        if (!other.equals(feature.feature())) {
                            uses.addAll(usesOf(feature.feature(), change, other, schema));
                        }
                    }));
        }
        return uses;
    }

    private static boolean isDrop(SchemaChange change) {
        return Touch.of(change).filter(touch -> touch.how() == How.DROP).isPresent();
    }

    private List<Use> usesOf(String dropping, SchemaChange change, String other, OwnedSchema schema) {
        String label = ChangeLabel.of(change, dialect).toString();
        return users(schema, Touch.of(change).orElseThrow())
                .map(part -> new Use(dropping, label, other, sentence(part, other)))
                .toList();
    }

    /** Also what features made that left the product, where their scripts are still at hand. */
    private Map<String, OwnedSchema> ownedByAll() {
        Map<String, OwnedSchema> owned = new LinkedHashMap<>(history.owned());
        FormerFeatures former = new FormerFeatures(product);
        history.orphans().stream()
                .filter(orphan -> !orphan.applied().isEmpty())
                .map(FeatureHistory::feature)
                .forEach(feature -> former.migrationsOf(feature).ifPresent(location -> {
                    MigrationDirectory directory = MigrationDirectory.read(feature, location, dialect.vendor());
                    directories.put(feature, directory);
                    owned.put(feature, directory.owned());
                }));
        return owned;
    }

    private String sentence(ObjectRef part, String feature) {
        return ChangeLabel.shown(part, dialect) + " of " + feature + madeBy(feature, part.name());
    }

    /** The script that a part came with: the oldest that speaks of it. */
    private String madeBy(String feature, String name) {
        Pattern word = Pattern.compile("(?i)\\b" + Pattern.quote(name) + "\\b");
        return Optional.ofNullable(directories.get(feature)).stream()
                .flatMap(directory -> directory.forward().stream())
                .filter(script -> word.matcher(script.text()).find())
                .map(MigrationScript::fileName)
                .findFirst()
                .map(file -> " (" + file + ")")
                .orElse("");
    }

    /** @throws SplentException when a change drops what another feature uses; the message says in which order to go on */
    void refuse(List<Use> uses) {
        if (uses.isEmpty()) {
            return;
        }
        Use first = uses.get(0);
        boolean orphan = history.orphan(first.feature()).isPresent();
        throw new SplentException(
                ErrorCode.OBSTACLE_IN_THE_WAY,
                "Refused, nothing was written: " + sentences(uses).collect(Collectors.joining("; ")) + ".",
                ErrorLocation.ofFeature(first.dropping()),
                orphan
                        ? "Take it back first, its feature is not part of the product: splent db:rollback "
                                + first.feature() + "; then run the same command again."
                        : "Let " + first.feature()
                                + " go first: take what it uses out of its classes, compile, then splent db:migrate "
                                + first.feature() + ", splent db:upgrade, and the same command again.");
    }

    /** One sentence for each change and what uses it. */
    static Stream<String> sentences(List<Use> uses) {
        return uses.stream()
                .collect(Collectors.groupingBy(
                        Use::change, LinkedHashMap::new, Collectors.mapping(Use::sentence, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + ": it is used by " + entry.getValue());
    }

    /**
     * An error that came up because the base of a refinement is not what it was.
     *
     * @return the error itself when no refinement is concerned
     */
    SplentException explained(SplentException error) {
        String message = String.valueOf(error.getMessage());
        Map<String, OwnedSchema> owned = history.owned();
        return product.features().stream()
                .flatMap(feature -> feature.descriptor().refinement().stream()
                        .flatMap(refinement ->
                                owned.getOrDefault(feature.name(), OwnedSchema.EMPTY).objects().keySet().stream()
                                        .filter(part -> isConcerned(error, message, feature.name(), part))
                                        .limit(1)
                                        .map(part -> explained(error, feature.name(), refinement.refines(), part))))
                .findFirst()
                .orElse(error);
    }

    private static boolean isConcerned(SplentException error, String message, String feature, ObjectRef part) {
        if (error.code() == ErrorCode.REFINEMENT_INVALID) {
            return feature.equals(error.location().feature());
        }
        return error.code() == ErrorCode.DDL_REJECTED
                && part.kind() != ObjectKind.TABLE
                && Pattern.compile("(?i)\\b" + Pattern.quote(part.name()) + "\\b")
                        .matcher(message)
                        .find();
    }

    private SplentException explained(SplentException error, String feature, String base, ObjectRef part) {
        return new SplentException(
                error.code(),
                error.getMessage() + "\n  " + feature + " refines " + base + " and has made "
                        + ChangeLabel.shown(part, dialect) + madeBy(feature, part.name()) + ".",
                error.location(),
                "If " + base + " has dropped or renamed what " + feature + " uses, change the classes of " + feature
                        + " too, compile, and run the command again; or take its migration back first: splent db:rollback "
                        + feature,
                error);
    }

    private static Stream<ObjectRef> users(OwnedSchema schema, Touch touch) {
        return schema.objects().entrySet().stream()
                .filter(entry -> uses(entry.getKey(), entry.getValue(), touch))
                .map(Map.Entry::getKey);
    }

    private static boolean uses(ObjectRef part, Object definition, Touch touch) {
        if (definition instanceof ForeignKey key
                && key.referencedTable().equals(touch.table())
                && concerns(touch, key.referencedColumns())) {
            return true;
        }
        return part.container().equals(touch.table())
                && part.kind() != ObjectKind.TABLE
                && part.kind() != ObjectKind.SEQUENCE
                && concerns(touch, columns(part, definition));
    }

    private static boolean concerns(Touch touch, Collection<String> columns) {
        return touch.isOfWholeTable() || touch.columns().stream().anyMatch(columns::contains);
    }

    private static List<String> columns(ObjectRef part, Object definition) {
        if (definition instanceof Column) {
            return List.of(part.name());
        } else if (definition instanceof ForeignKey key) {
            return key.columns();
        } else if (definition instanceof UniqueConstraint unique) {
            return unique.columns();
        } else if (definition instanceof PrimaryKey key) {
            return key.columns();
        } else if (definition instanceof Index index) {
            return Stream.concat(index.columns().stream(), index.included().stream())
                    .toList();
        } else if (definition instanceof CheckConstraint check) {
            return words(check.expression());
        }
        return List.of();
    }

    /** As an expression writes names: without quotes they have no case. */
    private static List<String> words(String expression) {
        List<String> words = List.of(expression.split("[^\\p{Alnum}_$]+"));
        return Stream.of(
                        words.stream(),
                        words.stream().map(word -> word.toLowerCase(Locale.ROOT)),
                        words.stream().map(word -> word.toUpperCase(Locale.ROOT)))
                .flatMap(spelling -> spelling)
                .toList();
    }
}
