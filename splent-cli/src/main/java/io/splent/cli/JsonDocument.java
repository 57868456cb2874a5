package io.splent.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.Dialect;
import io.splent.api.store.ScriptFailure;
import io.splent.api.store.UnfinishedRun;
import io.splent.core.execute.PreparedScript;
import io.splent.core.execute.RollbackReport;
import io.splent.core.execute.StatusReport;
import io.splent.core.execute.UpgradeReport;
import io.splent.core.execute.UpgradeReport.FeatureUpgrade;
import io.splent.core.history.FeatureHistory;
import io.splent.core.line.ModelReport;
import io.splent.core.migrate.MigrateReport;
import io.splent.core.migrate.MigrateReport.FeatureOutcome;
import io.splent.core.migrate.MigrateReport.WrittenScript;
import io.splent.core.plan.FeaturePlan;
import io.splent.core.plan.PlannedChange;
import io.splent.core.product.Product;
import io.splent.schema.sql.Identifiers;
import io.splent.uvl.analysis.ProductVerdict;
import io.splent.uvl.model.SourceSpan;
import io.splent.uvl.order.EdgeKind;
import io.splent.uvl.order.OrderCycle;
import io.splent.uvl.order.OrderEdge;
import io.splent.uvl.order.OrderExplanation;
import io.splent.uvl.order.OrderReason;
import io.splent.uvl.order.OrderedPackage;
import io.splent.uvl.text.Diagnostic;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one JSON document that {@code --json} prints, per command. */
final class JsonDocument {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonDocument() {}

    static String of(Product product, MigrateReport report, List<String> notices) {
        ObjectNode document = document("db:migrate", product, report.dialect(), notices);
        ArrayNode features = document.putArray("features");
        Identifiers identifiers = new Identifiers(report.dialect());
        report.features().forEach(feature -> addOutcome(features.addObject(), feature, identifiers));
        report.warnings().forEach(document.withArray("warnings")::add);
        report.questions().forEach(question -> document.withArray("warnings").add(question.sentence() + "."));
        return finished(document, Optional.empty());
    }

    private static void addOutcome(ObjectNode node, FeatureOutcome outcome, Identifiers identifiers) {
        node.put("feature", outcome.feature());
        node.put("status", outcome.status().id());
        node.put("version", outcome.plan().map(plan -> plan.version().text()).orElse(null));
        ArrayNode scripts = node.putArray("scripts");
        for (WrittenScript script : outcome.scripts()) {
            scripts.addObject()
                    .put("path", script.path())
                    .put("direction", script.forward() ? "up" : "down")
                    .put("statements", script.statements());
        }
        ArrayNode changes = node.putArray("changes");
        outcome.plan().ifPresent(plan -> addChanges(changes, plan, identifiers));
        outcome.warnings().forEach(node.putArray("warnings")::add);
    }

    private static void addChanges(ArrayNode changes, FeaturePlan plan, Identifiers identifiers) {
        for (PlannedChange planned : plan.changes()) {
            ObjectNode change = changes.addObject();
            change.put("kind", planned.change().kind().id());
            var table = planned.change().affectedTable();
            change.put("table", table == null ? null : identifiers.display(table));
            change.put("object", identifiers.display(planned.change().objectName()));
            ArrayNode hazards = change.putArray("hazards");
            planned.hazards().forEach(hazard -> hazards.add(hazard.id()));
            planned.statements().forEach(change.putArray("sql")::add);
        }
    }

    static String of(String command, Product product, UpgradeReport report, List<String> notices) {
        ObjectNode document = document(command, product, report.dialect(), notices);
        ArrayNode features = document.putArray("features");
        for (FeatureUpgrade feature : report.features()) {
            ObjectNode node = features.addObject();
            node.put("feature", feature.feature());
            node.put("status", feature.status().id());
            ArrayNode applied = node.putArray("applied");
            feature.scripts().forEach(script -> applied.add(script.run().version()));
            feature.note().ifPresent(note -> node.put("note", note));
        }
        report.warnings().forEach(document.withArray("warnings")::add);
        return finished(document, report.failure());
    }

