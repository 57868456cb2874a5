package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.Vendor;
import io.splent.api.store.AppliedMigration;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.ScriptRun;
import io.splent.core.script.MigrationDirectory;
import io.splent.core.script.MigrationScript;
import io.splent.core.script.MigrationVersion;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.script.OutsideTransaction;
import io.splent.schema.script.ScriptSplitter;
import io.splent.schema.script.ScriptStatement;
import io.splent.schema.script.StatementCheck;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes scripts ready to run. Whatever can be wrong with a script is found here, before the first statement runs. */
public final class ScriptPreparation {

    private final MigrationStore store;
    private final Vendor vendor;
    private final ScriptSplitter splitter;
    private final StatementCheck check;
    private final TraceCheck traces;

    public ScriptPreparation(MigrationStore store, Dialect dialect) {
        this.store = store;
        this.vendor = dialect.vendor();
        DatabaseSupport support = DatabaseSupport.of(dialect);
        this.splitter = support.scriptSplitter();
        this.check = support.statementCheck();
        this.traces = new TraceCheck(dialect);
    }

    public PreparedScript forward(String feature, MigrationScript script) {
        List<ScriptStatement> statements = split(feature, script);
        ScriptRun run = new ScriptRun(
                feature,
                script.version().text(),
                script.description(),
                script.fileName(),
                store.checksum(script.text()),
                ScriptRun.Direction.UP,
                Optional.empty(),
                isTransactional(feature, script, statements));
        return traceable(new PreparedScript(run, script, statements));
    }

    /**
     * The reverse of an applied migration.
     *
     * @param previous the newest version that stays applied; empty at base
     */
    PreparedScript reverse(
            String feature,
            AppliedMigration applied,
            @Nullable MigrationDirectory directory,
            Optional<String> previous) {
        MigrationScript script = Optional.ofNullable(directory)
                .flatMap(scripts -> scripts.reverseOf(new MigrationVersion(applied.version())))
                .orElseThrow(() -> noReverse(feature, applied));
        List<ScriptStatement> statements = split(feature, script);
        ScriptRun run = reversing(feature, applied, previous, isTransactional(feature, script, statements));
        return traceable(new PreparedScript(run, script, statements));
    }

    /**
     * A migration of a feature that is taken back as a whole, without its reverse scripts.
     *
     * @param drops what takes the feature back; nothing for all but one of its migrations
     */
    PreparedScript dropping(
            String feature,
            AppliedMigration applied,
            MigrationDirectory directory,
            Optional<String> previous,
            List<ScriptStatement> drops) {
        MigrationScript source = new MigrationScript(
                new MigrationVersion(applied.version()),
                applied.description(),
                MigrationDirectory.SCHEMA_FILE,
                directory.location().describe(vendor.id() + "/" + MigrationDirectory.SCHEMA_FILE),
                drops.stream().map(ScriptStatement::sql).collect(Collectors.joining(";\n")));
        return new PreparedScript(reversing(feature, applied, previous, true), source, drops);
    }

    private static ScriptRun reversing(
            String feature, AppliedMigration applied, Optional<String> previous, boolean transactional) {
        Integer checksum = applied.checksum();
        return new ScriptRun(
                feature,
                applied.version(),
                applied.description(),
                applied.script(),
                checksum == null ? 0 : checksum,
                ScriptRun.Direction.DOWN,
                previous,
                transactional);
    }

    private PreparedScript traceable(PreparedScript script) {
        traces.requireTraceable(script);
        return script;
    }

    /** A statement that may not run inside a transaction could not be taken back if one beside it failed. */
    private boolean isTransactional(String feature, MigrationScript script, List<ScriptStatement> statements) {
        List<ScriptStatement> outside = statements.stream()
                .filter(statement -> OutsideTransaction.isRequiredBy(vendor, statement))
                .toList();
        if (outside.isEmpty() || outside.size() == statements.size()) {
            return outside.isEmpty();
        }
        ScriptStatement first = outside.get(0);
        throw new SplentException(
                ErrorCode.SCRIPT_MIXED,
                script.fileName() + " of " + feature + " mixes statements that may not run inside a transaction with"
                        + " others that have to. Nothing was run.",
                new ErrorLocation(feature, script.path(), first.line(), null, statements.indexOf(first) + 1, null),
                "Put statement " + (statements.indexOf(first) + 1) + " ("
                        + first.sql().lines().findFirst().orElse("") + ") into a script of its own.");
    }

    private List<ScriptStatement> split(String feature, MigrationScript script) {
        try {
            List<ScriptStatement> statements = splitter.split(script.text());
            check.requireAccepted(statements);
            return statements;
        } catch (SplentException e) {
            throw new SplentException(
                    e.code(), e.getMessage(), e.location().withFeature(feature).withFile(script.path()), e.hint(), e);
        }
    }

    private static SplentException noReverse(String feature, AppliedMigration applied) {
        String wanted = applied.script().replaceFirst("^V", "U");
        return new SplentException(
                ErrorCode.REVERSE_SCRIPT_MISSING,
                "There is no script that takes back " + applied.script() + " of " + feature + ": " + wanted
                        + " is missing. Nothing was run.",
                new ErrorLocation(feature, wanted, null, null, null, null),
                "Write " + wanted + " beside it, then run again.");
    }
}
