package io.splent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splent.core.line.LineReport;
import io.splent.core.line.LineReport.Failure;
import io.splent.core.line.LineReport.Obligation;
import io.splent.core.sample.SampleReport;
import io.splent.core.sample.SampleReport.PathFailure;
import java.util.Optional;

/** What {@code spl:verify --json} prints. */
final class LineDocument {

    private LineDocument() {}

    static String of(LineReport report, Optional<SampleReport> tried) {
        ObjectNode document = JsonDocument.document("spl:verify");
        document.put("file", report.file());
        report.features().forEach(document.putArray("order")::add);
        ArrayNode obligations = document.putArray("obligations");
        for (Obligation obligation : report.obligations()) {
            ObjectNode node = obligations.addObject();
            node.put("feature", obligation.feature());
            node.put("needs", obligation.needed());
            obligation.because().forEach(node.putArray("because")::add);
            node.put("proven", obligation.isProven());
            obligation.proof().forEach(node.putArray("proof")::add);
        }
        ArrayNode failures = document.putArray("failures");
        for (Failure failure : report.failures()) {
            ObjectNode node = failures.addObject();
            node.put("code", failure.code().id());
            node.put("feature", failure.feature());
            node.put("message", failure.message());
            failure.witness().forEach(node.putArray("witness")::add);
            node.put("hint", failure.hint());
        }
        tried.ifPresent(sampled -> add(document.putObject("sample"), sampled));
        report.notes().forEach(document.putArray("warnings")::add);
        return JsonDocument.finished(document, Optional.empty());
    }

    private static void add(ObjectNode node, SampleReport tried) {
        node.put("kind", tried.request().count().isPresent() ? "random" : "pairwise");
        node.put("seed", tried.request().seed());
        node.putObject("database")
                .put("vendor", tried.dialect().vendor().id())
                .put("version", tried.dialect().version());
        ArrayNode products = node.putArray("products");
        tried.products().forEach(product -> product.forEach(products.addArray()::add));
        node.put("pairs", tried.pairs());
        node.put("paths", tried.paths());
        ArrayNode failures = node.putArray("failures");
        for (PathFailure failure : tried.failures()) {
            ObjectNode one = failures.addObject();
            one.put("code", failure.code().id());
            failure.product().forEach(one.putArray("product")::add);
            one.put("path", failure.path());
            one.put("message", failure.message());
            failure.differences().forEach(one.putArray("differences")::add);
            one.put("hint", failure.hint());
        }
    }
}
