package io.splent.mapping;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.diff.Origin;
import io.splent.api.schema.ObjectRef;
import org.hibernate.HibernateException;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Checks that Hibernate has a type for every column on this database, while the attribute can still be named. */
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
                    try {
                        column.getSqlType(mapping.metadata());
                    } catch (HibernateException e) {
                        throw untyped(ownership.ownerOf(ObjectRef.column(names.of(table), names.of(column))), e);
                    }
                }
            }
        }
    }

    private static SplentException untyped(@Nullable Origin origin, HibernateException problem) {
        return new SplentException(
                ErrorCode.ENTITIES_UNREADABLE,
                "%s has no type on this database: %s"
                        .formatted(origin == null ? "a column" : origin.toString(), problem.getMessage()),
                origin == null ? ErrorLocation.UNKNOWN : ErrorLocation.ofFeature(origin.feature()),
                "map the attribute to a type that every database of the product knows, then compile the feature",
                problem);
    }
}
