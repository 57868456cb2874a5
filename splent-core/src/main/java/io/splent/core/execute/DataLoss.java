package io.splent.core.execute;

import io.splent.api.schema.Vendor;
import io.splent.core.database.Database;
import io.splent.schema.script.DroppedData;
import io.splent.schema.script.ScriptStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** What the scripts would delete in the database as it is; tables without rows are left out. */
    static List<DataLoss> of(List<PreparedScript> scripts, Database database) {
        Vendor vendor = database.dialect().vendor();
        List<DataLoss> losses = new ArrayList<>();
        for (PreparedScript script : scripts) {
            for (ScriptStatement statement : script.statements()) {
                for (DroppedData dropped : DroppedData.of(vendor, statement)) {
                    counted(script.run().feature(), dropped, database)
                            .filter(loss -> loss.rows() > 0)
                            .ifPresent(losses::add);
                }
            }
        }
        return losses;
    }

    /** What is not there, since an earlier statement will have made it or renamed it, cannot be counted. */
    private static Optional<DataLoss> counted(String feature, DroppedData dropped, Database database) {
        String column = dropped.column();
        String values = column == null ? "" : " WHERE " + column + " IS NOT NULL";
        String query = "SELECT COUNT(*) FROM (SELECT 1 FROM " + dropped.table() + values + " LIMIT " + (COUNTED + 1)
                + ") AS counted";
        try (Statement statement = database.connection().createStatement();
                ResultSet count = statement.executeQuery(query)) {
            count.next();
            long found = count.getLong(1);
            String object = dropped.table() + (column == null ? "" : "." + column);
            return Optional.of(
                    new DataLoss(feature, object.replaceAll("[\"`]", ""), Math.min(found, COUNTED), found > COUNTED));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
