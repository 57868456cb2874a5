package io.splent.cli;

import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.io.PrintWriter;
import java.util.StringJoiner;

/** Prints an error for people: what, where, and what to type next. */
final class ErrorPrinter {

    private final PrintWriter err;
    private final Palette palette;
    private final boolean verbose;

    ErrorPrinter(PrintWriter err, Palette palette, boolean verbose) {
        this.err = err;
        this.palette = palette;
        this.verbose = verbose;
    }

    void print(SplentException error) {
        err.println(palette.red("error") + " [" + error.code().id() + "] " + error.getMessage());
        String where = where(error.location());
        if (!where.isEmpty()) {
            err.println("  at:   " + where);
        }
        if (error.hint() != null) {
            err.println("  next: " + error.hint());
        }
        if (verbose) {
            error.printStackTrace(err);
        }
        err.flush();
    }

    private static String where(ErrorLocation place) {
        StringJoiner where = new StringJoiner(", ");
        if (place.file() != null) {
            String line = place.line() == null ? "" : ":" + place.line();
            String column = place.column() == null ? "" : ":" + place.column();
            where.add(place.file() + line + column);
        }
        if (place.feature() != null) {
            where.add("feature " + place.feature());
        }
        if (place.statement() != null) {
            where.add("statement " + place.statement());
        }
        if (place.sqlState() != null) {
            where.add("SQLSTATE " + place.sqlState());
        }
        return where.toString();
    }
}
