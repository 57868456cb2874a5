package io.splent.core.ownership;

import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.ConstraintChange.DropCheck;
import io.splent.api.change.ConstraintChange.DropForeignKey;
import io.splent.api.change.ConstraintChange.DropPrimaryKey;
import io.splent.api.change.ConstraintChange.DropUnique;
import io.splent.api.change.EnumTypeChange.DropType;
import io.splent.api.change.IndexChange.DropIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SequenceChange.DropSequence;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.diff.Origin;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.UniqueConstraint;
import io.splent.core.script.OwnedSchema;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whose an object is.
 *
 * <p>A table belongs to the feature whose entity declares it, a column to the feature whose class or mixin declares it.
 * A key, constraint or index belongs to the last feature, in dependency order, among those that own its columns: that
 * is the first feature whose migration can create it. An object that exists is ours only if a {@code schema.json} says
 * that one of our scripts created it.
 */
public final class SchemaOwnership {

    private final Map<String, Integer> position = new HashMap<>();
    private final Map<ObjectRef, Origin> origins;
    private final Map<String, OwnedSchema> recorded;
    private final Map<ObjectRef, String> creators = new HashMap<>();

    /**
     * @param order the features in dependency order
     * @param origins who asks for which desired object
     * @param recorded what each feature's scripts have created
     */
    public SchemaOwnership(List<String> order, Map<ObjectRef, Origin> origins, Map<String, OwnedSchema> recorded) {
        for (String feature : order) {
            position.put(feature, position.size());
        }
        this.origins = Map.copyOf(origins);
        this.recorded = new LinkedHashMap<>(recorded);
        recorded.forEach(
                (feature, owned) -> owned.objects().keySet().forEach(ref -> creators.putIfAbsent(ref, feature)));
    }

    /** Who asks for a table, sequence or type; empty when the differ does not say and no script created it. */
    public Optional<String> ownerOf(ObjectRef ref) {
        return Optional.ofNullable(origins.get(ref)).map(Origin::feature).or(() -> creatorOf(ref));
    }

    /** Who asks for a column; without word of its own, whoever owns the table. */
    public Optional<String> ownerOfColumn(ObjectName table, String column) {
        return ownerOf(ObjectRef.column(table, column)).or(() -> ownerOf(ObjectRef.table(table)));
    }

    /** Who has to create something that spans columns: the last of their owners, and of its own declarer. */
    public Optional<String> ownerOfPart(ObjectKind kind, ObjectName table, String name, Collection<String> columns) {
        Stream<String> declarer = Optional.ofNullable(origins.get(new ObjectRef(kind, table, name))).stream()
                .map(Origin::feature);
        Stream<String> columnOwners = columns.stream().flatMap(column -> ownerOfColumn(table, column).stream());
        return Stream.concat(declarer, columnOwners).max(byPosition()).or(() -> ownerOf(ObjectRef.table(table)));
    }

    /** Features in dependency order; those that are not part of the product last. */
    Comparator<String> byPosition() {
        return Comparator.comparing(feature -> position.getOrDefault(feature, Integer.MAX_VALUE));
    }

    /** Which feature's scripts created an object. */
    public Optional<String> creatorOf(ObjectRef ref) {
        return Optional.ofNullable(creators.get(ref));
    }

    /** Which feature's scripts created what a change would drop; empty when it is not ours to drop. */
    public Optional<String> creatorOfDropped(SchemaChange drop) {
        if (drop instanceof DropTable change) {
            return creatorOf(ObjectRef.table(change.table().name()));
        } else if (drop instanceof DropColumn change) {
            return creatorOf(
                    ObjectRef.column(change.tableName(), change.column().name()));
        } else if (drop instanceof DropPrimaryKey change) {
            return creatorWhere(change.tableName(), ObjectKind.PRIMARY_KEY, definition -> true);
        } else if (drop instanceof DropForeignKey change) {
            return creatorOf(new ObjectRef(
                    ObjectKind.FOREIGN_KEY, change.tableName(), change.key().name()));
        } else if (drop instanceof DropUnique change) {
            return creatorOfUnique(change);
        } else if (drop instanceof DropIndex change) {
            return creatorOf(new ObjectRef(
                    ObjectKind.INDEX, change.tableName(), change.index().name()));
        } else if (drop instanceof DropCheck change) {
            return creatorOfCheck(change);
        } else if (drop instanceof DropSequence change) {
            return creatorOf(ObjectRef.sequence(change.sequence().name()));
        } else if (drop instanceof DropType change) {
            return creatorOf(ObjectRef.type(change.type().name()));
        }
        throw new IllegalArgumentException("Not a drop: " + drop.kind());
    }

    /** A name that the database made up is another one in each database: then the columns identify the constraint. */
    private Optional<String> creatorOfUnique(DropUnique change) {
        UniqueConstraint dropped = change.constraint();
        return creatorOf(new ObjectRef(ObjectKind.UNIQUE, change.tableName(), dropped.name()))
                .or(() -> creatorWhere(
                        change.tableName(),
                        ObjectKind.UNIQUE,
                        definition -> dropped.generatedName()
                                && definition instanceof UniqueConstraint made
                                && made.generatedName()
                                && made.columns().equals(dropped.columns())));
    }

    private Optional<String> creatorOfCheck(DropCheck change) {
        CheckConstraint dropped = change.check();
        return creatorOf(new ObjectRef(ObjectKind.CHECK, change.tableName(), dropped.name()))
                .or(() -> creatorWhere(
                        change.tableName(),
                        ObjectKind.CHECK,
                        definition -> dropped.generatedName()
                                && definition instanceof CheckConstraint made
                                && made.generatedName()
                                && made.expression().equals(dropped.expression())));
    }

    private Optional<String> creatorWhere(ObjectName table, ObjectKind kind, Predicate<Object> matches) {
        return recorded.entrySet().stream()
                .filter(entry -> entry.getValue().objects().entrySet().stream()
                        .anyMatch(object -> object.getKey().kind() == kind
                                && object.getKey().container().equals(table)
                                && matches.test(object.getValue())))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
