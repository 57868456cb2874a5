package io.splent.uvl.order;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Features that need each other in a circle.
 *
 * @param steps the statements of a shortest circle: every step's {@code after} needs its {@code before}, which is the
 *     {@code after} of the next step
 * @param packages the packages of the product that cannot be ordered because of it
 * @since 0.1
 */
public record OrderCycle(List<OrderEdge> steps, List<String> packages) {

    public OrderCycle {
        steps = List.copyOf(steps);
        packages = List.copyOf(packages);
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
}
