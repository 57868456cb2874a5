package io.splent.core.line;

import io.splent.api.schema.Column;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.Table;
import io.splent.core.line.LineReport.OwnedColumn;
import io.splent.core.line.LineReport.OwnedTable;
import io.splent.core.migrate.DesiredSchema;
import io.splent.core.ownership.SchemaOwnership;
import io.splent.core.product.Feature;
import io.splent.core.product.Product;
import io.splent.schema.sql.Identifiers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads from tables, columns and foreign keys which feature of a product needs which. */
final class LineNeeds {

    private final SchemaOwnership ownership;
    private final Identifiers identifiers;
    private final List<Need> needs = new ArrayList<>();
    private final Map<ObjectName, String> creators = new TreeMap<>();
    private final List<OwnedTable> tables = new ArrayList<>();

    private LineNeeds(Product product, DesiredSchema desired, Identifiers identifiers) {
        this.ownership = new SchemaOwnership(product.order().packages(), desired.origins(), Map.of());
        this.identifiers = identifiers;
    }

    /**
     * Reads.
     *
     * @param identifiers how the database writes names
     */
    static LineNeeds of(Product product, DesiredSchema desired, Identifiers identifiers) {
        LineNeeds needs = new LineNeeds(product, desired, identifiers);
        desired.snapshot().tables().forEach(needs::add);
        for (Feature feature : product.features()) {
            feature.descriptor()
                    .refinement()
                    .ifPresent(refinement ->
                            needs.add(feature.name(), refinement.refines(), "it refines " + refinement.refines()));
        }
        return needs;
    }

    /** The needs of all features of the product; what belongs to one table stands together. */
    List<Need> all() {
        return List.copyOf(needs);
    }

    /** Who creates each table. */
    Map<ObjectName, String> creators() {
        return Collections.unmodifiableMap(creators);
    }

    /** The tables with an owner, by name. */
    List<OwnedTable> tables() {
        return List.copyOf(tables);
    }

    private OwnedTable owned(Table table, String owner) {
        PrimaryKey key = table.primaryKey();
        return new OwnedTable(
                identifiers.display(table.name()),
                owner,
                table.columns().stream()
                        .map(column -> new OwnedColumn(
                                identifiers.display(column.name()),
                                column.type().text(),
                                !column.nullable(),
                                key != null && key.columns().contains(column.name()),
                                ownership
                                        .ownerOfColumn(table.name(), column.name())
                                        .orElse(owner),
                                table.foreignKeys().stream()
                                        .filter(reference -> reference.columns().contains(column.name()))
                                        .map(reference -> identifiers.display(reference.referencedTable()))
                                        .toList()))
                        .toList());
    }

    private void add(Table table) {
        Optional<String> creator = ownership.ownerOf(ObjectRef.table(table.name()));
        creator.ifPresent(owner -> {
            creators.put(table.name(), owner);
            tables.add(owned(table, owner));
        });
        String name = shown(table.name());
        for (Column column : table.columns()) {
            add(
                    ownership.ownerOfColumn(table.name(), column.name()),
                    creator,
                    "it adds " + identifiers.display(column.name()) + " to " + name);
        }
        for (ForeignKey key : table.foreignKeys()) {
            String columns = key.columns().stream()
                    .map(column -> name + "." + identifiers.display(column))
                    .collect(Collectors.joining(", "));
            add(
                    ownership.ownerOfPart(ObjectKind.FOREIGN_KEY, table.name(), key.name(), key.columns()),
                    ownership.ownerOf(ObjectRef.table(key.referencedTable())),
                    columns + " refers to " + shown(key.referencedTable()));
        }
    }

    private String shown(ObjectName name) {
        return identifiers.display(name.name());
    }

    private void add(Optional<String> feature, Optional<String> needed, String because) {
        feature.ifPresent(one -> needed.ifPresent(other -> add(one, other, because)));
    }

    private void add(String feature, String needed, String because) {
        if (!feature.equals(needed)) {
            needs.add(new Need(feature, needed, because));
        }
    }
}
