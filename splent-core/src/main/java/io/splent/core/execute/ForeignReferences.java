package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.api.store.AppliedMigration;
import io.splent.core.database.Database;
import io.splent.core.database.LiveSchema;
import io.splent.core.script.MigrationDirectory;
import io.splent.core.script.OwnedSchema;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.catalog.CatalogScope;
import io.splent.schema.catalog.Dependent;
import io.splent.schema.catalog.DependentReader;
import io.splent.schema.sql.Identifiers;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds foreign keys and views of others that rest on tables about to be dropped: the database would refuse, midway.
 * MariaDB and MySQL let a view be without its table.
 */
final class ForeignReferences {

    private final Database database;
    private final Map<String, MigrationDirectory> directories;
    private final Function<String, List<AppliedMigration>> history;

    /** @param history what is applied of a feature */
    ForeignReferences(
            Database database,
            Map<String, MigrationDirectory> directories,
            Function<String, List<AppliedMigration>> history) {
        this.database = database;
        this.directories = directories;
        this.history = history;
    }

    /**
     * Looks at the features of which nothing will be left: their tables go.
     *
     * @throws SplentException naming the first thing in the way
     */
    void refuse(List<PreparedScript> scripts) {
        Map<String, Long> counts = scripts.stream()
                .collect(Collectors.groupingBy(script -> script.run().feature(), Collectors.counting()));
        Set<ObjectRef> dropped = new HashSet<>();
        Set<String> furtherSchemas = new HashSet<>();
        counts.forEach((feature, count) -> {
            MigrationDirectory directory = directories.get(feature);
            if (directory != null && count == history.apply(feature).size()) {
                OwnedSchema owned = directory.owned();
                dropped.addAll(owned.objects().keySet());
                furtherSchemas.addAll(owned.furtherSchemas());
            }
        });
        boolean dropsTables = dropped.stream().anyMatch(object -> object.kind() == ObjectKind.TABLE);
        if (dropsTables) {
            SchemaSnapshot live = new LiveSchema(database, DatabaseSupport.of(database.dialect())).of(furtherSchemas);
            live.tables().forEach(table -> refuse(table, dropped, counts.keySet()));
            refuseViews(scripts, dropped, live, furtherSchemas);
        }
    }

    private void refuse(Table table, Set<ObjectRef> dropped, Set<String> features) {
        if (dropped.contains(ObjectRef.table(table.name()))) {
            return;
        }
        for (ForeignKey key : table.foreignKeys()) {
            ObjectRef ref = new ObjectRef(ObjectKind.FOREIGN_KEY, table.name(), key.name());
            boolean goes = features.stream()
                    .flatMap(feature -> Optional.ofNullable(directories.get(feature)).stream())
                    .anyMatch(directory -> directory.owned().contains(ref));
            if (!goes && dropped.contains(ObjectRef.table(key.referencedTable()))) {
                throw inTheWay(table.name(), key);
            }
        }
    }

    /** A view that a reverse script mentions is its own affair. */
    private void refuseViews(
            List<PreparedScript> scripts, Set<ObjectRef> dropped, SchemaSnapshot live, Set<String> furtherSchemas) {
        if (database.dialect().vendor().isMySqlFamily()) {
            return;
        }
        CatalogScope scope = CatalogScope.of(database.defaultSchema(), furtherSchemas);
        try {
            new DependentReader(database.dialect())
                    .read(database.connection(), scope, live).stream()
                            .filter(dependent -> dependent.kind().endsWith("view"))
                            .filter(dependent -> dropped.contains(ObjectRef.table(dependent.table())))
                            .filter(dependent -> scripts.stream()
                                    .noneMatch(script -> script.script().text().contains(dependent.name())))
                            .findFirst()
                            .ifPresent(dependent -> {
                                throw inTheWay(dependent);
                            });
        } catch (SQLException e) {
            throw SqlFailures.describe("The catalog does not tell what rests on the tables", e);
        }
    }

    private SplentException inTheWay(Dependent view) {
        Identifiers identifiers = new Identifiers(database.dialect());
        return new SplentException(
                ErrorCode.FOREIGN_OBJECT_IN_THE_WAY,
                "The " + view.kind() + " " + identifiers.display(view.name())
                        + ", which is not taken back, rests on the table " + identifiers.display(view.table())
                        + ", which would be dropped. Nothing was run.",
                ErrorLocation.UNKNOWN,
                "Drop the view if nobody needs it any more, then run again.");
    }

    private SplentException inTheWay(ObjectName table, ForeignKey key) {
        Identifiers identifiers = new Identifiers(database.dialect());
        String name = identifiers.display(key.name());
        return new SplentException(
                ErrorCode.FOREIGN_OBJECT_IN_THE_WAY,
                "The foreign key " + name + " of the table " + identifiers.display(table)
                        + ", which is not taken back, leads to the table "
                        + identifiers.display(key.referencedTable()) + ", which would be dropped. Nothing was run.",
                ErrorLocation.UNKNOWN,
                "Drop the foreign key if nobody needs it any more, then run again: ALTER TABLE "
                        + identifiers.sql(table) + " DROP "
                        + (database.dialect().vendor().isMySqlFamily() ? "FOREIGN KEY " : "CONSTRAINT ")
                        + identifiers.sql(key.name()));
    }
}
