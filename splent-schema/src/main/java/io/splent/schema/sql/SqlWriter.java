package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes schema changes as SQL of one vendor. Thread-safe.
 *
 * @since 0.1
 */
public final class SqlWriter {

    private final VendorSql sql;
    private final StatementWriter writer;
    private final PostgresSteps steps;
    private final StepGroups groups;
    private final OneAlteration alteration;
    private final SqlText text;

    /**
     * @param dialect the database that will run the statements
     * @param schemas how schemas are named in them
     */
    public SqlWriter(Dialect dialect, SchemaNames schemas) {
        this.text = new SqlText(dialect, schemas);
        this.steps = new PostgresSteps(new PostgresSql(text));
        this.groups = new StepGroups(dialect);
        this.alteration = new OneAlteration(new MariaDbSql(text));
        this.sql = switch (dialect.vendor()) {
            case POSTGRESQL -> new PostgresSql(text);
            case MARIADB, MYSQL -> new MariaDbSql(text);
            case H2 -> new H2Sql(text);
        };
        this.writer = new StatementWriter(sql);
    }

    /**
     * The statements that make the change, in order, without terminators. Types, defaults and expressions are written as
     * the snapshot has them.
     *
     * @throws IllegalArgumentException when the vendor has nothing of this kind, for example a sequence on MySQL
     */
    public List<String> statements(SchemaChange change) {
        return writer.write(change);
    }

    /** The statements of a group of steps, in order, without terminators. */
    public List<String> statements(StepGroup group) {
        List<String> statements = new ArrayList<>();
        group.steps().forEach(step -> filledIn(step).ifPresent(statements::add));
        List<String> work =
                group.steps().stream().flatMap(step -> work(step).stream()).toList();
        if (work.size() > 1 && groups.isOneStatement(group)) {
            statements.add(
                    alteration.write(group.steps().stream().map(Step::change).toList()));
        } else {
            statements.addAll(work);
        }
        return List.copyOf(statements);
    }

    private List<String> work(Step step) {
        return switch (step.form()) {
            case PLAIN, TIGHTENING -> statements(step.change());
            case DEFAULT_LATER -> withDefaultLater((AddColumn) step.change());
            case MAPPED -> sql.alterColumn((AlterColumn) step.change(), Objects.requireNonNull(step.fill()));
            case GUARD, CONCURRENT, UNVALIDATED, VALIDATION, FROM_INDEX -> List.of(steps.write(step));
        };
    }

    private List<String> withDefaultLater(AddColumn add) {
        Column bare = add.column().withDefault(null);
        return sql.joined(
                statements(new AddColumn(add.tableName(), bare)),
                statements(new AlterColumn(add.tableName(), bare, add.column())));
    }

    /** Rows are filled in before the column becomes NOT NULL. */
    private Optional<String> filledIn(Step step) {
        return Optional.ofNullable(step.fill())
                .filter(fill -> step.form() == Step.Form.TIGHTENING)
                .map(fill -> fillIn(step, fill));
    }

    /** The statement that gives a value to the rows that have none in the column of a step. */
    public String fillIn(Step step, String expression) {
        ObjectName table = Objects.requireNonNull(step.change().affectedTable());
        String column = text.name(step.change().objectName());
        return "UPDATE " + text.name(table) + " SET " + column + " = " + expression + " WHERE " + column + " IS NULL";
    }

    /**
     * The query that finds the rows which make a change fail; empty when there are none, or no query can tell.
     *
     * @param script all changes of the same script: a column that comes with them cannot be asked for before
     */
    public Optional<String> rowsInTheWay(SchemaChange change, List<SchemaChange> script) {
        return new DataCheck(text, NewColumns.of(script)).query(change);
    }

    /** The same to the same effect, in a form that may run inside a transaction. */
    public List<String> rehearsal(StepGroup group) {
        return group.steps().get(0).form() == Step.Form.CONCURRENT
                ? statements(group).stream()
                        .map(sql -> sql.replaceFirst("INDEX CONCURRENTLY ", "INDEX "))
                        .toList()
                : statements(group);
    }

    /** The statements of all changes in the order given. */
    public List<String> statements(List<SchemaChange> changes) {
        NewColumns added = NewColumns.of(changes);
        List<Step> steps = changes.stream()
                .map(change -> Step.plain(change).inViewOf(added))
                .toList();
        return groups.of(steps).stream()
                .flatMap(group -> statements(group).stream())
                .toList();
    }
}
