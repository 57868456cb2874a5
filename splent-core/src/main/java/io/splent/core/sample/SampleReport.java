package io.splent.core.sample;

import io.splent.api.ErrorCode;
import io.splent.api.schema.Dialect;
import java.util.List;

/**
 * What came of trying products out.
 *
 * @param dialect what they were tried out on
 * @param products each as its features, in the order of the model
 * @param pairs how many combinations of two features they show; 0 when they were not chosen for that
 * @param paths on how many ways products were reached and compared
 * @param failures what went wrong; empty when every product has one schema, whatever the path
 */
public record SampleReport(
        SampleRequest request,
        Dialect dialect,
        List<List<String>> products,
        int pairs,
        int paths,
        List<PathFailure> failures) {

    public SampleReport {
        products = products.stream().map(List::copyOf).toList();
        failures = List.copyOf(failures);
    }

    /**
     * A product that was not reached, or has another schema than in a new database.
     *
     * @param code what kind
     * @param product its features
     * @param path what was done to reach it, for people
     * @param message what is wrong
     * @param differences how the schema differs from that of a new database
     * @param hint what to do
     */
    public record PathFailure(
            ErrorCode code, List<String> product, String path, String message, List<String> differences, String hint) {
        public PathFailure {
            product = List.copyOf(product);
            differences = List.copyOf(differences);
        }
    }
}
