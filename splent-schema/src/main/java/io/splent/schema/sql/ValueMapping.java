package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ConstraintChange.AddCheck;
import io.splent.api.change.ConstraintChange.DropCheck;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.ObjectName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column that held numbers and is to hold labels, or the other way round, as when an entity stores an enumeration by name
 * instead of by position. Which number is which label stands nowhere in a database, so somebody has to say it.
 *
 * @param toLabels whether numbers become labels
 * @param labels the labels in the order in which the database lists them, as SQL literals
 * @since 0.1
 */
public record ValueMapping(boolean toLabels, List<String> labels) {

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    public ValueMapping {
        labels = List.copyOf(labels);
    }

    /**
     * What somebody has to say for a change to be made to rows; empty when the database can convert the values, or refuses
     * those that it cannot.
     *
     * @param others the changes that are made with it
     */
    public static Optional<ValueMapping> of(AlterColumn change, List<SchemaChange> others) {
        TypeKind from = TypeKind.of(change.before().type());
        TypeKind to = TypeKind.of(change.after().type());
        boolean toLabels = from == TypeKind.INTEGER && (to == TypeKind.LABELS || to == TypeKind.TEXT);
        boolean fromLabels = to == TypeKind.INTEGER && (from == TypeKind.LABELS || from == TypeKind.TEXT);
        if (!toLabels && !fromLabels) {
            return Optional.empty();
        }
        List<String> labels = labels(change, others, toLabels);
        return labels.isEmpty() ? Optional.empty() : Optional.of(new ValueMapping(toLabels, labels));
    }

    /** An expression of the form that is wanted, with gaps. */
    public String example(String column) {
        Stream<String> cases = toLabels
                ? labels.stream().map(label -> " WHEN ... THEN " + label)
                : labels.stream().map(label -> " WHEN " + label + " THEN ...");
        return "CASE " + column + cases.reduce("", String::concat) + " END";
    }

    private static List<String> labels(AlterColumn change, List<SchemaChange> others, boolean toLabels) {
        String type = (toLabels ? change.after() : change.before()).type().text();
        if (TypeKind.of(type) == TypeKind.LABELS) {
            return literals(type);
        }
        String column = change.after().name();
        return others.stream()
                .flatMap(other -> check(other, change.tableName(), toLabels).stream())
                .map(CheckConstraint::expression)
                .filter(expression -> mentions(expression, column))
                .map(ValueMapping::literals)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<CheckConstraint> check(SchemaChange change, ObjectName table, boolean added) {
        if (added && change instanceof AddCheck add && add.tableName().equals(table)) {
            return Optional.of(add.check());
        }
        return !added && change instanceof DropCheck drop && drop.tableName().equals(table)
                ? Optional.of(drop.check())
                : Optional.empty();
    }

    private static boolean mentions(String expression, String column) {
        String withoutLiterals = LITERAL.matcher(expression).replaceAll("").toLowerCase(Locale.ROOT);
        return List.of(withoutLiterals.split("[^\\p{Alnum}_$]+")).contains(column.toLowerCase(Locale.ROOT));
    }

    private static List<String> literals(String text) {
        return LITERAL.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
