package io.splent.core.migrate;

import io.splent.api.change.ChangeKind;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Vendor;
import io.splent.core.plan.ChangeLabel;
import io.splent.core.plan.MigrationPlan;
import io.splent.core.plan.PlannedChange;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.sql.SchemaNames;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds what is kept because no script of the product made it, and yet stands where a script would put its own, as in a
 * database that Hibernate created and somebody changed. Nobody but the user can say whether it may go.
 */
final class NameClashes {

    private final DatabaseSupport support;
    private final List<SchemaChange> kept;
    private final TakenNames taken;

    /**
     * @param kept the drops that are not made
     * @param live all there is
     */
    NameClashes(DatabaseSupport support, List<SchemaChange> kept, SchemaSnapshot live) {
        this.support = support;
        this.kept = kept;
        this.taken = new TakenNames(support, live);
    }

    /** A sentence for each, with the statement that would clear the way. */
    List<String> find(MigrationPlan plan) {
        List<SchemaChange> changes = plan.features().stream()
                .flatMap(feature -> feature.changes().stream())
                .map(PlannedChange::change)
                .toList();
        Stream<String> onTheSameTable = changes.stream()
                .flatMap(planned ->
                        kept.stream().filter(drop -> isInTheWay(drop, planned)).map(drop -> sentence(planned, drop)));
        return Stream.concat(onTheSameTable, taken.wantedBy(changes).stream())
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
            case ADD_FOREIGN_KEY ->
                sameName && (isConstraint(drop.kind()) || (bringsAnIndex() && isIndex(drop.kind())));
            case ADD_CHECK -> sameName && isConstraint(drop.kind());
            default -> false;
        };
    }

    /** MariaDB gives a foreign key an index of its name, and leaves that behind when somebody drops the key. */
    private boolean bringsAnIndex() {
        Vendor vendor = support.dialect().vendor();
        return vendor.isMySqlFamily();
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
