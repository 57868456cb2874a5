package io.splent.core.migrate;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Vendor;
import io.splent.core.database.Database;
import io.splent.core.ownership.SchemaOwnership;
import io.splent.core.plan.ChangeLabel;
import io.splent.core.plan.MigrationPlan;
import io.splent.core.plan.PlannedChange;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.catalog.CatalogScope;
import io.splent.schema.catalog.Dependent;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what a plan would run into: views, rules and triggers that rest on what it changes, and indexes, constraints and
 * columns of nobody's scripts that would go with what it drops. The catalog is asked only when a plan drops, retypes or
 * renames something.
 */
final class ObstacleCheck {

    private final Database database;
    private final DatabaseSupport support;
    private final SchemaOwnership ownership;

    ObstacleCheck(Database database, DatabaseSupport support, SchemaOwnership ownership) {
        this.database = database;
        this.support = support;
        this.ownership = ownership;
    }

    Obstacles find(MigrationPlan plan, SchemaSnapshot live, Set<String> furtherSchemas) {
        List<PlannedChange> touching = plan.features().stream()
                .flatMap(feature -> feature.changes().stream())
                .filter(planned -> Touch.of(planned.change()).isPresent())
                .toList();
        if (touching.isEmpty()) {
            return Obstacles.NONE;
        }
        List<Dependent> dependents = dependents(live, furtherSchemas);
        ForeignParts parts = new ForeignParts(live, ownership, plan);
        Set<String> refusing = new LinkedHashSet<>();
        Set<String> breaking = new LinkedHashSet<>();
        for (PlannedChange planned : touching) {
            Touch touch = Touch.of(planned.change()).orElseThrow();
            String change = ChangeLabel.of(planned.change(), database.dialect()).toString();
            parts.inTheWayOf(touch, database.dialect().vendor())
                    .map(part -> change + ": " + ChangeLabel.shown(part, database.dialect())
                            + ", which no script of the product made, is in the way")
                    .forEach(refusing::add);
            on(touch, dependents).forEach(dependent -> {
                if (refuses(touch.how())) {
                    refusing.add(change + ": " + dependent + " rests on it");
                } else if (breaks(touch.how())) {
                    breaking.add(change + ": " + dependent + " rests on it and will no longer work");
                }
            });
        }
        return new Obstacles(List.copyOf(refusing), List.copyOf(breaking));
    }

    private Stream<String> on(Touch touch, List<Dependent> dependents) {
        return dependents.stream()
                .filter(dependent -> dependent.table().equals(touch.table()))
                .filter(dependent -> touch.isOfWholeTable()
                        || (dependent.column() != null && touch.columns().contains(dependent.column())))
                .map(dependent -> dependent.kind() + " " + support.identifiers().display(dependent.name()))
                .distinct();
    }

    /** H2 lets a column be retyped below a view, and MariaDB and MySQL let everything be done. */
    private boolean refuses(Touch.How how) {
        return switch (database.dialect().vendor()) {
            case POSTGRESQL -> how == Touch.How.DROP || how == Touch.How.RETYPE;
            case H2 -> how == Touch.How.DROP;
            case MARIADB, MYSQL -> false;
        };
    }

    /** PostgreSQL knows what a view means and follows a renaming; the others keep its text. */
    private boolean breaks(Touch.How how) {
        boolean takesTheName = how == Touch.How.DROP || how == Touch.How.RENAME;
        return takesTheName && database.dialect().vendor() != Vendor.POSTGRESQL;
    }

    private List<Dependent> dependents(SchemaSnapshot live, Set<String> furtherSchemas) {
        CatalogScope scope = CatalogScope.of(database.defaultSchema(), furtherSchemas);
        try {
            return support.dependentReader().read(database.connection(), scope, live);
        } catch (SQLException e) {
            throw new SplentException(
                    ErrorCode.SQL_FAILED,
                    "The catalog does not tell what rests on the tables: " + e.getMessage(),
                    ErrorLocation.UNKNOWN.withSqlState(e.getSQLState()),
                    "Check the privileges of the database user.",
                    e);
        }
    }
}
