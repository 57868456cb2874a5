package io.splent.schema.sql;

import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Dialect;
import java.util.List;

/**
 * Writes schema changes as SQL of one vendor. Thread-safe.
 *
 * @since 0.1
 */
public final class SqlWriter {

    private final StatementWriter writer;

    /**
     * @param dialect the database that will run the statements
     * @param schemas how schemas are named in them
     */
    public SqlWriter(Dialect dialect, SchemaNames schemas) {
        SqlText text = new SqlText(dialect, schemas);
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

    /** The statements of all changes in the order given. */
    public List<String> statements(List<SchemaChange> changes) {
        return changes.stream().flatMap(change -> statements(change).stream()).toList();
    }
}
