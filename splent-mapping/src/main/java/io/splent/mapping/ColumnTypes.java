package io.splent.mapping;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.diff.Origin;
import io.splent.api.schema.ObjectRef;
import org.hibernate.HibernateException;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Checks that Hibernate has a type for every column on this database, and that scripts can bring it, while the attribute
 * can still be named.
 */
final class ColumnTypes {

    private ColumnTypes() {}

    /**
     * Checks all columns.
     *
     * @throws SplentException naming the first attribute that has no type here
     */
    static void check(EntityMapping mapping, Ownership ownership, StoredNames names) {
        for (Namespace namespace : mapping.database().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                for (Column column : table.getColumns()) {
                    Origin origin = ownership.ownerOf(ObjectRef.column(names.of(table), names.of(column)));
                    checkIsTyped(column, mapping, origin);
                    checkIsNoStructure(column, origin);
                }
            }
        }
    }

    private static void checkIsTyped(Column column, EntityMapping mapping, @Nullable Origin origin) {
        try {
            column.getSqlType(mapping.metadata());
        } catch (HibernateException e) {
            throw error(
                    origin,
                    "has no type on this database: " + e.getMessage(),
                    "map the attribute to a type that every database of the product knows, then compile the feature",
                    e);
        }
    }

    private static void checkIsNoStructure(Column column, @Nullable Origin origin) {
        if (column instanceof AggregateColumn aggregate
                && aggregate.getComponent().getStructName() != null) {
            throw error(
                    origin,
                    "needs the type %s (@Struct), which migration scripts do not bring"
                            .formatted(aggregate.getComponent().getStructName()),
                    "map it as @Embedded, or as @JdbcTypeCode(SqlTypes.JSON), then compile the feature",
                    null);
        }
    }

    private static SplentException error(
            @Nullable Origin origin, String what, String hint, @Nullable HibernateException cause) {
        return new SplentException(
                ErrorCode.ENTITIES_UNREADABLE,
                (origin == null ? "a column" : origin.toString()) + " " + what,
                origin == null ? ErrorLocation.UNKNOWN : ErrorLocation.ofFeature(origin.feature()),
                hint,
                cause);
    }
}
