package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.ConstraintChange.AddCheck;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.ConstraintChange.AddPrimaryKey;
import io.splent.api.change.ConstraintChange.AddUnique;
import io.splent.api.change.ConstraintChange.DropCheck;
import io.splent.api.change.ConstraintChange.DropForeignKey;
import io.splent.api.change.ConstraintChange.DropPrimaryKey;
import io.splent.api.change.ConstraintChange.DropUnique;
import io.splent.api.change.EnumTypeChange.AlterType;
import io.splent.api.change.EnumTypeChange.CreateType;
import io.splent.api.change.EnumTypeChange.DropType;
import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.change.IndexChange.DropIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SchemaChange.OpaqueChange;
import io.splent.api.change.SequenceChange.AlterSequence;
import io.splent.api.change.SequenceChange.CreateSequence;
import io.splent.api.change.SequenceChange.DropSequence;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.change.TableChange.SetComment;
import java.util.List;

/** Finds the form of SQL for each kind of change. */
final class StatementWriter {

    private final VendorSql sql;

    StatementWriter(VendorSql sql) {
        this.sql = sql;
    }

    List<String> write(SchemaChange change) {
        return switch (change.kind()) {
            case CREATE_TABLE -> sql.createTable(((CreateTable) change).table());
            case DROP_TABLE -> sql.dropTable(((DropTable) change).table().name());
            case RENAME_TABLE -> sql.renameTable((RenameTable) change);
            case ADD_COLUMN -> sql.addColumn(((AddColumn) change).tableName(), ((AddColumn) change).column());
            case DROP_COLUMN ->
                sql.dropColumn(
                        ((DropColumn) change).tableName(),
                        ((DropColumn) change).column().name());
            case RENAME_COLUMN -> sql.renameColumn((RenameColumn) change);
            case ALTER_COLUMN -> sql.alterColumn((AlterColumn) change);
            case SET_COMMENT -> sql.setComment((SetComment) change);
            case ADD_PRIMARY_KEY ->
                sql.addPrimaryKey(((AddPrimaryKey) change).tableName(), ((AddPrimaryKey) change).key());
            case DROP_PRIMARY_KEY ->
                sql.dropPrimaryKey(((DropPrimaryKey) change).tableName(), ((DropPrimaryKey) change).key());
            case ADD_FOREIGN_KEY ->
                sql.addForeignKey(((AddForeignKey) change).tableName(), ((AddForeignKey) change).key());
            case DROP_FOREIGN_KEY ->
                sql.dropForeignKey(((DropForeignKey) change).tableName(), ((DropForeignKey) change).key());
            case ADD_UNIQUE -> sql.addUnique(((AddUnique) change).tableName(), ((AddUnique) change).constraint());
            case DROP_UNIQUE -> sql.dropUnique(((DropUnique) change).tableName(), ((DropUnique) change).constraint());
            case CREATE_INDEX -> sql.createIndex(((CreateIndex) change).tableName(), ((CreateIndex) change).index());
            case DROP_INDEX -> sql.dropIndex(((DropIndex) change).tableName(), ((DropIndex) change).index());
            case ADD_CHECK -> sql.addCheck(((AddCheck) change).tableName(), ((AddCheck) change).check());
            case DROP_CHECK -> sql.dropCheck(((DropCheck) change).tableName(), ((DropCheck) change).check());
            case CREATE_SEQUENCE -> sql.createSequence(((CreateSequence) change).sequence());
            case ALTER_SEQUENCE -> sql.alterSequence((AlterSequence) change);
            case DROP_SEQUENCE -> sql.dropSequence(((DropSequence) change).sequence());
            case CREATE_TYPE -> sql.createType(((CreateType) change).type());
            case ALTER_TYPE -> sql.alterType((AlterType) change);
            case DROP_TYPE -> sql.dropType(((DropType) change).type());
            case OPAQUE -> ((OpaqueChange) change).up();
        };
    }
}
