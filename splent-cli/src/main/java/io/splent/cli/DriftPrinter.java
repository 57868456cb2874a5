package io.splent.cli;

import io.splent.api.schema.Dialect;
import io.splent.api.schema.OtherObject;
import io.splent.core.drift.Drift;
import io.splent.core.drift.DriftReport;
import io.splent.core.drift.FeatureDrift;
import io.splent.core.execute.StatusReport;
import io.splent.core.history.FeatureHistory;
import io.splent.core.plan.ChangeLabel;
import java.io.PrintWriter;
import java.util.List;

/** Says how far a database has drifted from what the scripts made, for people. */
final class DriftPrinter {

    private final PrintWriter out;
    private final Palette palette;

    DriftPrinter(SplentCommand top) {
        this.out = top.terminal().out();
        this.palette = top.palette();
    }

    void print(StatusReport report, DriftReport drift) {
        out.println();
        out.println(palette.bold("Drift: what our scripts made, and what is there"));
        List<FeatureDrift> asked = report.features().stream()
                .map(FeatureHistory::feature)
                .flatMap(feature -> drift.of(feature).stream())
                .toList();
        asked.stream()
                .filter(feature ->
                        feature.unknown().isPresent() || !feature.differences().isEmpty())
                .forEach(feature -> print(feature, report.dialect()));
        if (asked.stream()
                .allMatch(feature ->
                        feature.unknown().isEmpty() && feature.differences().isEmpty())) {
            out.println("  none");
        }
        for (OtherObject other : drift.unmanaged()) {
            out.println("  "
                    + palette.faint("not ours, left alone: " + other.kind() + " "
                            + ChangeLabel.shown(other.name(), report.dialect())));
        }
        drift.notes().forEach(note -> out.println(palette.yellow("note: ") + note));
    }

    private void print(FeatureDrift feature, Dialect dialect) {
        out.println("  " + feature.feature());
        feature.unknown().ifPresent(reason -> out.println("      " + palette.yellow("unknown: ") + reason));
        for (Drift drift : feature.differences()) {
            String detail = drift.detail().isEmpty() ? "" : "  " + palette.faint(drift.detail());
            out.println("      " + coloured(drift) + " " + ChangeLabel.shown(drift.object(), dialect) + detail);
        }
    }

    private String coloured(Drift drift) {
        String word = String.format("%-7s", drift.effect().id());
        return switch (drift.effect()) {
            case GONE -> palette.red(word);
            case CHANGED -> palette.yellow(word);
            case ADDED -> palette.faint(word);
        };
    }
}
