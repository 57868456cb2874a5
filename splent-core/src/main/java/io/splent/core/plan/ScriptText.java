package io.splent.core.plan;

import io.splent.api.change.Hazard;
import io.splent.api.schema.Dialect;
import io.splent.schema.sql.HazardAssessor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The text of a script as it is written to disk: a header for the reviewer, then the statements. */
public final class ScriptText {

    private static final int MAXIMUM_SLUG = 60;

    private ScriptText() {}

    /** The forward script. */
    public static String up(FeaturePlan plan, Dialect dialect) {
        return text(plan, dialect, plan.up(), "");
    }

    /** The reverse script. */
    public static String down(FeaturePlan plan, Dialect dialect) {
        return text(plan, dialect, plan.down(), "Takes back: V" + plan.version() + "\n");
    }

    private static String text(FeaturePlan plan, Dialect dialect, List<PlannedChange> changes, String takesBack) {
        StringBuilder text = new StringBuilder();
        comment(text, "Feature: " + plan.feature() + "\n" + "Message: " + plan.message() + "\n" + takesBack);
        comment(text, "Database: " + dialect.vendor().id() + " " + dialect.majorVersion() + "\n");
        if (!plan.sources().isEmpty()) {
            comment(text, "Generated from: " + String.join(", ", plan.sources()) + "\n");
        }
        comment(text, hazards(changes));
        for (PlannedChange change : changes) {
            for (String statement : change.statements()) {
                text.append('\n').append(statement).append(";\n");
            }
        }
        return text.toString();
    }

    private static String hazards(List<PlannedChange> changes) {
        Set<Hazard> present = EnumSet.noneOf(Hazard.class);
        changes.forEach(change -> present.addAll(change.hazards()));
        if (present.isEmpty()) {
            return "Hazards: none\n";
        }
        List<String> lines = new ArrayList<>();
        for (Hazard hazard : present) {
            lines.add("Hazard " + hazard.id() + ": " + HazardAssessor.explain(hazard));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Every line becomes a comment of its own, so that no message can end the comment and become SQL. */
    private static void comment(StringBuilder text, String lines) {
        lines.lines()
                .map(line -> line.replaceAll("\\p{Cntrl}", " "))
                .forEach(line -> text.append("-- ").append(line).append('\n'));
    }

    /** A message as part of a file name: lower case, {@code [a-z0-9_]}, at most 60 characters. */
    public static String slug(String message) {
        String words = message.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String trimmed = words.replaceAll("^_+|_+$", "");
        String slug =
                trimmed.substring(0, Math.min(trimmed.length(), MAXIMUM_SLUG)).replaceAll("_+$", "");
        return slug.isEmpty() ? "migration" : slug;
    }
}
