package io.splent.store.flyway;

import io.splent.api.store.AppliedMigration;
import io.splent.api.store.MigrationHistory;
import io.splent.api.store.ScriptFailure;
import io.splent.api.store.UnfinishedRun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads histories: one query finds the tables, one reads them all, so that what is read belongs together even while
 * another run writes. Only beyond {@value #TABLES_PER_QUERY} tables are there more.
 */
final class HistoryReader {

    /** Stock Flyway's own table: a history, but of no feature. */
    private static final String STOCK_TABLE = "flyway_schema_history";

    private static final int TABLES_PER_QUERY = 200;
    private static final int CENTRAL = -1;
    private static final int JOURNAL = -2;
    private static final int PLAN = -3;
    private static final int FAILURES = -4;

    private static final String FIND = """
            SELECT table_name FROM %s
            WHERE table_schema = ? AND (
                table_name LIKE 'flyway!_%%' ESCAPE '!' AND column_name IN (
                    'installed_rank', 'version', 'description', 'type', 'script', 'checksum', 'success')
                OR LOWER(table_name) IN ('splent_migrations', 'splent_journal', 'splent_plan') AND LOWER(column_name) = 'feature')
            GROUP BY table_name
            HAVING COUNT(*) = CASE WHEN table_name LIKE 'flyway!_%%' ESCAPE '!' THEN 7 ELSE 1 END
            ORDER BY table_name""";

    private static final String SELECT = """
            SELECT %d AS source, %s AS position, %s AS feature, %s AS version, %s AS description,
                %s AS kind, %s AS script, %s AS checksum, %s AS success
            FROM %s""";

    private final Queries queries;
    private final StoreTables tables;
    private final StoreSql sql;

    HistoryReader(Queries queries, StoreTables tables) {
        this.queries = queries;
        this.tables = tables;
        this.sql = tables.sql();
    }

    /** The whole history, with that of features which are not in the product. */
    MigrationHistory read(List<String> features) throws SQLException {
        List<String> histories = new ArrayList<>();
        List<String> selects = new ArrayList<>();
        for (String table : queries.list(FIND.formatted(sql.columns()), row -> row.getString(1), tables.schema())) {
            if (table.equalsIgnoreCase(StoreTables.CENTRAL)) {
                selects.add(selectCentral());
            } else if (table.equalsIgnoreCase(StoreTables.JOURNAL)) {
                selects.add(selectJournal());
                selects.add(selectFailures());
            } else if (table.equalsIgnoreCase(StoreTables.PLAN)) {
                selects.add(selectPlan());
            } else {
                selects.add(selectHistory(histories.size(), table));
                histories.add(table);
            }
        }
        return assemble(features, histories, rows(selects));
    }

    /** What has been applied of one feature whose history table exists. */
    List<AppliedMigration> applied(String feature) throws SQLException {
        return HistoryRow.applied(rows(List.of(selectHistory(0, HistoryTableNames.of(feature)))));
    }

    private static MigrationHistory assemble(List<String> features, List<String> histories, List<HistoryRow> rows) {
        Map<String, Optional<String>> central = new TreeMap<>();
        Map<Integer, List<HistoryRow>> bySource = new TreeMap<>();
        for (HistoryRow row : rows) {
            bySource.computeIfAbsent(row.source(), source -> new ArrayList<>()).add(row);
            if (row.source() == CENTRAL) {
                central.put(row.feature(), Optional.ofNullable(row.version()));
            }
        }
        List<HistoryRow> journal = bySource.getOrDefault(JOURNAL, List.of());
        Map<String, String> owners = owners(features, central.keySet(), journal);
        Map<String, List<AppliedMigration>> applied = new TreeMap<>();
        for (int i = 0; i < histories.size(); i++) {
            String owner = ownerOf(histories.get(i), owners);
            List<AppliedMigration> migrations = HistoryRow.applied(bySource.getOrDefault(i, List.of()));
            if (owner != null && !migrations.isEmpty()) {
                applied.put(owner, migrations);
            }
        }
        addUnfinished(journal, applied);
        return new MigrationHistory(
                inProductOrder(features, applied),
                inProductOrder(features, central),
                unfinished(bySource.getOrDefault(PLAN, List.of())),
                failures(bySource.getOrDefault(FAILURES, List.of())));
    }

    private static Map<String, ScriptFailure> failures(List<HistoryRow> rows) {
        Map<String, ScriptFailure> failures = new LinkedHashMap<>();
        rows.forEach(row -> failures.put(row.feature(), row.failure()));
        return failures;
    }

    private static Optional<UnfinishedRun> unfinished(List<HistoryRow> plan) {
        List<UnfinishedRun.Step> steps = plan.stream()
                .filter(row -> !row.feature().isEmpty())
                .sorted(Comparator.comparingInt(HistoryRow::rank))
                .map(row -> new UnfinishedRun.Step(row.feature(), Objects.requireNonNull(row.version())))
                .toList();
        return plan.stream().findFirst().map(row -> new UnfinishedRun(row.description(), steps));
    }

    private static void addUnfinished(List<HistoryRow> journal, Map<String, List<AppliedMigration>> applied) {
        for (HistoryRow row : journal) {
            row.markUnfinished(applied.computeIfAbsent(row.feature(), feature -> new ArrayList<>()));
        }
        applied.values().removeIf(List::isEmpty);
    }

    private static Map<String, String> owners(
            List<String> features, Collection<String> central, List<HistoryRow> journal) {
        Set<String> known = new LinkedHashSet<>(features);
        known.addAll(central);
        journal.forEach(row -> known.add(row.feature()));
        return HistoryTableNames.owners(known);
    }

    private static @Nullable String ownerOf(String table, Map<String, String> owners) {
        String owner = owners.get(table);
        if (owner != null || table.equals(STOCK_TABLE)) {
            return owner;
        }
        return table.substring(HistoryTableNames.PREFIX.length());
    }

    private static <T> Map<String, T> inProductOrder(List<String> features, Map<String, T> values) {
        Map<String, T> ordered = new LinkedHashMap<>();
        for (String feature : features) {
            T value = values.get(feature);
            if (value != null) {
                ordered.put(feature, value);
            }
        }
        values.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private List<HistoryRow> rows(List<String> selects) throws SQLException {
        List<HistoryRow> rows = new ArrayList<>();
        for (int from = 0; from < selects.size(); from += TABLES_PER_QUERY) {
            int to = Math.min(from + TABLES_PER_QUERY, selects.size());
            String query = String.join("\nUNION ALL ", selects.subList(from, to));
            rows.addAll(queries.list(query + "\nORDER BY source, position", HistoryReader::row));
        }
        return rows;
    }

    private static HistoryRow row(ResultSet row) throws SQLException {
        int checksum = row.getInt("checksum");
        Integer recorded = row.wasNull() ? null : checksum;
        return new HistoryRow(
                row.getInt("source"),
                row.getInt("position"),
                row.getString("feature"),
                row.getString("version"),
                row.getString("description"),
                row.getString("kind"),
                row.getString("script"),
                recorded,
                row.getBoolean("success"));
    }

    private String selectHistory(int source, String table) {
        return SELECT.formatted(
                source,
                sql.quote("installed_rank"),
                sql.text("''"),
                sql.text(sql.quote("version")),
                sql.text(sql.quote("description")),
                sql.text(sql.quote("type")),
                sql.text(sql.quote("script")),
                sql.quote("checksum"),
                sql.quote("success"),
                tables.qualify(sql.quote(table)));
    }

    private String selectCentral() {
        String none = sql.text("''");
        return SELECT.formatted(
                CENTRAL,
                "0",
                sql.text("feature"),
                sql.text("last_migration"),
                none,
                none,
                none,
                "0",
                "TRUE",
                tables.central());
    }

    /** One row per script that stopped midway, however many of its statements are remembered. */
    private String selectJournal() {
        String select = SELECT.formatted(
                JOURNAL,
                "0",
                sql.text("feature"),
                sql.text("version"),
                sql.text("description"),
                sql.text("direction"),
                sql.text("script"),
                "checksum",
                "FALSE",
                tables.journal());
        return select.replaceFirst("SELECT", "SELECT DISTINCT") + " WHERE state <> 'failed'";
    }

    private String selectFailures() {
        String select = SELECT.formatted(
                FAILURES,
                "statement",
                sql.text("feature"),
                sql.text("version"),
                sql.text("error"),
                sql.text("direction"),
                sql.text("script"),
                "checksum",
                "FALSE",
                tables.journal());
        return select + " WHERE error IS NOT NULL";
    }

    private String selectPlan() {
        String none = sql.text("''");
        return SELECT.formatted(
                PLAN,
                "position_no",
                sql.text("feature"),
                sql.text("version"),
                sql.text("command"),
                none,
                none,
                "0",
                "TRUE",
                tables.plan());
    }
}
