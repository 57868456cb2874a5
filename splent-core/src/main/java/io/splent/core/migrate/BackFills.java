package io.splent.core.migrate;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.core.plan.FeaturePlan;
import io.splent.core.plan.MigrationPlan;
import io.splent.schema.sql.Identifiers;
import io.splent.schema.sql.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code --backfill TABLE.COLUMN=EXPRESSION} says: the value that existing rows get in a column that becomes
 * required, or whose values become others.
 */
public final class BackFills {

    /** Nothing is said. */
    public static final BackFills NONE = new BackFills(Map.of());

    private final Map<String, String> expressions;

    private BackFills(Map<String, String> expressions) {
        this.expressions = expressions;
    }

    /** Reads what was typed. */
    public static BackFills parse(List<String> options) {
        Map<String, String> expressions = new TreeMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            String column = equals < 0 ? "" : option.substring(0, equals).strip();
            String expression = option.substring(equals + 1).strip();
            if (column.indexOf('.') < 1 || column.endsWith(".") || expression.isEmpty()) {
                throw new SplentException(
                        ErrorCode.BAD_USAGE,
                        "--backfill " + option + " is not TABLE.COLUMN=EXPRESSION.",
                        "For example: --backfill \"notes.mood='fine'\"");
            }
            expressions.put(column.toLowerCase(Locale.ROOT), expression);
        }
        return new BackFills(expressions);
    }

    Optional<String> of(String table, String column) {
        return Optional.ofNullable(expressions.get(key(table, column)));
    }

    private static String key(String table, String column) {
        return (table + "." + column).toLowerCase(Locale.ROOT);
    }

    /** Refuses an expression that no column of the plan has a use for: it is a slip of the pen. */
    void requireAllUsed(MigrationPlan plan, Identifiers identifiers) {
        Set<String> required = new TreeSet<>();
        for (FeaturePlan feature : plan.features()) {
            feature.scripts().stream()
                    .flatMap(script -> script.up().stream())
                    .flatMap(group -> group.steps().stream())
                    .map(planned -> planned.step())
                    .filter(step -> step.form() == Step.Form.TIGHTENING || step.form() == Step.Form.MAPPED)
                    .forEach(step -> required.add(key(
                            identifiers.display(
                                    Objects.requireNonNull(step.change().affectedTable())
                                            .name()),
                            identifiers.display(step.change().objectName()))));
        }
        for (String column : expressions.keySet()) {
            if (!required.contains(column)) {
                throw new SplentException(
                        ErrorCode.BAD_USAGE,
                        "--backfill names " + column
                                + ", which neither becomes required nor gets values of another kind. Nothing"
                                + " was written.",
                        required.isEmpty()
                                ? "Leave the option out: no column needs it."
                                : "Columns that need it: " + String.join(", ", required));
            }
        }
    }
}
