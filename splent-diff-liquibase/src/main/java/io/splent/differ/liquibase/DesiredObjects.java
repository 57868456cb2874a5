package io.splent.differ.liquibase;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.diff.Origin;
import io.splent.api.diff.Scratch;
import io.splent.api.schema.ObjectRef;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Exportable;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.Exporter;
import org.jspecify.annotations.Nullable;

/** Creates what the entities need in a scratch area, with the DDL that Hibernate itself would use. */
final class DesiredObjects {

    private final Metadata metadata;
    private final StoredNames names;
    private final Map<ObjectRef, Origin> origins;
    private final Dialect dialect;

    DesiredObjects(Metadata metadata, StoredNames names, Map<ObjectRef, Origin> origins) {
        this.metadata = metadata;
        this.names = names;
        this.origins = origins;
        this.dialect = metadata.getDatabase().getDialect();
    }

    void createIn(Scratch scratch, SqlStringGenerationContext original) {
        Creation creation = new Creation(scratch, new ScratchNaming(original, names, scratch));
        Iterable<Namespace> namespaces = metadata.getDatabase().getNamespaces();
        auxiliaryObjects(creation, true);
        namespaces.forEach(namespace -> typesAndSequences(creation, namespace));
        namespaces.forEach(namespace -> physicalTables(namespace).forEach(table -> tableWithIndexes(creation, table)));
        namespaces.forEach(namespace -> physicalTables(namespace).forEach(table -> foreignKeys(creation, table)));
        auxiliaryObjects(creation, false);
    }

    private void auxiliaryObjects(Creation creation, boolean beforeTables) {
        metadata.getDatabase().getAuxiliaryDatabaseObjects().stream()
                .filter(object -> object.appliesToDialect(dialect))
                .filter(object -> object.beforeTablesOnCreation() == beforeTables)
                .forEach(object -> creation.create(dialect.getAuxiliaryDatabaseObjectExporter(), object, null));
    }

    private void typesAndSequences(Creation creation, Namespace namespace) {
        namespace
                .getDependencyOrderedUserDefinedTypes()
                .forEach(type -> creation.create(dialect.getUserDefinedTypeExporter(), type, null));
        namespace
                .getSequences()
                .forEach(sequence -> creation.create(
                        dialect.getSequenceExporter(), sequence, ObjectRef.sequence(names.of(sequence.getName()))));
    }

    private void tableWithIndexes(Creation creation, Table table) {
        ObjectRef subject = ObjectRef.table(names.of(table));
        creation.create(dialect.getTableExporter(), table, subject);
        table.getIndexes().values().forEach(index -> creation.create(dialect.getIndexExporter(), index, subject));
        table.getUniqueKeys().values().forEach(key -> creation.create(dialect.getUniqueKeyExporter(), key, subject));
    }

    private void foreignKeys(Creation creation, Table table) {
        ObjectRef subject = ObjectRef.table(names.of(table));
        table.getForeignKeyCollection().forEach(key -> creation.create(dialect.getForeignKeyExporter(), key, subject));
    }

    /** Views are not managed, so they are not created either. */
    private static List<Table> physicalTables(Namespace namespace) {
        return namespace.getTables().stream()
                .filter(table -> table.isPhysicalTable() && !table.isView())
                .toList();
    }

    /** One pass over the model: writes each object's DDL and runs it at once, so that a refusal can name the object. */
    private final class Creation {

        private final Scratch scratch;
        private final SqlStringGenerationContext naming;

        Creation(Scratch scratch, SqlStringGenerationContext naming) {
            this.scratch = scratch;
            this.naming = naming;
        }

        <T extends Exportable> void create(Exporter<T> exporter, T object, @Nullable ObjectRef subject) {
            for (String statement : exporter.getSqlCreateStrings(object, metadata, naming)) {
                if (statement.isBlank()) { // a constraint that came with its table
                    continue;
                }
                try {
                    scratch.execute(statement);
                } catch (SQLException e) {
                    throw refused(statement, subject, e);
                }
            }
        }

        private SplentException refused(String statement, @Nullable ObjectRef subject, SQLException cause) {
            Origin origin = subject == null ? null : origins.get(subject);
            String who = origin == null ? "the entities" : "entity " + origin + " of feature " + origin.feature();
            return new SplentException(
                    ErrorCode.DDL_REJECTED,
                    "The database refuses what " + who + " need" + (origin == null ? "" : "s") + ": "
                            + cause.getMessage() + " (" + statement.strip() + ")",
                    ErrorLocation.UNKNOWN
                            .withFeature(origin == null ? null : origin.feature())
                            .withSqlState(cause.getSQLState()),
                    "Change the mapping so that this statement becomes valid, compile, and run the command again.",
                    cause);
        }
    }
}
