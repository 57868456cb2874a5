package io.splent.core.migrate;

import io.splent.api.change.ChangeKind;
import io.splent.api.change.SchemaChange;
import io.splent.core.plan.ChangeLabel;
import io.splent.core.plan.MigrationPlan;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.sql.SchemaNames;
import java.util.List;
import java.util.Objects;

/**
 * Finds what is kept because no script of the product made it, and yet stands where a script would put its own, as in a
 * database that Hibernate created and somebody changed. Nobody but the user can say whether it may go.
 */
final class NameClashes {

    private final DatabaseSupport support;
    private final List<SchemaChange> kept;

    /** @param kept the drops that are not made */
    NameClashes(DatabaseSupport support, List<SchemaChange> kept) {
        this.support = support;
        this.kept = kept;
    }

    /** A sentence for each, with the statement that would clear the way. */
    List<String> find(MigrationPlan plan) {
        return plan.features().stream()
                .flatMap(feature -> feature.changes().stream())
                .flatMap(planned -> kept.stream()
                        .filter(drop -> isInTheWay(drop, planned.change()))
                        .map(drop -> sentence(planned.change(), drop)))
                .distinct()
                .toList();
    }

    /** A table has one primary key, whatever its name; keys and indexes share their names, and constraints do. */
    private boolean isInTheWay(SchemaChange drop, SchemaChange planned) {
        if (drop.affectedTable() == null || !Objects.equals(drop.affectedTable(), planned.affectedTable())) {
            return false;
        }
        boolean sameName = sameName(drop.objectName(), planned.objectName());
        return switch (planned.kind()) {
            case ADD_PRIMARY_KEY -> drop.kind() == ChangeKind.DROP_PRIMARY_KEY;
            case CREATE_INDEX -> sameName && isIndex(drop.kind());
            case ADD_UNIQUE -> sameName && (isIndex(drop.kind()) || isConstraint(drop.kind()));
            case ADD_FOREIGN_KEY, ADD_CHECK -> sameName && isConstraint(drop.kind());
            default -> false;
        };
    }

    private static boolean isIndex(ChangeKind kind) {
        return kind == ChangeKind.DROP_INDEX || kind == ChangeKind.DROP_UNIQUE;
    }

    private static boolean isConstraint(ChangeKind kind) {
        return kind == ChangeKind.DROP_FOREIGN_KEY || kind == ChangeKind.DROP_CHECK || kind == ChangeKind.DROP_UNIQUE;
    }

    private boolean sameName(String one, String other) {
        return switch (support.dialect().vendor()) {
            case MARIADB, MYSQL -> one.equalsIgnoreCase(other);
            case POSTGRESQL, H2 -> one.equals(other);
        };
    }

    private String sentence(SchemaChange planned, SchemaChange drop) {
        ChangeLabel label = ChangeLabel.of(drop, support.dialect());
        return ChangeLabel.of(planned, support.dialect()) + ": "
                + label.kind().replace("drop-", "").replace('-', ' ') + " " + label.object()
                + ", which no script of the product made, is in the way ("
                + String.join("; ", support.sqlWriter(SchemaNames.own()).statements(drop)) + ")";
    }
}
