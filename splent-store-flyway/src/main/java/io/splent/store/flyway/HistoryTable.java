package io.splent.store.flyway;

import io.splent.api.store.ScriptRun;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the history of one feature. */
final class HistoryTable {

    private static final int LONGEST_DESCRIPTION = 200;

    private final Queries queries;
    private final StoreTables tables;
    private final StoreSql sql;
    private final String name;

    HistoryTable(Queries queries, StoreTables tables, String feature) {
        this.queries = queries;
        this.tables = tables;
        this.sql = tables.sql();
        this.name = HistoryTableNames.of(feature);
    }

    void createIfMissing() throws SQLException {
        if (!tables.exists(queries, name)) {
            for (String statement : sql.createHistory(tables, name)) {
                queries.execute(statement);
            }
        }
    }

    void add(ScriptRun run, Duration duration) throws SQLException {
        String columns = Stream.of(
                        "installed_rank",
                        "version",
                        "description",
                        "script",
                        "checksum",
                        "execution_time",
                        "type",
                        "success",
                        "installed_by")
                .map(sql::quote)
                .collect(Collectors.joining(", "));
        queries.update(
                "INSERT INTO %s (%s) VALUES (?, ?, ?, ?, ?, ?, 'SQL', TRUE, %s)"
                        .formatted(qualified(), columns, sql.installedBy()),
                nextRank(),
                run.version(),
                descriptionOf(run),
                run.script(),
                run.checksum(),
                (int) Math.min(duration.toMillis(), Integer.MAX_VALUE));
    }

    void remove(String version) throws SQLException {
        queries.update("DELETE FROM " + qualified() + " WHERE " + sql.quote("version") + " = ?", version);
    }

    /** Flyway derives the description from the file name and refuses a history that says something else. */
    static String descriptionOf(ScriptRun run) {
        String prefix = "V" + run.version() + "__";
        String suffix = ".sql";
        String script = run.script();
        boolean derivable = script.startsWith(prefix) && script.endsWith(suffix);
        String description = derivable
                ? script.substring(prefix.length(), script.length() - suffix.length())
                        .replace('_', ' ')
                : run.description();
        return description.length() <= LONGEST_DESCRIPTION
                ? description
                : description.substring(0, LONGEST_DESCRIPTION - 3) + "...";
    }

    /** Ranks start at one, also behind the row with rank -1 that Flyway begins a table with on H2. */
    private int nextRank() throws SQLException {
        String max = "SELECT MAX(" + sql.quote("installed_rank") + ") FROM " + qualified();
        int newest = queries.first(max, row -> row.getInt(1)).orElse(0);
        return Math.max(newest, 0) + 1;
    }

    private String qualified() {
        return tables.qualify(sql.quote(name));
    }
}
