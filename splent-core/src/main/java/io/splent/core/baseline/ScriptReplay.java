package io.splent.core.baseline;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.diff.Scratch;
import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.OtherObject;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.core.drift.MadeSchema;
import io.splent.core.drift.ObjectChange;
import io.splent.core.execute.ScriptOrder;
import io.splent.core.script.MigrationScript;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.script.ScriptStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out what forward scripts make, by running them in a scratch area. Used once. */
final class ScriptReplay {

    /** How much of a statement is shown. */
    private static final int SHOWN = 60;

    /** Naming these does not lead out of the product's schemas. */
    private static final Set<String> OF_EVERYBODY = Set.of("pg_catalog", "information_schema", "INFORMATION_SCHEMA");

    private final DatabaseSupport support;
    private final ScratchSpace space;
    private final Set<String> schemas;
    private final Map<ObjectRef, String> makers = new HashMap<>();
    private final Map<OtherObject, String> otherMakers = new HashMap<>();
    private final List<Skipped> skipped = new ArrayList<>();

    /** @param schemas all schemas of the server */
    ScriptReplay(DatabaseSupport support, ScratchSpace space, Set<String> schemas) {
        this.support = support;
        this.space = space;
        this.schemas = new HashSet<>(schemas);
        this.schemas.removeAll(OF_EVERYBODY);
    }

    /**
     * What scripts make.
     *
     * @param made tables, sequences and types, with the feature whose scripts made them
     * @param others views, triggers and routines, with the feature whose scripts made them
     * @param skipped the statements that were not run
     */
    record Result(MadeSchema made, Map<OtherObject, String> others, List<Skipped> skipped) {}

    /** A statement that changes rows, or whose effect does not stay within the product's schemas. */
    record Skipped(String feature, String text) {}

    /**
     * Runs scripts.
     *
     * @param steps the scripts in the order to run them in
     * @param furtherSchemas the schemas besides the default one that they use
     * @throws SplentException when a script fails
     */
    Result run(List<ScriptOrder.Step> steps, String defaultSchema, Set<String> furtherSchemas) {
        try (Scratch scratch = space.open(furtherSchemas)) {
            Map<String, String> standIns = new HashMap<>();
            furtherSchemas.forEach(schema -> standIns.put(schema, scratch.standInFor(schema)));
            standIns.put(defaultSchema, scratch.standInFor(null));
            ScratchStatement statements = new ScratchStatement(support.dialect().vendor(), standIns, schemas);
            SchemaSnapshot reached = SchemaSnapshot.EMPTY;
            for (int i = 0; i < steps.size(); i++) {
                ScriptOrder.Step step = steps.get(i);
                run(step, scratch, statements);
                boolean last =
                        i + 1 == steps.size() || !steps.get(i + 1).feature().equals(step.feature());
                if (last) {
                    SchemaSnapshot next = scratch.read();
                    attribute(step.feature(), reached, next);
                    reached = next;
                }
            }
            Set<ObjectName> tables = reached.tables().stream().map(Table::name).collect(Collectors.toSet());
            return new Result(new MadeSchema(reached, tables, makers), otherMakers, skipped);
        } catch (SQLException e) {
            throw new SplentException(
                    ErrorCode.SQL_FAILED,
                    "The scratch area cannot be read: " + e.getMessage(),
                    ErrorLocation.UNKNOWN.withSqlState(e.getSQLState()),
                    "Check the privileges of the database user, then run the same command again.",
                    e);
        }
    }

    private void run(ScriptOrder.Step step, Scratch scratch, ScratchStatement statements) {
        List<ScriptStatement> script =
                support.scriptSplitter().split(step.script().text());
        for (int i = 0; i < script.size(); i++) {
            ScriptStatement statement = script.get(i);
            Optional<String> safe = statements.of(statement.sql());
            if (safe.isEmpty()) {
                skipped.add(new Skipped(step.feature(), shown(step.script(), i + 1, statement)));
                continue;
            }
            try {
                scratch.execute(safe.get());
            } catch (SQLException e) {
                throw failed(step, i + 1, statement, e);
            }
        }
    }

    private void attribute(String feature, SchemaSnapshot before, SchemaSnapshot after) {
        support.comparator().differences(before, after).stream()
                .flatMap(change -> ObjectChange.of(change).stream())
                .filter(change -> change.after() != null)
                .forEach(change -> makers.putIfAbsent(change.object(), feature));
        after.others().forEach(other -> otherMakers.putIfAbsent(other, feature));
        otherMakers.keySet().retainAll(after.others());
    }

    private static String shown(MigrationScript script, int number, ScriptStatement statement) {
        String line = statement.sql().replaceAll("\\s+", " ");
        return script.fileName() + " statement " + number + ": "
                + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…");
    }

    private static SplentException failed(
            ScriptOrder.Step step, int number, ScriptStatement statement, SQLException cause) {
        return new SplentException(
                ErrorCode.PLAN_NOT_PROVEN,
                step.script().fileName() + " of " + step.feature() + " fails in the scratch area at statement " + number
                        + ", so that nothing can be said of what it makes: "
                        + String.valueOf(cause.getMessage()).strip() + " Nothing was written or recorded.",
                new ErrorLocation(
                        step.feature(), step.script().path(), statement.line(), null, number, cause.getSQLState()),
                "If it needs what another feature brings, name that feature too, or all: splent db:baseline --all",
                cause);
    }
}
