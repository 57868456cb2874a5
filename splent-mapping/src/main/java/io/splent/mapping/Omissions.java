package io.splent.mapping;

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
import org.jspecify.annotations.Nullable;

/** Tells the user what the entities need and migration scripts do not bring. */
final class Omissions {

    private final StoredNames names;
    private final SqlStringGenerationContext context;
    private final List<Omission> found = new ArrayList<>();

    /** @param whenCreated the table whose creation makes this worth telling; null when it always is */
    private record Omission(String warning, @Nullable ObjectName whenCreated) {}

    private Omissions(EntityMapping mapping, StoredNames names) {
        this.names = names;
        this.context = mapping.sqlContext();
    }

    static Omissions of(EntityMapping mapping, StoredNames names) {
        Omissions omissions = new Omissions(mapping, names);
        for (Namespace namespace : mapping.database().getNamespaces()) {
            namespace.getTables().forEach(omissions::table);
        }
        return omissions;
    }

    private void table(Table table) {
        ObjectName name = names.of(table);
        if (names.schemaIsCatalog() && table.getSchema() != null) {
            found.add(new Omission(
                    "Hibernate ignores the schema %s of table %s on this database; name a catalog instead."
                            .formatted(table.getSchema(), name),
                    null));
        }
        if (table.isView()) {
            found.add(new Omission(
                    "View %s is mapped by an entity; views are not managed, so create it yourself.".formatted(name),
                    null));
        } else if (!table.hasPrimaryKey()) {
            // A table that stands in for a sequence works only with its one row; keyed generator tables fill
            // themselves.
            table.getInitCommands(context)
                    .forEach(command -> found.add(new Omission(
                            "Table %s counts identifiers and needs one row before its first use: %s"
                                    .formatted(name, String.join("; ", command.initCommands())),
                            name)));
        }
    }

    /** What the user has to do besides these changes. */
    List<String> warnings(List<SchemaChange> changes) {
        Set<ObjectName> created = changes.stream()
                .filter(CreateTable.class::isInstance)
                .map(SchemaChange::affectedTable)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(omission -> omission.whenCreated() == null || created.contains(omission.whenCreated()))
                .map(Omission::warning)
                .toList();
    }
}
