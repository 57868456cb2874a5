package io.splent.schema.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The current row of a catalog query; values are asked for by column label. */
record Row(ResultSet resultSet) {

    String text(String label) throws SQLException {
        String text = resultSet.getString(label);
        if (text == null) {
            throw new SQLException("The catalog has no value for " + label);
        }
        return text;
    }

    @Nullable
    String optionalText(String label) throws SQLException {
        return resultSet.getString(label);
    }

    /** Null also for an empty text: an empty comment is no comment. */
    @Nullable
    String nonEmptyText(String label) throws SQLException {
        String text = resultSet.getString(label);
        return text == null || text.isEmpty() ? null : text;
    }

    boolean flag(String label) throws SQLException {
        return resultSet.getBoolean(label);
    }

    /** Whether the standard's {@code YES} is there, and not {@code NO}. */
    boolean yes(String label) throws SQLException {
        return "YES".equals(resultSet.getString(label));
    }

    long number(String label) throws SQLException {
        return resultSet.getLong(label);
    }

    /** A SQL array of texts. */
    List<String> texts(String label) throws SQLException {
        Array array = resultSet.getArray(label);
        try {
            return List.of((String[]) array.getArray());
        } finally {
            array.free();
        }
    }
}
