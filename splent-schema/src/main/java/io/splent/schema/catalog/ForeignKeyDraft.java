package io.splent.schema.catalog;

import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A foreign key whose columns come in row by row, in key order. */
final class ForeignKeyDraft {

    private final String name;
    private final boolean generatedName;
    private final ObjectName referencedTable;
    private final List<String> columns = new ArrayList<>();
    private final List<String> referencedColumns = new ArrayList<>();

    ForeignKeyDraft(String name, boolean generatedName, ObjectName referencedTable) {
        this.name = name;
        this.generatedName = generatedName;
        this.referencedTable = referencedTable;
    }

    void add(String column, String referencedColumn) {
        columns.add(column);
        referencedColumns.add(referencedColumn);
    }

    /** The foreign key, with its actions in the words of the standard. */
    ForeignKey toForeignKey(String onDelete, String onUpdate) {
        return new ForeignKey(
                name, generatedName, columns, referencedTable, referencedColumns, action(onDelete), action(onUpdate));
    }

    private static ReferentialAction action(String rule) {
        return ReferentialAction.valueOf(rule.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