    static String of(Product product, StatusReport report, List<String> notices) {
        ObjectNode document = document("db:status", product, report.dialect(), notices);
        ArrayNode features = document.putArray("features");
        for (FeatureHistory standing : report.features()) {
            ObjectNode node = features.addObject();
            node.put("feature", standing.feature());
            node.put("applied", standing.appliedVersion().orElse(null));
            node.put("latest", standing.latest().orElse(null));
            ArrayNode pending = node.putArray("pending");
            standing.pending().forEach(script -> pending.add(script.version().text()));
            node.put("state", standing.state().id());
            node.set(
                    "lastError", standing.failure().map(JsonDocument::lastError).orElse(null));
            node.put("drifted", report.drifted().contains(standing.feature()));
            report.drift()
                    .flatMap(drift -> drift.of(standing.feature()))
                    .ifPresent(drift -> DriftDocument.add(node, drift, report.dialect()));
        }
        report.drift().ifPresent(drift -> DriftDocument.addUnmanaged(document, drift, report.dialect()));
        document.put("running", report.running().orElse(null));
        document.put(
                "unfinished", report.unfinished().map(UnfinishedRun::command).orElse(null));
        return finished(document, Optional.empty());
    }

    private static ObjectNode lastError(ScriptFailure failure) {
        return JSON.createObjectNode()
                .put("script", failure.script())
                .put("direction", failure.direction().name().toLowerCase(Locale.ROOT))
                .put("statement", failure.statement())
                .put("message", failure.reason());
    }

    static String of(Product product, RollbackReport report, List<String> notices) {
        ObjectNode document = document("db:rollback", product, report.dialect(), notices);
        ArrayNode features = document.putArray("features");
        report.undone().stream()
                .map(script -> script.run().feature())
                .distinct()
                .forEach(feature -> {
                    ObjectNode node = features.addObject();
                    node.put("feature", feature);
                    node.put("status", "rolled-back");
                    ArrayNode undone = node.putArray("undone");
                    report.undone().stream()
                            .map(PreparedScript::run)
                            .filter(run -> run.feature().equals(feature))
                            .forEach(run -> undone.add(run.version()));
                    ArrayNode losses = node.putArray("losses");
                    report.losses().stream()
                            .filter(loss -> loss.feature().equals(feature))
                            .forEach(loss -> losses.addObject()
                                    .put("object", loss.object())
                                    .put("rows", loss.rows())
                                    .put("more", loss.more()));
                });
        return finished(document, report.failure());
    }

    static String ofOrder(Product product) {
        ObjectNode document = document("feature:order", product);
        ArrayNode order = document.putArray("order");
        for (OrderedPackage entry : product.order().entries()) {
            ObjectNode node = order.addObject();
            node.put("feature", entry.name());
            ArrayNode reasons = node.putArray("reasons");
            for (OrderReason reason : entry.reasons()) {
                ObjectNode json = reasons.addObject();
                json.put("after", reason.after());
                addStatement(json, reason.kind(), reason.constraint(), reason.span());
            }
        }
        ArrayNode warnings = document.putArray("warnings");
        product.order().notes().forEach(warnings::add);
        product.lock().inversions(product.order(), name -> true).forEach(warnings::add);
        return finished(document, Optional.empty());
    }

    private static void addStatement(ObjectNode node, EdgeKind kind, String constraint, @Nullable SourceSpan span) {
        node.put("kind", kind.id());
        node.put("constraint", constraint);
        node.put("file", span == null ? null : span.file());
        node.put("line", span == null ? null : Integer.valueOf(span.line()));
    }

    static String ofExplanation(Product product, OrderExplanation explanation) {
        ObjectNode document = document("feature:order", product);
        ObjectNode why = document.putObject("why");
        why.put("first", explanation.first());
        why.put("second", explanation.second());
        ArrayNode chain = why.putArray("chain");
        for (OrderEdge edge : explanation.chain()) {
            ObjectNode step = chain.addObject();
            step.put("before", edge.before());
            step.put("after", edge.after());
            addStatement(step, edge.kind(), edge.text(), edge.span());
        }
        return finished(document, Optional.empty());
    }

    static String ofPicture(Product product, String format, String picture) {
        ObjectNode document = document("feature:order", product);
        document.putObject("picture").put("format", format).put("text", picture);
        return finished(document, Optional.empty());
    }

