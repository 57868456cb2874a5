package io.splent.differ.liquibase;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.core.MariaDBDatabase;
import liquibase.exception.DatabaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.executor.ExecutorService;
import liquibase.snapshot.SnapshotGenerator;
import liquibase.snapshot.jvm.SequenceSnapshotGenerator;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawParameterizedSqlStatement;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Schema;

/**
 * Lets Liquibase read the sequences of MariaDB whatever their names. Each is a table with one row there; Liquibase asks
 * for it by its bare name, which the server does not understand when it holds a blank or is a reserved word.
 *
 * @since 0.1
 */
@SuppressWarnings("unchecked") // a generic method of Liquibase is implemented by a plain one of its own
public final class QuotedSequences extends SequenceSnapshotGenerator {

    private static final String NAMES = "SELECT TABLE_NAME FROM information_schema.TABLES"
            + " WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'SEQUENCE' ORDER BY TABLE_NAME";
    private static final String ONE = "SELECT '%s' AS SEQUENCE_NAME, START_VALUE, MINIMUM_VALUE AS MIN_VALUE,"
            + " MAXIMUM_VALUE AS MAX_VALUE, INCREMENT AS INCREMENT_BY, CYCLE_OPTION AS WILL_CYCLE FROM %s.%s";
    private static final String NONE = "SELECT NULL AS SEQUENCE_NAME FROM DUAL WHERE 1 = 0";

    /** For Liquibase, which finds its parts by their names. */
    public QuotedSequences() {}

    @Override
    public int getPriority(Class<? extends DatabaseObject> objectType, Database database) {
        int usual = super.getPriority(objectType, database);
        return database instanceof MariaDBDatabase && usual > PRIORITY_NONE ? usual + 1 : PRIORITY_NONE;
    }

    @Override
    @SuppressWarnings("rawtypes") // a generic array cannot be made
    public Class<? extends SnapshotGenerator>[] replaces() {
        return new Class[] {SequenceSnapshotGenerator.class};
    }

    @Override
    protected SqlStatement getSelectSequenceStatement(Schema schema, Database database) {
        String owner = Objects.requireNonNullElse(schema.getName(), schema.getCatalogName());
        String query = names(owner, database).stream()
                .map(name -> ONE.formatted(literal(name), identifier(owner), identifier(name)))
                .collect(Collectors.joining(" UNION ALL "));
        return new RawParameterizedSqlStatement(query.isEmpty() ? NONE : query);
    }

    private static List<String> names(String owner, Database database) {
        try {
            List<Map<String, ?>> rows = Scope.getCurrentScope()
                    .getSingleton(ExecutorService.class)
                    .getExecutor("jdbc", database)
                    .queryForList(new RawParameterizedSqlStatement(NAMES, owner));
            return rows.stream().map(QuotedSequences::name).toList();
        } catch (DatabaseException e) {
            throw new UnexpectedLiquibaseException("cannot list the sequences of " + owner, e);
        }
    }

    private static String name(Map<String, ?> row) {
        return row.entrySet().stream()
                .filter(column -> column.getKey().toUpperCase(Locale.ROOT).equals("TABLE_NAME"))
                .map(column -> String.valueOf(column.getValue()))
                .findFirst()
                .orElseThrow();
    }

    private static String literal(String name) {
        return name.replace("\\", "\\\\").replace("'", "''");
    }

    private static String identifier(String name) {
        return '`' + name.replace("`", "``") + '`';
    }
}
