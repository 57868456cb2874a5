package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.SchemaChange;
import org.jspecify.annotations.Nullable;

/**
 * What one script does for a change: all of it, or the part that suits its stage.
 *
 * @param origin the change as the differ found it
 * @param change what this step does; the origin itself unless that is done in several steps
 * @param form how it is written
 * @param fill the expression that gives the rows their value in a column; null when there is none
 * @since 0.1
 */
public record Step(
        SchemaChange origin,
        SchemaChange change,
        Form form,
        @Nullable String fill) {

    Step(SchemaChange origin, SchemaChange change, Form form) {
        this(origin, change, form, null);
    }

    /** The forms of a step. All but the first are for tables that hold rows. */
    public enum Form {
        /** As on an empty table. */
        PLAIN,
        /** Fails, before anything is changed, when the rows do not fit. */
        GUARD,
        /** An index is made or dropped while writers go on. Can be repeated. */
        CONCURRENT,
        /** A constraint that holds for new rows only. */
        UNVALIDATED,
        /** The same constraint is checked against the rows that are there. */
        VALIDATION,
        /** A unique constraint takes over an index that has been made before. */
        FROM_INDEX,
        /** A column becomes NOT NULL once its rows have been filled in. */
        TIGHTENING,
        /** A column comes without its default, which would give all rows the same value, and gets it at once. */
        DEFAULT_LATER,
        /** A column changes its type, and the rows get the value that an expression makes of the old one. */
        MAPPED
    }

    /** A step of the simplest form. */
    public static Step plain(SchemaChange change) {
        return new Step(change, change, Form.PLAIN);
    }

    /** What takes this step back, as far as the form is concerned. */
    Step reversed() {
        return new Step(origin, change.reverse(), form == Form.CONCURRENT ? Form.CONCURRENT : Form.PLAIN);
    }

    /** A column whose default would give all rows the same value comes without it, if it can do without a value. */
    Step inViewOf(NewColumns columns) {
        return form == Form.PLAIN
                        && change instanceof AddColumn add
                        && add.column().nullable()
                        && columns.clashes(add)
                ? new Step(origin, change, Form.DEFAULT_LATER, fill)
                : this;
    }

    /** Whether there is anything to take back. */
    boolean leavesSomething() {
        return form != Form.GUARD && form != Form.VALIDATION;
    }
}
