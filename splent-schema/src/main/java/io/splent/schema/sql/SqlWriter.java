package io.splent.schema.sql;

import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes schema changes as SQL of one vendor. Thread-safe.
 *
 * @since 0.1
 */
public final class SqlWriter {

    private final StatementWriter writer;
    private final PostgresSteps steps;
    private final SqlText text;

    /**
     * @param dialect the database that will run the statements
     * @param schemas how schemas are named in them
     */
    public SqlWriter(Dialect dialect, SchemaNames schemas) {
        this.text = new SqlText(dialect, schemas);
        this.steps = new PostgresSteps(new PostgresSql(text));
        this.writer = new StatementWriter(
                switch (dialect.vendor()) {
                    case POSTGRESQL -> new PostgresSql(text);
                    case MARIADB, MYSQL -> new MariaDbSql(text);
                    case H2 -> new H2Sql(text);
                });
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

    /** The statements of a step, in order, without terminators. */
    public List<String> statements(Step step) {
        return switch (step.form()) {
            case PLAIN -> statements(step.change());
            case TIGHTENING -> filledIn(step);
            case GUARD, CONCURRENT, UNVALIDATED, VALIDATION, FROM_INDEX -> List.of(steps.write(step));
        };
    }

    private List<String> filledIn(Step step) {
        List<String> statements = statements(step.change());
        return step.fill() == null
                ? statements
                : Stream.concat(Stream.of(fillIn(step, step.fill())), statements.stream())
                        .toList();
    }

    /** The statement that gives a value to the rows that have none in the column of a step. */
    public String fillIn(Step step, String expression) {
        ObjectName table = Objects.requireNonNull(step.change().affectedTable());
        String column = text.name(step.change().objectName());
        return "UPDATE " + text.name(table) + " SET " + column + " = " + expression + " WHERE " + column + " IS NULL";
    }

    /** The query that finds the rows which make a change fail; empty when there are none, or no query can tell. */
    public Optional<String> rowsInTheWay(SchemaChange change) {
        return new DataCheck(text).query(change);
    }

    /** The same to the same effect, in a form that may run inside a transaction. */
    public List<String> rehearsal(Step step) {
        List<String> statements = statements(step);
        return step.form() == Step.Form.CONCURRENT
                ? statements.stream()
                        .map(sql -> sql.replaceFirst("INDEX CONCURRENTLY ", "INDEX "))
                        .toList()
                : statements;
    }

    /** The statements of all changes in the order given. */
    public List<String> statements(List<SchemaChange> changes) {
        return changes.stream().flatMap(change -> statements(change).stream()).toList();
    }
}
