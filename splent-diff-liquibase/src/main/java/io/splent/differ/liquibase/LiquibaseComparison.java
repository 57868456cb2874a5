package io.splent.differ.liquibase;

import io.splent.api.schema.ObjectName;
import io.splent.differ.liquibase.Difference.Subject;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import liquibase.CatalogAndSchema;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.DiffResult;
import liquibase.diff.compare.CompareControl;
import liquibase.exception.LiquibaseException;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.InvalidExampleException;
import liquibase.snapshot.SnapshotControl;
import liquibase.snapshot.SnapshotGeneratorFactory;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Column;
import liquibase.structure.core.ForeignKey;
import liquibase.structure.core.Index;
import liquibase.structure.core.PrimaryKey;
import liquibase.structure.core.Schema;
import liquibase.structure.core.Sequence;
import liquibase.structure.core.Table;
import liquibase.structure.core.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Lets Liquibase look at the scratch area and at the live database, and say what differs. */
final class LiquibaseComparison {

    private static final Set<Class<? extends DatabaseObject>> COMPARED = Set.of(
            Table.class,
            Column.class,
            PrimaryKey.class,
            ForeignKey.class,
            UniqueConstraint.class,
            Index.class,
            Sequence.class);

    private final List<SchemaPair> schemas;

    LiquibaseComparison(List<SchemaPair> schemas) {
        this.schemas = List.copyOf(schemas);
    }

    /** What differs, whatever way. */
    Set<Difference> compare(Connection desired, Connection live) {
        return LiquibaseRoom.call(() -> differences(result(database(desired), database(live))));
    }

    private static Database database(Connection connection) throws LiquibaseException {
        return DatabaseFactory.getInstance()
                .findCorrectDatabaseImplementation(new JdbcConnection(BorrowedConnection.over(connection)));
    }

    private DiffResult result(Database desired, Database live) throws LiquibaseException, InvalidExampleException {
        CompareControl.SchemaComparison[] pairs = schemas.stream()
                .map(pair ->
                        new CompareControl.SchemaComparison(schema(desired, pair.desired()), schema(live, pair.live())))
                .toArray(CompareControl.SchemaComparison[]::new);
        DatabaseSnapshot desiredSnapshot = snapshot(desired, pairs, SchemaPair::desired);
        DatabaseSnapshot liveSnapshot = snapshot(live, pairs, SchemaPair::live);
        return DiffGeneratorFactory.getInstance()
                .compare(desiredSnapshot, liveSnapshot, new CompareControl(pairs, new HashSet<>(COMPARED)));
    }

    private DatabaseSnapshot snapshot(
            Database database, CompareControl.SchemaComparison[] pairs, Function<SchemaPair, String> side)
            throws LiquibaseException, InvalidExampleException {
        CatalogAndSchema[] examples =
                schemas.stream().map(pair -> schema(database, side.apply(pair))).toArray(CatalogAndSchema[]::new);
        @SuppressWarnings({"unchecked", "rawtypes"}) // a generic array cannot be made
        Class<? extends DatabaseObject>[] types = COMPARED.toArray(new Class[0]);
        DatabaseSnapshot snapshot = SnapshotGeneratorFactory.getInstance()
                .createSnapshot(examples, database, new SnapshotControl(database, types));
        snapshot.setSchemaComparisons(pairs);
        return snapshot;
    }

    private static CatalogAndSchema schema(Database database, String name) {
        return (database.supports(Schema.class) ? new CatalogAndSchema(null, name) : new CatalogAndSchema(name, null))
                .customize(database);
    }

    private Set<Difference> differences(DiffResult result) {
        Set<Difference> differences = new HashSet<>();
        for (Class<? extends DatabaseObject> type : COMPARED) {
            result.getMissingObjects(type).forEach(object -> add(differences, object, SchemaPair::desired));
            result.getUnexpectedObjects(type).forEach(object -> add(differences, object, SchemaPair::live));
            for (DatabaseObject object : result.getChangedObjects(type).keySet()) {
                add(differences, object, SchemaPair::desired);
                add(differences, result.getComparisonSnapshot().get(object), SchemaPair::live);
            }
        }
        return differences;
    }

    private void add(Set<Difference> differences, @Nullable DatabaseObject object, Function<SchemaPair, String> side) {
        DatabaseObject container = object == null ? null : container(object);
        if (object == null || container == null) {
            return;
        }
        Subject subject = subject(object);
        for (SchemaPair pair : schemas) {
            if (isIn(container, side.apply(pair))) {
                ObjectName name = new ObjectName(pair.logical(), container.getName());
                differences.add(
                        subject == Subject.PRIMARY_KEY || object.getName() == null
                                ? Difference.of(subject, name)
                                : new Difference(subject, name, object.getName()));
            }
        }
    }

    /** Where a database has no schemas inside it, Liquibase calls the database the catalog. */
    private static boolean isIn(DatabaseObject container, String schema) {
        Schema actual = container.getSchema();
        return schema.equals(actual.getName() == null ? actual.getCatalogName() : actual.getName());
    }

    /** The table or sequence; null for a part of something that is neither, such as a column of a view. */
    private static @Nullable DatabaseObject container(DatabaseObject object) {
        DatabaseObject container = switch (subject(object)) {
            case TABLE, SEQUENCE -> object;
            case COLUMN -> ((Column) object).getRelation();
            case PRIMARY_KEY -> ((PrimaryKey) object).getTable();
            case FOREIGN_KEY -> ((ForeignKey) object).getForeignKeyTable();
            case UNIQUE_OR_INDEX ->
                object instanceof Index index ? index.getRelation() : ((UniqueConstraint) object).getRelation();
        };
        return container instanceof Table || container instanceof Sequence ? container : null;
    }

    private static Subject subject(DatabaseObject object) {
        if (object instanceof Table) {
            return Subject.TABLE;
        }
        if (object instanceof Column) {
            return Subject.COLUMN;
        }
        if (object instanceof PrimaryKey) {
            return Subject.PRIMARY_KEY;
        }
        if (object instanceof ForeignKey) {
            return Subject.FOREIGN_KEY;
        }
        return object instanceof Sequence ? Subject.SEQUENCE : Subject.UNIQUE_OR_INDEX;
    }
}
