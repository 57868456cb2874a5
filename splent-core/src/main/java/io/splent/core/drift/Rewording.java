package io.splent.core.drift;

import io.splent.api.SplentException;
import io.splent.api.change.SchemaChange;
import io.splent.api.diff.Scratch;
import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.sql.SqlWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says what our scripts made in the words of the server at hand. {@code schema.json} may have been written on another
 * version, which prints types and expressions in another way: the tables in doubt are built in scratch and read back.
 */
final class Rewording {

    private final DatabaseSupport support;
    private final ScratchSpace scratchSpace;
    private final List<String> notes = new ArrayList<>();

    Rewording(DatabaseSupport support, ScratchSpace scratchSpace) {
        this.support = support;
        this.scratchSpace = scratchSpace;
    }

    /** What could not be reworded, and why. */
    List<String> notes() {
        return notes;
    }

    /** The tables as this server prints them; those that it does not build, and all others, as they are. */
    List<Table> of(SchemaSnapshot made, Set<ObjectName> inDoubt, Set<String> furtherSchemas) {
        try (Scratch scratch = scratchSpace.open(furtherSchemas)) {
            Set<ObjectName> failed = build(scratch, made, inDoubt);
            SchemaSnapshot printed = scratch.read();
            return made.tables().stream()
                    .map(table -> inDoubt.contains(table.name()) && !failed.contains(table.name())
                            ? reworded(table, printed)
                            : table)
                    .toList();
        } catch (SplentException | SQLException e) {
            notes.add("Definitions are compared as schema.json has them, which on another server version may differ in"
                    + " wording alone: " + e.getMessage());
            return made.tables();
        }
    }

    /** Foreign keys stay out: they would need the tables they lead to, and all servers print them alike. */
    private Set<ObjectName> build(Scratch scratch, SchemaSnapshot made, Set<ObjectName> inDoubt) {
        List<Table> tables = made.tables().stream()
                .filter(table -> inDoubt.contains(table.name()))
                .map(table -> table.withForeignKeys(List.of()))
                .toList();
        SqlWriter writer = support.sqlWriter(scratch::standInFor);
        Set<ObjectName> failed = new TreeSet<>();
        for (SchemaChange change : support.sequencer()
                .sequence(support.comparator().differences(SchemaSnapshot.EMPTY, made.withTables(tables)))) {
            try {
                scratch.execute(writer.statements(change));
            } catch (SQLException e) {
                ObjectName table = change.affectedTable();
                if (table != null && failed.add(table)) {
                    notes.add("The table " + table + " is compared as schema.json has it, since this server does not"
                            + " build it: " + e.getMessage());
                }
            }
        }
        return failed;
    }

    private static Table reworded(Table table, SchemaSnapshot printed) {
        return printed.table(table.name())
                .map(found -> found.withForeignKeys(table.foreignKeys()))
                .orElse(table);
    }
}
