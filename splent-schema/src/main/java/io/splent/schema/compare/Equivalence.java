package io.splent.schema.compare;

import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.Index;
import io.splent.api.schema.ReferentialAction;
import io.splent.api.schema.UniqueConstraint;
import io.splent.api.schema.Vendor;
import java.util.List;

/** What makes two objects the same on a vendor, apart from their names. */
final class Equivalence {

    private final Dialect dialect;

    Equivalence(Dialect dialect) {
        this.dialect = dialect;
    }

    List<Object> structure(ForeignKey key) {
        return List.of(
                key.columns(),
                key.referencedTable(),
                key.referencedColumns(),
                meaning(key.onDelete()),
                meaning(key.onUpdate()));
    }

    List<Object> structure(UniqueConstraint constraint) {
        return List.of(constraint.columns());
    }

    List<Object> structure(Index index) {
        return List.of(
                new Index("", index.unique(), index.keys(), index.method(), index.included(), index.predicate()));
    }

    List<Object> structure(CheckConstraint check) {
        return List.of(
                dialect.vendor() == Vendor.POSTGRESQL
                        ? PostgresCondition.normalForm(check.expression())
                        : check.expression());
    }

    /**
     * Only PostgreSQL checks NO ACTION later than RESTRICT (at the end of the statement); for the others the two are two
     * words for one thing.
     */
    private ReferentialAction meaning(ReferentialAction action) {
        return action == ReferentialAction.RESTRICT && dialect.vendor() != Vendor.POSTGRESQL
                ? ReferentialAction.NO_ACTION
                : action;
    }
}
