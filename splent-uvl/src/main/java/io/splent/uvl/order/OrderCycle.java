package io.splent.uvl.order;

import io.splent.uvl.analysis.Answer;
import io.splent.uvl.analysis.Reason;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Features that need each other in a circle.
 *
 * @param steps the statements of a shortest circle: every step's {@code after} needs its {@code before}, which is the
 *     {@code after} of the next step
 * @param packages the packages that cannot be ordered because of it
 * @param coexistence whether the line has a product with all features of the circle: a witness, or the reasons why not,
 *     in which case the circle does no harm
 * @since 0.1
 */
public record OrderCycle(List<OrderEdge> steps, List<String> packages, Answer coexistence) {

    public OrderCycle {
        steps = List.copyOf(steps);
        packages = List.copyOf(packages);
    }

    /** Whether some product has the circle, so that it cannot be ordered. */
    public boolean isReal() {
        return coexistence.isPossible();
    }

    /** The features of the circle, the first one once. */
    public List<String> features() {
        return steps.stream().map(OrderEdge::after).toList();
    }

    /** The circle in one line: {@code A => B => A}. */
    public String path() {
        return features().stream()
                .collect(Collectors.joining(" => ", "", " => " + steps.get(0).after()));
    }

    /** One line per step with its text and place. */
    public List<String> explanation() {
        return steps.stream()
                .map(step -> step.after() + " needs " + step.before() + " ("
                        + step.kind().id() + "): " + step.described())
                .toList();
    }

    /** Whether a product has all features of the circle, for people. */
    public String coexistenceDescribed() {
        if (coexistence instanceof Answer.Possible possible) {
            return "a product with all of them: " + String.join(", ", possible.witness())
                    + (possible.isCertain() ? "" : " (conditions about values were not checked)");
        }
        return "no product has all of them: "
                + ((Answer.Impossible) coexistence)
                        .reasons().stream().map(Reason::described).collect(Collectors.joining("; "));
    }
}
