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
    public static String up(FeaturePlan plan, PlannedScript script, Dialect dialect) {
        return text(plan, script, dialect, script.up(), "");
    }

    /** The reverse script. */
    public static String down(FeaturePlan plan, PlannedScript script, Dialect dialect) {
        return text(plan, script, dialect, script.down(), "Takes back: V" + script.version() + "\n");
    }

    private static String text(
            FeaturePlan plan, PlannedScript script, Dialect dialect, List<PlannedGroup> groups, String takesBack) {
        StringBuilder text = new StringBuilder();
        comment(text, "Feature: " + plan.feature() + "\n" + "Message: " + plan.message() + "\n" + takesBack);
        comment(text, "Database: " + dialect.vendor().id() + " " + dialect.majorVersion() + "\n");
        if (!plan.sources().isEmpty()) {
            comment(text, "Generated from: " + String.join(", ", plan.sources()) + "\n");
        }
        plan.notes().stream()
                .filter(note -> note.concerns(script))
                .forEach(note -> comment(text, "Note: " + note.text() + "\n"));
        comment(text, part(plan, script, takesBack.isEmpty()));
        comment(text, hazards(groups));
        for (PlannedGroup group : groups) {
            List<String> notes = group.steps().stream()
                    .flatMap(step -> step.notes().stream())
                    .toList();
            if (!notes.isEmpty()) {
                text.append('\n');
                comment(text, String.join("\n", notes) + "\n");
            }
            for (String statement : group.statements()) {
                text.append(notes.isEmpty() ? "\n" : "").append(statement).append(";\n");
            }
        }
        if (groups.isEmpty() && !script.up().isEmpty()) {
            comment(text, "There is nothing to take back.\n");
        }
        return text.toString();
    }

    private static String part(FeaturePlan plan, PlannedScript script, boolean forward) {
        int number = plan.scripts().indexOf(script) + 1;
        String part = "Part: " + number + " of " + plan.scripts().size();
        if (plan.scripts().size() == 1 && script.stage().isTransactional()) {
            return "";
        }
        return part + (forward ? ", " + script.stage().explanation() : "") + "\n";
    }

    private static String hazards(List<PlannedGroup> groups) {
        Set<Hazard> present = EnumSet.noneOf(Hazard.class);
        groups.stream().flatMap(group -> group.steps().stream()).forEach(step -> present.addAll(step.hazards()));
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

    /** The name of a script without the letter in front: version, message, and the stage when there are several. */
    public static String fileName(FeaturePlan plan, PlannedScript script) {
        boolean first = plan.scripts().indexOf(script) == 0;
        String suffix = first ? "" : "_" + script.stage().id();
        String slug = slug(plan.message());
        String shortened = slug.substring(0, Math.min(slug.length(), MAXIMUM_SLUG - suffix.length()));
        return script.version() + "__" + shortened.replaceAll("_+$", "") + suffix + ".sql";
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
