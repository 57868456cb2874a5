package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.schema.Column;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words in the types and defaults of the columns that a change touches: among them are the names of the types and
 * sequences the columns use.
 */
final class ColumnWords {

    private static final Pattern NOT_A_NAME = Pattern.compile("[^\\p{L}\\p{N}_$]+");

    private ColumnWords() {}

    /** The words of the columns as they are after the change. */
    static Set<String> after(SchemaChange change) {
        if (change instanceof CreateTable create) {
            return in(create.table().columns());
        }
        if (change instanceof AddColumn add) {
            return in(List.of(add.column()));
        }
        return change instanceof AlterColumn alter ? in(List.of(alter.after())) : Set.of();
    }

    /** The words of the columns as they are before the change. */
    static Set<String> before(SchemaChange change) {
        if (change instanceof DropTable drop) {
            return in(drop.table().columns());
        }
        if (change instanceof DropColumn drop) {
            return in(List.of(drop.column()));
        }
        return change instanceof AlterColumn alter ? in(List.of(alter.before())) : Set.of();
    }

    private static Set<String> in(List<Column> columns) {
        Set<String> words = new LinkedHashSet<>();
        for (Column column : columns) {
            words.addAll(in(column.type().text()));
            if (column.defaultExpression() != null) {
                words.addAll(in(column.defaultExpression()));
            }
        }
        return words;
    }

    /** The words of an expression. */
    static List<String> in(String expression) {
        return List.of(NOT_A_NAME.split(expression));
    }
}
