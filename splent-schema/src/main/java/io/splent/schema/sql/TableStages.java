package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Dialect;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The changes of one table, sorted into stages of which each needs the ones before it. */
final class TableStages {

    private enum Stage {
        FREE_FOREIGN_KEYS,
        FREE_IDENTITY,
        FREE_CONSTRAINTS,
        RENAME,
        CREATE,
        ADD_COLUMNS,
        ALTER_COLUMNS,
        ADD_KEYS,
        NUMBER_ROWS,
        ADD_FOREIGN_KEYS,
        DROP_COLUMNS,
        DROP
    }

    private final boolean identityNeedsKey;
    private final Map<Stage, List<Integer>> stages = new EnumMap<>(Stage.class);

    TableStages(Dialect dialect) {
        this.identityNeedsKey = dialect.vendor().isMySqlFamily();
    }

    void add(int node, SchemaChange change) {
        stages.computeIfAbsent(stageOf(change), stage -> new ArrayList<>()).add(node);
    }

    private Stage stageOf(SchemaChange change) {
        return switch (change.kind()) {
            case DROP_FOREIGN_KEY -> Stage.FREE_FOREIGN_KEYS;
            case DROP_INDEX, DROP_CHECK, DROP_UNIQUE, DROP_PRIMARY_KEY -> Stage.FREE_CONSTRAINTS;
            case RENAME_TABLE, RENAME_COLUMN -> Stage.RENAME;
            case CREATE_TABLE -> Stage.CREATE;
            case ADD_COLUMN -> stageOf((AddColumn) change);
            case ALTER_COLUMN -> stageOf((AlterColumn) change);
            case ADD_PRIMARY_KEY, ADD_UNIQUE, ADD_CHECK, CREATE_INDEX, SET_COMMENT -> Stage.ADD_KEYS;
            case ADD_FOREIGN_KEY -> Stage.ADD_FOREIGN_KEYS;
            case DROP_COLUMN -> stageOf((DropColumn) change);
            default -> Stage.DROP;
        };
    }

    /** On MariaDB and MySQL a column that numbers rows must be in a key as long as it does so. */
    private Stage stageOf(AlterColumn change) {
        boolean numbered = change.before().identity() != null;
        boolean numbers = change.after().identity() != null;
        if (!identityNeedsKey || numbered == numbers) {
            return Stage.ALTER_COLUMNS;
        }
        return numbers ? Stage.NUMBER_ROWS : Stage.FREE_IDENTITY;
    }

    private Stage stageOf(AddColumn change) {
        return identityNeedsKey && change.column().identity() != null ? Stage.NUMBER_ROWS : Stage.ADD_COLUMNS;
    }

    private Stage stageOf(DropColumn change) {
        return identityNeedsKey && change.column().identity() != null ? Stage.FREE_IDENTITY : Stage.DROP_COLUMNS;
    }

    /** Calls back with each change and one that must come after it. */
    void precedences(BiConsumer<Integer, Integer> edge) {
        List<Integer> earlier = List.of();
        for (List<Integer> stage : stages.values()) {
            for (int before : earlier) {
                stage.forEach(after -> edge.accept(before, after));
            }
            earlier = stage;
        }
    }

    /** The changes that take something away or alter it, which a foreign key to this table may hold on to. */
    List<Integer> takingAway() {
        return in(Stage.FREE_IDENTITY, Stage.FREE_CONSTRAINTS, Stage.ALTER_COLUMNS, Stage.DROP_COLUMNS, Stage.DROP);
    }

    /** The changes after which a foreign key to this table can be added. */
    List<Integer> preparing() {
        return in(
                Stage.RENAME, Stage.CREATE, Stage.ADD_COLUMNS, Stage.ALTER_COLUMNS, Stage.ADD_KEYS, Stage.NUMBER_ROWS);
    }

    private List<Integer> in(Stage... wanted) {
        return Stream.of(wanted)
                .flatMap(stage -> stages.getOrDefault(stage, List.of()).stream())
                .toList();
    }
}
