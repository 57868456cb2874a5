package io.splent.api;

import org.jspecify.annotations.Nullable;

/**
 * Where an error was found. Every part may be absent.
 *
 * @param feature the feature concerned
 * @param file the script, descriptor or model, as a path that the user can open
 * @param line 1-based line in {@code file}
 * @param column 1-based column in {@code line}
 * @param statement 1-based number of the statement in a script
 * @param sqlState the SQLSTATE the database reported
 * @since 0.1
 */
public record ErrorLocation(
        @Nullable String feature,
        @Nullable String file,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable Integer statement,
        @Nullable String sqlState) {

    /** No place is known. */
    public static final ErrorLocation UNKNOWN = new ErrorLocation(null, null, null, null, null, null);

    public static ErrorLocation ofFeature(String feature) {
        return new ErrorLocation(feature, null, null, null, null, null);
    }

    public static ErrorLocation ofFile(String file) {
        return new ErrorLocation(null, file, null, null, null, null);
    }

    public static ErrorLocation ofFile(String file, int line, int column) {
        return new ErrorLocation(null, file, line, column, null, null);
    }

    public ErrorLocation withFeature(@Nullable String newFeature) {
        return new ErrorLocation(newFeature, file, line, column, statement, sqlState);
    }

    public ErrorLocation withFile(@Nullable String newFile) {
        return new ErrorLocation(feature, newFile, line, column, statement, sqlState);
    }

    public ErrorLocation withLine(@Nullable Integer newLine) {
        return new ErrorLocation(feature, file, newLine, column, statement, sqlState);
    }

    public ErrorLocation withStatement(int newStatement) {
        return new ErrorLocation(feature, file, line, column, newStatement, sqlState);
    }

    public ErrorLocation withSqlState(@Nullable String newSqlState) {
        return new ErrorLocation(feature, file, line, column, statement, newSqlState);
    }
}
