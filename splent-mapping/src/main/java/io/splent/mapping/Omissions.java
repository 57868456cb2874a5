package io.splent.mapping;

import io.splent.api.diff.DesiredState.Warning;
import io.splent.api.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.Table;

/** Tells the user what the entities need and migration scripts do not bring. */
final class Omissions {

    private final StoredNames names;
    private final SqlStringGenerationContext context;
    private final List<Warning> found = new ArrayList<>();

    private Omissions(EntityMapping mapping, StoredNames names) {
        this.names = names;
        this.context = mapping.sqlContext();
    }

    static List<Warning> of(EntityMapping mapping, StoredNames names) {
        Omissions omissions = new Omissions(mapping, names);
        for (Namespace namespace : mapping.database().getNamespaces()) {
            namespace.getTables().forEach(omissions::table);
        }
        return List.copyOf(omissions.found);
    }

    private void table(Table table) {
        ObjectName name = names.of(table);
        if (names.schemaIsCatalog() && table.getSchema() != null) {
            found.add(Warning.always(
                    "Hibernate ignores the schema %s of table %s on this database; name a catalog instead."
                            .formatted(table.getSchema(), name)));
        }
        if (table.isView()) {
            found.add(Warning.always(
                    "View %s is mapped by an entity; views are not managed, so create it yourself.".formatted(name)));
        } else if (!table.hasPrimaryKey()) {
            // A table that stands in for a sequence works only with its one row; keyed generator tables fill
            // themselves.
            table.getInitCommands(context)
                    .forEach(command -> found.add(new Warning(
                            "Table %s counts identifiers and needs one row before its first use: %s"
                                    .formatted(name, String.join("; ", command.initCommands())),
                            name)));
        }
    }
}
