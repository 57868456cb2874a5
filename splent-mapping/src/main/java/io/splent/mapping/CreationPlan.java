package io.splent.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Exportable;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.Exporter;

/**
 * Everything Hibernate would create in an empty database, object by object, in an order in which each object finds what
 * it needs: types, sequences, tables, their indexes and unique keys, foreign keys. Rows that Hibernate would insert into
 * generator tables are left out, and so are views.
 */
final class CreationPlan {

    private final Metadata metadata;
    private final Dialect dialect;
    private final SqlStringGenerationContext context;
    private final List<Creation> creations = new ArrayList<>();

    private CreationPlan(EntityMapping mapping, SqlStringGenerationContext context) {
        this.metadata = mapping.metadata();
        this.dialect = mapping.dialect();
        this.context = context;
    }

    static List<Creation> of(EntityMapping mapping, SqlStringGenerationContext context) {
        CreationPlan plan = new CreationPlan(mapping, context);
        plan.collect(mapping.database().getNamespaces());
        return List.copyOf(plan.creations);
    }

    private void collect(Iterable<Namespace> namespaces) {
        auxiliary(true);
        for (Namespace namespace : namespaces) {
            namespace
                    .getDependencyOrderedUserDefinedTypes()
                    .forEach(type -> add(dialect.getUserDefinedTypeExporter(), type, Set.of()));
        }
        for (Namespace namespace : namespaces) {
            namespace.getSequences().forEach(sequence -> add(dialect.getSequenceExporter(), sequence, Set.of()));
            tables(namespace).forEach(this::table);
        }
        for (Namespace namespace : namespaces) {
            tables(namespace).forEach(this::constraints);
        }
        // Last, because two tables may refer to each other, across schemas too.
        for (Namespace namespace : namespaces) {
            tables(namespace).forEach(this::foreignKeys);
        }
        auxiliary(false);
    }

    private static List<Table> tables(Namespace namespace) {
        return namespace.getTables().stream()
                .filter(table -> table.isPhysicalTable() && !table.isView())
                .toList();
    }

    private void auxiliary(boolean beforeTables) {
        for (AuxiliaryDatabaseObject object : metadata.getDatabase().getAuxiliaryDatabaseObjects()) {
            if (object.beforeTablesOnCreation() == beforeTables && object.appliesToDialect(dialect)) {
                add(dialect.getAuxiliaryDatabaseObjectExporter(), object, Set.of());
            }
        }
    }

    private void table(Table table) {
        String[] all = dialect.getTableExporter().getSqlCreateStrings(table, metadata, context);
        int rows = table.getInitCommands(context).stream()
                .mapToInt(command -> command.initCommands().length)
                .sum();
        creations.add(new Creation(table, Set.of(), Arrays.asList(all).subList(0, all.length - rows)));
    }

    private void constraints(Table table) {
        addAll(dialect.getIndexExporter(), table.getIndexes().values(), table);
        addAll(dialect.getUniqueKeyExporter(), table.getUniqueKeys().values(), table);
    }

    private void foreignKeys(Table table) {
        table.getForeignKeyCollection().forEach(key -> {
            Set<Table> needs = new LinkedHashSet<>();
            needs.add(table);
            if (key.getReferencedTable() != null) {
                needs.add(key.getReferencedTable());
            }
            add(dialect.getForeignKeyExporter(), key, needs);
        });
    }

    private <T extends Exportable> void addAll(Exporter<T> exporter, Collection<T> objects, Table table) {
        objects.forEach(object -> add(exporter, object, Set.of(table)));
    }

    private <T extends Exportable> void add(Exporter<T> exporter, T object, Set<Table> needs) {
        List<String> statements = new ArrayList<>();
        for (String statement : exporter.getSqlCreateStrings(object, metadata, context)) {
            if (!statement.isBlank()) {
                statements.add(statement);
            }
        }
        creations.add(new Creation(object, needs, statements));
    }
}
