package io.splent.core.migrate;

import io.splent.api.schema.Dialect;
import io.splent.core.migrate.MigrateReport.FeatureOutcome;
import io.splent.core.migrate.MigrateReport.Status;
import io.splent.core.migrate.MigrateReport.WrittenScript;
import io.splent.core.plan.FeaturePlan;
import io.splent.core.plan.MigrationPlan;
import io.splent.core.plan.PlannedGroup;
import io.splent.core.plan.PlannedScript;
import io.splent.core.plan.ReviewNote;
import io.splent.core.plan.ScriptText;
import io.splent.core.product.Feature;
import io.splent.core.product.Product;
import io.splent.core.script.FileGroup;
import io.splent.core.script.MigrationDirectory;
import io.splent.core.script.OwnedSchemaFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the scripts of a plan, all of them or none, and reports on every feature. */
public final class MigrationWriter {

    private final Product product;
    private final Dialect dialect;

    public MigrationWriter(Product product, Dialect dialect) {
        this.product = product;
        this.dialect = dialect;
    }

    public MigrateReport write(
            MigrationPlan plan, boolean toDisk, Map<String, FeatureOutcome> others, List<String> warnings) {
        FileGroup files = new FileGroup();
        List<FeatureOutcome> outcomes = new ArrayList<>();
        for (Feature feature : product.features()) {
            plan.of(feature.name())
                    .map(featurePlan -> generated(feature, featurePlan, files))
                    .or(() -> Optional.ofNullable(others.get(feature.name())))
                    .ifPresent(outcomes::add);
        }
        if (toDisk) {
            files.write();
        }
        return new MigrateReport(dialect, outcomes, warnings, List.of());
    }

    private FeatureOutcome generated(Feature feature, FeaturePlan plan, FileGroup files) {
        Path directory = directory(feature);
        List<WrittenScript> written = new ArrayList<>();
        for (PlannedScript script : plan.scripts()) {
            String name = ScriptText.fileName(plan, script);
            written.add(script(directory.resolve("V" + name), true, script.up(), ScriptText.up(plan, script, dialect)));
            written.add(script(
                    directory.resolve("U" + name), false, script.down(), ScriptText.down(plan, script, dialect)));
        }
        written.forEach(script -> files.create(Path.of(script.path()), script.text()));
        files.replace(
                directory.resolve(MigrationDirectory.SCHEMA_FILE),
                OwnedSchemaFile.print(feature.name(), plan.version(), plan.ownedAfter()));
        List<String> notes = plan.notes().stream().map(ReviewNote::text).toList();
        return new FeatureOutcome(feature.name(), Status.GENERATED, Optional.of(plan), written, notes);
    }

    private static WrittenScript script(Path path, boolean forward, List<PlannedGroup> groups, String text) {
        int statements =
                groups.stream().mapToInt(group -> group.statements().size()).sum();
        return new WrittenScript(path.toString(), forward, statements, text);
    }

    private Path directory(Feature feature) {
        return feature.migrations()
                .orElseThrow()
                .container()
                .resolve(dialect.vendor().id());
    }
}
