package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.Vendor;
import io.splent.core.script.OwnedSchema;
import io.splent.schema.script.ScriptStatement;
import io.splent.schema.script.TableStatement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds a table that the scripts of two features create: neither could ever drop it without harm to the other. */
final class TableOwners {

    private final Vendor vendor;
    private final String defaultSchema;

    TableOwners(Vendor vendor, String defaultSchema) {
        this.vendor = vendor;
        this.defaultSchema = defaultSchema;
    }

    /** Where a table is created. */
    record Creation(String feature, PreparedScript script, ScriptStatement statement, ObjectName table) {

        ErrorLocation place() {
            return new ErrorLocation(
                    feature,
                    script.script().path(),
                    statement.line(),
                    null,
                    script.statements().indexOf(statement) + 1,
                    null);
        }
    }

    /**
     * Looks at what is about to run.
     *
     * @param pending the scripts of each feature, oldest first
     * @param owned what the scripts of each feature of the product have created
     * @throws SplentException naming both features
     */
    void requireOnePerTable(Map<String, List<PreparedScript>> pending, Map<String, OwnedSchema> owned) {
        Map<ObjectName, Creation> creations = new HashMap<>();
        pending.forEach((feature, scripts) -> created(feature, scripts).forEach((table, creation) -> {
            Creation other = creations.putIfAbsent(table, creation);
            if (other != null) {
                throw twoOwners(
                        creation,
                        other.feature() + " (" + other.script().script().fileName() + ")");
            }
            owner(creation, owned).ifPresent(owner -> {
                throw twoOwners(creation, owner);
            });
        }));
    }

    /** The tables that are there when the scripts have run. */
    Map<ObjectName, Creation> created(String feature, List<PreparedScript> scripts) {
        Map<ObjectName, Creation> created = new LinkedHashMap<>();
        for (PreparedScript script : scripts) {
            for (ScriptStatement statement : script.statements()) {
                TableStatement.of(vendor, statement).ifPresent(change -> {
                    ObjectName table = comparable(change.table());
                    if (change.creates()) {
                        created.put(table, new Creation(feature, script, statement, change.table()));
                    } else {
                        created.remove(table);
                    }
                });
            }
        }
        return created;
    }

    private Optional<String> owner(Creation creation, Map<String, OwnedSchema> owned) {
        return owned.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(creation.feature()))
                .filter(entry -> entry.getValue().objects().keySet().stream()
                        .anyMatch(ref -> ref.kind() == ObjectKind.TABLE
                                && comparable(ref.container()).equals(comparable(creation.table()))))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The name in a form in which equal tables have equal names. */
    ObjectName comparable(ObjectName name) {
        String schema = name.schema() == null || name.schema().equals(defaultSchema) ? null : name.schema();
        boolean folded = vendor.isMySqlFamily();
        return folded
                ? new ObjectName(schema, name.name().toLowerCase(Locale.ROOT))
                : new ObjectName(schema, name.name());
    }

    private static SplentException twoOwners(Creation creation, String other) {
        return new SplentException(
                ErrorCode.TABLE_CREATED_TWICE,
                "The table " + creation.table() + " is created by two features: "
                        + creation.feature() + " ("
                        + creation.script().script().fileName() + ") and " + other + ". Nothing was run.",
                creation.place(),
                "Let one of them create it, and let the other depend on that one.");
    }
}
