package io.splent.core.line;

import io.splent.api.ErrorCode;
import java.util.List;

/**
 * What {@code spl:verify} has found out of a line.
 *
 * @param file the model
 * @param features the packages that were found, in an order that holds for every product
 * @param obligations what has to hold for all products, and whether it does
 * @param failures everything wrong, the obligations that fail included; empty for a line whose products all migrate
 * @param notes what could not be decided
 */
public record LineReport(
        String file, List<String> features, List<Obligation> obligations, List<Failure> failures, List<String> notes) {

    public LineReport {
        features = List.copyOf(features);
        obligations = List.copyOf(obligations);
        failures = List.copyOf(failures);
        notes = List.copyOf(notes);
    }

    /**
     * One feature's scripts need another feature: in every product with the one the other has to be, and to come first.
     *
     * @param feature the package that needs
     * @param needed the package needed
     * @param because all that is needed of it, for people
     * @param proof statements of the model that make it so, with places; empty when it is not so
     */
    public record Obligation(String feature, String needed, List<String> because, List<String> proof) {
        public Obligation {
            because = List.copyOf(because);
            proof = List.copyOf(proof);
        }

        public boolean isProven() {
            return !proof.isEmpty();
        }
    }

    /**
     * Something wrong.
     *
     * @param code what kind
     * @param feature the package concerned, or the model
     * @param message what is wrong
     * @param witness the packages of a valid product in which it goes wrong; empty when there is none to show
     * @param hint what to do
     */
    public record Failure(ErrorCode code, String feature, String message, List<String> witness, String hint) {
        public Failure {
            witness = List.copyOf(witness);
        }
    }
}