    static String ofDependencies(Product product, String feature, boolean reverse, List<String> related) {
        ObjectNode document = document("spl:deps", product);
        document.put("feature", feature);
        related.forEach(document.putArray(reverse ? "dependents" : "dependencies")::add);
        return finished(document, Optional.empty());
    }

    static String ofVerdict(Product product, Optional<ProductVerdict> verdict) {
        ObjectNode document = document("product:validate", product);
        document.put("valid", verdict.map(ProductVerdict::isValid).orElse(true));
        ArrayNode reasons = document.putArray("reasons");
        verdict.ifPresent(given -> given.reasons().forEach(reason -> reasons.add(reason.described())));
        ObjectNode repair = document.putObject("repair");
        ArrayNode add = repair.putArray("add");
        ArrayNode remove = repair.putArray("remove");
        verdict.map(ProductVerdict::repair).ifPresent(steps -> {
            steps.add().forEach(add::add);
            steps.remove().forEach(remove::add);
        });
        return finished(document, Optional.empty());
    }

    static String of(ModelReport report) {
        ObjectNode document = document("spl:info");
        document.put("file", report.file().toString());
        document.put("valid", report.facts().isPresent());
        Optional<ModelReport.Facts> facts = report.facts();
        document.put("features", facts.map(ModelReport.Facts::features).orElse(null));
        document.put("constraints", facts.map(ModelReport.Facts::constraints).orElse(null));
        document.put("void", facts.map(ModelReport.Facts::isVoid).orElse(null));
        ArrayNode core = document.putArray("core");
        ArrayNode dead = document.putArray("dead");
        ArrayNode deadPackages = document.putArray("deadPackages");
        ArrayNode circles = document.putArray("circles");
        facts.ifPresent(known -> {
            known.core().forEach(core::add);
            known.dead().forEach(dead::add);
            known.deadPackages().forEach(deadPackages::add);
            known.circles().forEach(circle -> addCircle(circles.addObject(), circle));
        });
        document.put(
                "configurations",
                facts.flatMap(ModelReport.Facts::configurations)
                        .map(BigInteger::toString)
                        .orElse(null));
        ArrayNode diagnostics = document.putArray("diagnostics");
        for (Diagnostic diagnostic : report.diagnostics()) {
            diagnostics
                    .addObject()
                    .put("severity", diagnostic.severity().id())
                    .put("code", diagnostic.code().id())
                    .put("file", diagnostic.file())
                    .put("line", diagnostic.line())
                    .put("column", diagnostic.column())
                    .put("message", diagnostic.message())
                    .put("hint", diagnostic.hint());
        }
        return finished(document, Optional.empty());
    }

    private static void addCircle(ObjectNode node, OrderCycle circle) {
        circle.features().forEach(node.putArray("features")::add);
        node.put("real", circle.isReal());
        circle.explanation().forEach(node.putArray("steps")::add);
        node.put("coexistence", circle.coexistenceDescribed());
    }

    /** A command that failed before it had anything to report. */
    static String ofFailure(String command, SplentException failure) {
        ObjectNode document = document(command);
        document.putNull("product");
        document.putNull("database");
        document.putArray("features");
        return finished(document, Optional.of(failure));
    }

    static ObjectNode document(String command) {
        return JSON.createObjectNode().put("command", command);
    }

    static ObjectNode document(String command, Product product) {
        return document(command).put("product", product.name());
    }

    /** @param notices what is to be known of how the command was called; the first of the warnings */
    static ObjectNode document(String command, Product product, Dialect dialect, List<String> notices) {
        ObjectNode document = document(command, product);
        document.putObject("database").put("vendor", dialect.vendor().id()).put("version", dialect.version());
        notices.forEach(notice -> document.withArray("warnings").add(notice));
        return document;
    }

    static String finished(ObjectNode document, Optional<SplentException> failure) {
        document.set("error", failure.map(JsonDocument::error).orElse(null));
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode error(SplentException failure) {
        ErrorLocation place = failure.location();
        ObjectNode error = JSON.createObjectNode();
        error.put("code", failure.code().id());
        error.put("exit", failure.code().exit().value());
        error.put("message", failure.getMessage());
        error.put("feature", place.feature());
        error.put("script", place.file());
        error.put("line", place.line());
        error.put("statement", place.statement());
        error.put("sqlstate", place.sqlState());
        error.put("hint", failure.hint());
        return error;
    }
}
