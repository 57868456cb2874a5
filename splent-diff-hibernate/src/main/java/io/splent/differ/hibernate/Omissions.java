package io.splent.differ.hibernate;

import io.splent.api.change.SchemaChange;
import io.splent.api.change.SchemaChange.CreateTable;
import io.splent.api.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.Table;

/** Tells the user what the entities need and migration scripts do not bring. */
final class Omissions {

    private final StoredNames names;
    private final SqlStringGenerationContext context;
    private final Set<ObjectName> created;
    private final List<String> warnings = new ArrayList<>();

    private Omissions(EntityMapping mapping, StoredNames names, List<SchemaChange> changes) {
        this.names = names;
        this.context = mapping.sqlContext();
        this.created = changes.stream()
                .filter(CreateTable.class::isInstance)
                .map(SchemaChange::affectedTable)
                .collect(Collectors.toSet());
    }

    static List<String> of(EntityMapping mapping, StoredNames names, List<SchemaChange> changes) {
        Omissions omissions = new Omissions(mapping, names, changes);
        for (Namespace namespace : mapping.database().getNamespaces()) {
            namespace.getTables().forEach(omissions::table);
        }
        return List.copyOf(omissions.warnings);
    }

    private void table(Table table) {
        ObjectName name = names.of(table);
        if (names.schemaIsCatalog() && table.getSchema() != null) {
            warnings.add("Hibernate ignores the schema %s of table %s on this database; name a catalog instead."
                    .formatted(table.getSchema(), name));
        }
        if (table.isView()) {
            warnings.add(
                    "View %s is mapped by an entity; views are not managed, so create it yourself.".formatted(name));
        } else if (!table.hasPrimaryKey() && created.contains(name)) {
            // A table that stands in for a sequence works only with its one row; keyed generator tables fill
            // themselves.
            table.getInitCommands(context)
                    .forEach(command ->
                            warnings.add("Table %s counts identifiers and needs one row before its first use: %s"
                                    .formatted(name, String.join("; ", command.initCommands()))));
        }
    }
}
