package io.splent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splent.core.line.LineReport;
import io.splent.core.line.LineReport.Failure;
import io.splent.core.line.LineReport.Obligation;
import java.util.Optional;

/** What {@code spl:verify --json} prints. */
final class LineDocument {

    private LineDocument() {}

    static String of(LineReport report) {
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
        report.notes().forEach(document.putArray("warnings")::add);
        return JsonDocument.finished(document, Optional.empty());
    }
}
