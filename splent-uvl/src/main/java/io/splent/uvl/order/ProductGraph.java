package io.splent.uvl.order;

import io.splent.uvl.order.Digraph.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The line's order projected to the packages of a product: paths through features that have no package or are not
 * selected become one edge. Node {@code i} is the package at declared position {@code i}.
 *
 * <p>What leads through a package that is not selected says less than the rest: where both contradict each other, no
 * product with all of them exists, and the order of this product follows the rest.
 */
final class ProductGraph {

    private static final List<EdgeKind> WEAKEST_ALLOWED = List.of(EdgeKind.DECLARED, EdgeKind.WEAK, EdgeKind.HIERARCHY);

    private final Digraph<OrderEdge> line;
    private final List<String> packages;
    private final Map<Integer, Integer> positions = new HashMap<>();
    private final Digraph<OrderReason> graph;
    private final List<DroppedEdge> dropped = new ArrayList<>();

    ProductGraph(LineGraph line, List<String> packages) {
        this.line = line.graph();
        this.packages = packages;
        for (int position = 0; position < packages.size(); position++) {
            positions.put(line.nodeOfPackage(packages.get(position)), position);
        }
        this.graph = new Digraph<>(packages.size());
        List<Edge<OrderReason>> overAbsent = new ArrayList<>();
        for (int position = 0; position < packages.size(); position++) {
            int node = line.nodeOfPackage(packages.get(position));
            Map<Integer, List<OrderEdge>> paths = paths(node, through -> !line.isPackaged(through));
            Map<Integer, List<OrderEdge>> others = paths(node, through -> true);
            others.keySet().removeAll(paths.keySet());
            edges(paths, position).forEach(graph::add);
            overAbsent.addAll(edges(others, position));
        }
        overAbsent.forEach(this::addUnlessCircular);
    }

    private List<Edge<OrderReason>> edges(Map<Integer, List<OrderEdge>> paths, int position) {
        return paths.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Edge<>(
                        entry.getKey(), position, new OrderReason(packages.get(entry.getKey()), entry.getValue())))
                .toList();
    }

    private void addUnlessCircular(Edge<OrderReason> edge) {
        List<Edge<OrderReason>> back = graph.shortestPath(edge.to(), edge.from(), node -> true);
        if (back.isEmpty()) {
            graph.add(edge);
        } else {
            List<OrderEdge> path = edge.value().path();
            dropped.add(new DroppedEdge(
                    path.get(path.size() - 1),
                    "it leads to " + edge.value().after() + " only through "
                            + path.get(path.size() - 1).before()
                            + ", which is not selected, and the opposite follows from "
                            + back.stream()
                                    .map(step -> step.value().constraint())
                                    .collect(Collectors.joining(", "))));
        }
    }

    private Map<Integer, List<OrderEdge>> paths(int node, IntPredicate through) {
        Map<Integer, List<OrderEdge>> paths = new LinkedHashMap<>();
        WEAKEST_ALLOWED.forEach(weakest -> collectPaths(node, weakest, through, paths));
        return paths;
    }

    /**
     * Shortest paths from other packages, by position, along edges that are not too weak. Paths of stronger edges that
     * were found before stay.
     */
    private void collectPaths(int node, EdgeKind weakest, IntPredicate through, Map<Integer, List<OrderEdge>> paths) {
        Map<Integer, Edge<OrderEdge>> departures = new HashMap<>();
        BitSet seen = new BitSet();
        seen.set(node);
        Deque<Integer> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            for (Edge<OrderEdge> edge : strongestFirst(line.incoming(open.remove()))) {
                if (edge.value().kind().compareTo(weakest) > 0 || seen.get(edge.from())) {
                    continue;
                }
                seen.set(edge.from());
                departures.put(edge.from(), edge);
                Integer position = positions.get(edge.from());
                if (position != null) {
                    paths.computeIfAbsent(position, key -> path(edge.from(), node, departures));
                } else if (through.test(edge.from())) {
                    open.add(edge.from());
                }
            }
        }
    }

    private static List<Edge<OrderEdge>> strongestFirst(List<Edge<OrderEdge>> edges) {
        List<Edge<OrderEdge>> sorted = new ArrayList<>(edges);
        sorted.sort(
                (first, second) -> first.value().kind().compareTo(second.value().kind()));
        return sorted;
    }

    private static List<OrderEdge> path(int from, int to, Map<Integer, Edge<OrderEdge>> departures) {
        List<OrderEdge> path = new ArrayList<>();
        int node = from;
        while (node != to) {
            Edge<OrderEdge> edge = departures.get(node);
            if (edge == null) {
                throw new IllegalStateException("no path from " + from + " to " + to);
            }
            path.add(edge.value());
            node = edge.to();
        }
        return path;
    }

    Digraph<OrderReason> graph() {
        return graph;
    }

    /** What the product's order does not follow, in addition to the line's. */
    List<DroppedEdge> dropped() {
        return dropped;
    }

    /** The statements of a shortest circle for every component that has one, by the packages of the component. */
    Map<List<String>, List<OrderEdge>> cycles() {
        Components components = new Components(graph);
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int node = 0; node < graph.size(); node++) {
            members.computeIfAbsent(components.of(node), key -> new ArrayList<>())
                    .add(node);
        }
        Map<List<String>, List<OrderEdge>> cycles = new LinkedHashMap<>();
        members.values().stream()
                .filter(nodes -> nodes.size() > 1)
                .forEach(nodes -> cycles.put(nodes.stream().map(packages::get).toList(), steps(nodes, components)));
        return cycles;
    }

    private List<OrderEdge> steps(List<Integer> nodes, Components components) {
        List<Edge<OrderReason>> shortest = List.of();
        for (int node : nodes) {
            List<Edge<OrderReason>> cycle =
                    graph.shortestPath(node, node, other -> components.areTogether(other, node));
            if (shortest.isEmpty() || cycle.size() < shortest.size()) {
                shortest = cycle;
            }
        }
        List<OrderEdge> steps = new ArrayList<>();
        shortest.forEach(edge -> steps.addAll(edge.value().path()));
        Collections.reverse(steps);
        return steps;
    }
}
