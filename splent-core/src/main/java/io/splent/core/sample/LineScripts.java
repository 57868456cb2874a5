package io.splent.core.sample;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.Vendor;
import io.splent.core.baseline.ScratchStatement;
import io.splent.core.database.Database;
import io.splent.core.script.MigrationDirectory;
import io.splent.core.script.MigrationScript;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.script.ScriptStatement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scripts of all features of a line for one vendor, looked at before any of them runs. */
final class LineScripts {

    /** Naming these does not lead to data. */
    private static final Set<String> OF_EVERYBODY = Set.of("pg_catalog", "information_schema");

    private final Map<String, MigrationDirectory> directories;
    private final Database database;
    private final Vendor vendor;
    private final DatabaseSupport support;

    LineScripts(Map<String, MigrationDirectory> directories, Database database) {
        this.directories = directories;
        this.database = database;
        this.vendor = database.dialect().vendor();
        this.support = DatabaseSupport.of(database.dialect());
    }

    /**
     * Refuses features that need something in the database and have no scripts.
     *
     * @param product the directory of a product of the line
     */
    void requireSome(Set<String> needing, Path product) {
        List<String> without = needing.stream()
                .filter(feature -> !directories.containsKey(feature)
                        || forward(feature).findAny().isEmpty())
                .sorted()
                .toList();
        if (!without.isEmpty()) {
            throw new SplentException(
                    ErrorCode.SCRIPT_MISSING,
                    "Features of the line have no scripts for " + vendor.id() + ": " + String.join(", ", without)
                            + ". Nothing was tried out.",
                    ErrorLocation.ofFeature(without.get(0)),
                    "Write them, with a product that has these features and on such a database: splent --app "
                            + product.getFileName() + " db:migrate. A feature needs a migrations directory for that.");
        }
    }

    /**
     * On a server that has other data a script must not reach what is not its own: where it stays within the default
     * schema, it can be given another one.
     */
    void requireNoReachBeyond() {
        if (vendor == Vendor.H2) {
            return;
        }
        Set<String> schemas = database.schemas().stream()
                .filter(schema -> !OF_EVERYBODY.contains(schema))
                .collect(Collectors.toSet());
        directories.forEach(
                (feature, directory) -> Stream.concat(directory.forward().stream(), directory.reverse().stream())
                        .forEach(script -> requireNoReachBeyond(feature, script, schemas)));
    }

    private void requireNoReachBeyond(String feature, MigrationScript script, Set<String> schemas) {
        List<ScriptStatement> statements = statements(script);
        for (int i = 0; i < statements.size(); i++) {
            ScriptStatement statement = statements.get(i);
            if (!ScratchStatement.staysWithinDefaultSchema(statement.sql(), schemas)) {
                throw new SplentException(
                        ErrorCode.SCRIPT_REFUSED,
                        script.fileName() + " of " + feature + " reaches beyond the schema it runs in, or may, at"
                                + " statement " + (i + 1) + ". On a server that has other data it is not tried out."
                                + " Nothing was run.",
                        new ErrorLocation(feature, script.path(), statement.line(), null, i + 1, null),
                        "Try the line out in memory: without [database] and SPLENT_DATABASE_URL, with scripts for h2.");
            }
        }
    }

    private Stream<MigrationScript> forward(String feature) {
        return Stream.ofNullable(directories.get(feature)).flatMap(directory -> directory.forward().stream());
    }

    private List<ScriptStatement> statements(MigrationScript script) {
        return support.scriptSplitter().split(script.text());
    }
}
