package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.EnumTypeChange.AlterType;
import io.splent.api.change.SequenceChange.AlterSequence;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.change.TableChange.SetComment;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.EnumType;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.ReferentialAction;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import io.splent.api.schema.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SQL of one vendor for each kind of change. The forms given here are those that all vendors share; a vendor states
 * what it writes otherwise.
 */
interface VendorSql {

    SqlText text();

    /** A column as it stands in CREATE TABLE and ADD COLUMN. */
    String columnDefinition(ObjectName table, Column column);

    /** The primary key clause of CREATE TABLE and ADD. */
    default String primaryKeyClause(ObjectName table, PrimaryKey key) {
        return "PRIMARY KEY " + text().list(key.columns()) + SqlText.option(key.options());
    }

    default List<String> createTable(Table table) {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(columnDefinition(table.name(), column)));
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            lines.add(primaryKeyClause(table.name(), key));
        }
        table.uniques().forEach(unique -> lines.add(uniqueClause(unique)));
        table.checks().forEach(check -> lines.add(checkClause(check)));
        String body = lines.stream().collect(Collectors.joining(",\n    ", "(\n    ", "\n)"));
        return List.of("CREATE TABLE " + text().name(table.name()) + " " + body);
    }

    default List<String> dropTable(ObjectName table) {
        return List.of("DROP TABLE " + text().name(table));
    }

    default List<String> renameTable(RenameTable change) {
        return List.of(
                alter(change.from()) + "RENAME TO " + text().name(change.to().name()));
    }

    default List<String> addColumn(ObjectName table, Column column) {
        return List.of(alter(table) + "ADD COLUMN " + columnDefinition(table, column));
    }

    default List<String> dropColumn(ObjectName table, String column) {
        return List.of(alter(table) + "DROP COLUMN " + text().name(column));
    }

    default List<String> renameColumn(RenameColumn change) {
        return List.of(alter(change.tableName()) + "RENAME COLUMN " + text().name(change.from()) + " TO "
                + text().name(change.to()));
    }

    List<String> alterColumn(AlterColumn change);

    /**
     * The same, where the database cannot convert the values.
     *
     * @param mapping an expression that makes the new value of the old one
     */
    List<String> alterColumn(AlterColumn change, String mapping);

    List<String> setComment(SetComment change);

    default List<String> addPrimaryKey(ObjectName table, PrimaryKey key) {
        return List.of(alter(table) + "ADD " + primaryKeyClause(table, key));
    }

    default List<String> dropPrimaryKey(ObjectName table, PrimaryKey key) {
        return List.of(alter(table) + "DROP PRIMARY KEY");
    }

    default List<String> addForeignKey(ObjectName table, ForeignKey key) {
        return List.of(alter(table) + "ADD " + constraint(key.name(), key.generatedName()) + "FOREIGN KEY "
                + text().list(key.columns()) + " REFERENCES " + text().name(key.referencedTable()) + " "
                + text().list(key.referencedColumns()) + action("ON DELETE", key.onDelete())
                + action("ON UPDATE", key.onUpdate()) + SqlText.option(key.options()));
    }

    default List<String> dropForeignKey(ObjectName table, ForeignKey key) {
        return dropConstraint(table, key.name());
    }

    default List<String> addUnique(ObjectName table, UniqueConstraint unique) {
        return List.of(alter(table) + "ADD " + uniqueClause(unique));
    }

    default List<String> dropUnique(ObjectName table, UniqueConstraint unique) {
        return dropConstraint(table, unique.name());
    }

    List<String> createIndex(ObjectName table, Index index);

    default List<String> dropIndex(ObjectName table, Index index) {
        return List.of("DROP INDEX " + text().besides(table, index.name()));
    }

    default List<String> addCheck(ObjectName table, CheckConstraint check) {
        return List.of(alter(table) + "ADD " + checkClause(check));
    }

    default List<String> dropCheck(ObjectName table, CheckConstraint check) {
        return dropConstraint(table, check.name());
    }

    default List<String> createSequence(Sequence sequence) {
        String options = SequenceOptions.of(text().dialect().vendor()).whenCreated(sequence);
        return List.of("CREATE SEQUENCE " + text().name(sequence.name()) + options);
    }

    /** A new name comes first, since the options are then set under it. */
    default List<String> alterSequence(AlterSequence change) {
        ObjectName name = change.after().name();
        List<String> statements = new ArrayList<>();
        if (!change.before().name().equals(name)) {
            statements.addAll(renameSequence(change.before(), name));
        }
        String options = SequenceOptions.of(text().dialect().vendor()).whenAltered(change.before(), change.after());
        if (!options.isEmpty()) {
            statements.add("ALTER SEQUENCE " + text().name(name) + options);
        }
        return statements;
    }

    default List<String> renameSequence(Sequence before, ObjectName name) {
        return List.of("ALTER SEQUENCE " + text().name(before.name()) + " RENAME TO " + text().name(name.name()));
    }

    default List<String> dropSequence(Sequence sequence) {
        return List.of("DROP SEQUENCE " + text().name(sequence.name()));
    }

    default List<String> createType(EnumType type) {
        throw noSuchThing("type " + type.name());
    }

    default List<String> alterType(AlterType change) {
        throw noSuchThing("type " + change.after().name());
    }

    default List<String> dropType(EnumType type) {
        throw noSuchThing("type " + type.name());
    }

    default IllegalArgumentException noSuchThing(String object) {
        return new IllegalArgumentException(text().dialect().vendor().id() + " has nothing of this kind: " + object);
    }

    /** The beginning of a statement that changes a table, with a space at its end. */
    default String alter(ObjectName table) {
        return "ALTER TABLE " + text().name(table) + " ";
    }

    default List<String> dropConstraint(ObjectName table, String name) {
        return List.of(alter(table) + "DROP CONSTRAINT " + text().name(name));
    }

    /** Two lists of statements as one. */
    default List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    default String uniqueClause(UniqueConstraint unique) {
        UniqueOptions options = UniqueOptions.of(unique.options());
        return constraint(unique.name(), unique.generatedName()) + "UNIQUE" + SqlText.option(options.nulls()) + " "
                + text().list(unique.columns()) + SqlText.option(options.others());
    }

    default String checkClause(CheckConstraint check) {
        return constraint(check.name(), check.generatedName()) + "CHECK " + SqlText.parenthesized(check.expression());
    }

    /** The beginning of a constraint; a name that the database made up is left to it again. */
    private String constraint(String name, boolean generatedName) {
        return generatedName ? "" : "CONSTRAINT " + text().name(name) + " ";
    }

    /** Only PostgreSQL tells RESTRICT from NO ACTION, which is what holds when nothing is written. */
    private String action(String event, ReferentialAction action) {
        boolean unsaid = action == ReferentialAction.NO_ACTION
                || (action == ReferentialAction.RESTRICT && text().dialect().vendor() != Vendor.POSTGRESQL);
        return unsaid ? "" : " " + event + " " + action.sql();
    }
}
