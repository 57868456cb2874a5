package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.core.script.OwnedSchema;
import io.splent.schema.script.ScriptStatement;
import io.splent.schema.script.UntrackedObject;
import io.splent.schema.sql.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes a whole feature back that lacks reverse scripts: drops what its {@code schema.json} says that its scripts have
 * made, and nothing else. The statements follow from that file alone, so that a run that goes on finds those it has
 * begun; what somebody else has dropped already is passed over.
 */
final class OwnedDrops {

    /** First what refers to other tables, then what is part of a table, last what others may have used. */
    private static final List<ObjectKind> ORDER = List.of(
            ObjectKind.FOREIGN_KEY,
            ObjectKind.UNIQUE,
            ObjectKind.CHECK,
            ObjectKind.INDEX,
            ObjectKind.COLUMN,
            ObjectKind.TABLE,
            ObjectKind.SEQUENCE,
            ObjectKind.TYPE);

    private final Dialect dialect;
    private final Identifiers identifiers;
    private final TableOwners owners;

    /** @param defaultSchema where names without a schema belong */
    OwnedDrops(Dialect dialect, String defaultSchema) {
        this.dialect = dialect;
        this.identifiers = new Identifiers(dialect);
        this.owners = new TableOwners(dialect.vendor(), defaultSchema);
    }

    /**
     * The statements, in order.
     *
     * @param owned what the feature has made, under its present names
     * @param applied its forward scripts that go, which must have made nothing else
     * @param known how many forward scripts it has
     * @throws SplentException when they have, so that it would be left behind, or when {@code owned} tells of more than they
     *     have made
     */
    List<ScriptStatement> of(String feature, OwnedSchema owned, List<PreparedScript> applied, int known) {
        if (applied.size() < known) {
            throw notYetMade(feature);
        }
        requireComplete(feature, owned, applied);
        List<ScriptStatement> drops = new ArrayList<>();
        for (ObjectKind kind : ORDER) {
            owned.objects().keySet().stream()
                    .filter(ref -> ref.kind() == kind)
                    .filter(ref -> kind == ObjectKind.FOREIGN_KEY || !goesWithItsTable(ref, owned))
                    .forEach(ref -> drops.add(new ScriptStatement(drop(ref), drops.size() + 1)));
        }
        return drops;
    }

    private static boolean goesWithItsTable(ObjectRef ref, OwnedSchema owned) {
        return ref.kind() != ObjectKind.TABLE && owned.contains(ObjectRef.table(ref.container()));
    }

    private String drop(ObjectRef ref) {
        String name = identifiers.sql(ref.name());
        String table = identifiers.sql(ref.container());
        String alter = "ALTER TABLE IF EXISTS " + table + " DROP ";
        boolean mySql = dialect.vendor().isMySqlFamily();
        return switch (ref.kind()) {
            case TABLE, SEQUENCE, TYPE -> "DROP " + ref.kind() + " IF EXISTS " + table;
            case COLUMN -> alter + "COLUMN IF EXISTS " + name;
            case FOREIGN_KEY -> alter + (mySql ? "FOREIGN KEY" : "CONSTRAINT") + " IF EXISTS " + name;
            case CHECK, PRIMARY_KEY -> alter + "CONSTRAINT IF EXISTS " + name;
            case UNIQUE -> alter + (mySql ? "INDEX" : "CONSTRAINT") + " IF EXISTS " + name;
            case INDEX ->
                mySql
                        ? alter + "INDEX IF EXISTS " + name
                        : "DROP INDEX IF EXISTS " + identifiers.sql(beside(ref.container(), ref.name()));
        };
    }

    private static ObjectName beside(ObjectName table, String index) {
        return new ObjectName(table.schema(), index);
    }

    private void requireComplete(String feature, OwnedSchema owned, List<PreparedScript> scripts) {
        for (PreparedScript script : scripts) {
            for (ScriptStatement statement : script.statements()) {
                if (UntrackedObject.isMadeBy(dialect.vendor(), statement)) {
                    throw unknown(script, statement);
                }
            }
        }
        Set<ObjectName> tables = owned.objects().keySet().stream()
                .filter(ref -> ref.kind() == ObjectKind.TABLE)
                .map(ref -> owners.comparable(ref.container()))
                .collect(Collectors.toSet());
        owners.created(feature, scripts).forEach((table, creation) -> {
            if (!tables.contains(table)) {
                throw unknown(creation.script(), creation.statement());
            }
        });
    }

    /** What is not made yet may be there all the same, made by somebody else. */
    private static SplentException notYetMade(String feature) {
        return new SplentException(
                ErrorCode.REVERSE_SCRIPT_MISSING,
                feature
                        + " lacks reverse scripts, and schema.json tells of more than its applied scripts have made, since"
                        + " some are pending. Nothing was run.",
                ErrorLocation.ofFeature(feature),
                "Apply them first: splent db:upgrade " + feature);
    }

    private static SplentException unknown(PreparedScript script, ScriptStatement statement) {
        String feature = script.run().feature();
        return new SplentException(
                ErrorCode.REVERSE_SCRIPT_MISSING,
                feature + " lacks reverse scripts, and schema.json does not tell of all that its scripts have made ("
                        + script.script().fileName() + ": "
                        + statement.sql().lines().findFirst().orElse("") + "). Nothing was run.",
                new ErrorLocation(
                        feature,
                        script.script().path(),
                        statement.line(),
                        null,
                        script.statements().indexOf(statement) + 1,
                        null),
                "Write the missing U scripts of " + feature + ", then run again.");
    }
}
