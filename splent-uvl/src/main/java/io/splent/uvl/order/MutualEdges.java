package io.splent.uvl.order;

import io.splent.uvl.order.Digraph.Edge;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Requirements in both directions between two features, which therefore have no direction of their own.
 *
 * <p>Where scripts, an {@code after} or the tree give a direction, the requirement the other way is left out. Where
 * nothing does and both features have a package, both are. A feature without a package only hands on what is written
 * about it, and in a longer circle the two requirements are a part of the error: there they stay.
 */
final class MutualEdges {

    private final Map<List<Integer>, List<EdgeKind>> kinds = new HashMap<>();
    private final Set<Edge<OrderEdge>> leftOut = new HashSet<>();
    private final List<DroppedEdge> dropped = new ArrayList<>();
    private final List<MutualRequirement> undecided = new ArrayList<>();

    MutualEdges(List<Edge<OrderEdge>> edges, BitSet packaged, int nodes) {
        edges.forEach(edge -> kinds.computeIfAbsent(List.of(edge.from(), edge.to()), key -> new ArrayList<>())
                .add(edge.value().kind()));
        edges.stream().filter(this::isSettled).forEach(this::settle);
        Digraph<OrderEdge> binding = new Digraph<>(nodes);
        edges.stream()
                .filter(edge -> edge.value().kind().isBinding() && !leftOut.contains(edge))
                .forEach(binding::add);
        Components components = new Components(binding);
        BitSet circular = new BitSet();
        for (Edge<OrderEdge> edge : binding.edges()) {
            if (components.areTogether(edge.from(), edge.to()) && !isUndirected(edge)) {
                circular.set(components.of(edge.from()));
            }
        }
        edges.stream()
                .filter(this::isUndirected)
                .filter(edge -> packaged.get(edge.from()) && packaged.get(edge.to()))
                .filter(edge -> !circular.get(components.of(edge.from())))
                .forEach(this::leaveUndecided);
    }

    private boolean isMutual(Edge<OrderEdge> edge) {
        return edge.value().kind() == EdgeKind.DECLARED && opposite(edge).contains(EdgeKind.DECLARED);
    }

    private boolean isSettled(Edge<OrderEdge> edge) {
        return isMutual(edge) && strength(opposite(edge)) < strength(same(edge));
    }

    private boolean isUndirected(Edge<OrderEdge> edge) {
        return isMutual(edge)
                && strength(same(edge)) == strength(List.of())
                && strength(opposite(edge)) == strength(List.of());
    }

    private List<EdgeKind> same(Edge<OrderEdge> edge) {
        return kinds.getOrDefault(List.of(edge.from(), edge.to()), List.of());
    }

    private List<EdgeKind> opposite(Edge<OrderEdge> edge) {
        return kinds.getOrDefault(List.of(edge.to(), edge.from()), List.of());
    }

    /** How strongly something besides a requirement speaks for a direction: less is stronger. */
    private static int strength(List<EdgeKind> kinds) {
        if (kinds.contains(EdgeKind.HARD) || kinds.contains(EdgeKind.AFTER)) {
            return 0;
        }
        return kinds.contains(EdgeKind.HIERARCHY) ? 1 : 2;
    }

    private void settle(Edge<OrderEdge> edge) {
        leftOut.add(edge);
        dropped.add(new DroppedEdge(
                edge.value(),
                edge.value().after() + " and " + edge.value().before()
                        + " require each other, and something else gives the direction"));
    }

    private void leaveUndecided(Edge<OrderEdge> edge) {
        leftOut.add(edge);
        undecided.add(MutualRequirement.of(edge.value()));
    }

    boolean isLeftOut(Edge<OrderEdge> edge) {
        return leftOut.contains(edge);
    }

    List<DroppedEdge> dropped() {
        return dropped;
    }

    /** One entry per requirement, so that a pair is there twice. */
    List<MutualRequirement> undecided() {
        return undecided;
    }
}
