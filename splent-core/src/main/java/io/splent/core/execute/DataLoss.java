package io.splent.core.execute;

import io.splent.core.database.Database;
import io.splent.schema.script.ScriptStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows that a reverse script deletes, or whose values in a column it deletes.
 *
 * @param feature whose script it is
 * @param object the table, or table and column, as the script writes it
 * @param rows how many there are; at most {@value #COUNTED}
 * @param more whether there are more than that
 */
public record DataLoss(String feature, String object, long rows, boolean more) {

    /** Nobody has to wait for an exact number to know that it is large. */
    static final int COUNTED = 100_000;

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|`(?:[^`]|``)+`|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final String TABLE = "(?<table>" + NAME + "(?:\\s*\\.\\s*" + NAME + ")?)";
    private static final Pattern DROPPED_TABLE = Pattern.compile(
            "DROP\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?" + TABLE + "\\s*(?:CASCADE|RESTRICT)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALTERED_TABLE =
            Pattern.compile("ALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?" + TABLE + "\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern DROPPED_COLUMN = Pattern.compile(
            "\\sDROP\\s+COLUMN\\s+(?:IF\\s+EXISTS\\s+)?(?<column>" + NAME + ")", Pattern.CASE_INSENSITIVE);

    /** What the scripts would delete in the database as it is; tables without rows are left out. */
    static List<DataLoss> of(List<PreparedScript> scripts, Database database) {
        List<DataLoss> losses = new ArrayList<>();
        for (PreparedScript script : scripts) {
            for (ScriptStatement statement : script.statements()) {
                of(script.run().feature(), statement.sql(), database).stream()
                        .filter(loss -> loss.rows() > 0)
                        .forEach(losses::add);
            }
        }
        return losses;
    }

    private static List<DataLoss> of(String feature, String sql, Database database) {
        Matcher table = DROPPED_TABLE.matcher(sql);
        if (table.matches()) {
            String name = table.group("table");
            return counted(feature, name, "SELECT 1 FROM " + name, database).stream()
                    .toList();
        }
        List<DataLoss> losses = new ArrayList<>();
        Matcher altered = ALTERED_TABLE.matcher(sql);
        if (altered.lookingAt()) {
            String name = altered.group("table");
            Matcher column = DROPPED_COLUMN.matcher(sql);
            for (boolean found = column.find(altered.end() - 1); found; found = column.find()) {
                String value = column.group("column");
                String rows = "SELECT 1 FROM " + name + " WHERE " + value + " IS NOT NULL";
                counted(feature, name + "." + value, rows, database).ifPresent(losses::add);
            }
        }
        return losses;
    }

    /** What is not there, since an earlier statement will have made it or renamed it, cannot be counted. */
    private static Optional<DataLoss> counted(String feature, String object, String rows, Database database) {
        String query = "SELECT COUNT(*) FROM (" + rows + " LIMIT " + (COUNTED + 1) + ") AS counted";
        try (Statement statement = database.connection().createStatement();
                ResultSet count = statement.executeQuery(query)) {
            count.next();
            long found = count.getLong(1);
            return Optional.of(
                    new DataLoss(feature, object.replaceAll("[\"`]", ""), Math.min(found, COUNTED), found > COUNTED));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
