package io.splent.schema.compare;

import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.Index;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.ReferentialAction;
import io.splent.api.schema.SqlType;
import io.splent.api.schema.UniqueConstraint;
import io.splent.api.schema.Vendor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What makes two objects the same on a vendor, apart from their names. */
final class Equivalence {

    private static final String MOMENT = "CURRENT_TIMESTAMP";

    private final Dialect dialect;

    Equivalence(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Whether two columns of one name are the same. */
    boolean same(Column one, Column other) {
        return one.equals(other) || normalForm(one).equals(normalForm(other));
    }

    /** What makes two primary keys the same; none is the same as none. */
    static List<Object> structure(@Nullable PrimaryKey key) {
        return key == null ? List.of() : List.of(key.columns(), text(key.options()));
    }

    private static Column normalForm(Column column) {
        String value = column.defaultExpression();
        return value == null ? column : column.withDefault(normalForm(value, column.type()));
    }

    /** Ways to ask when the transaction began: each of them, stored in a column without a time zone, gives one value. */
    private static String normalForm(String value, SqlType type) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "current_timestamp", "now()", "transaction_timestamp()" -> MOMENT;
            case "localtimestamp" -> type.base().toLowerCase(Locale.ROOT).endsWith("with time zone") ? value : MOMENT;
            default -> value;
        };
    }

    List<Object> structure(ForeignKey key) {
        return List.of(
                key.columns(),
                key.referencedTable(),
                key.referencedColumns(),
                meaning(key.onDelete()),
                meaning(key.onUpdate()),
                text(key.options()));
    }

    List<Object> structure(UniqueConstraint constraint) {
        return List.of(constraint.columns(), text(constraint.options()));
    }

    /** A list holds no nulls. */
    private static String text(@Nullable String options) {
        return Objects.requireNonNullElse(options, "");
    }

    List<Object> structure(Index index) {
        return List.of(index.withName(""));
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
