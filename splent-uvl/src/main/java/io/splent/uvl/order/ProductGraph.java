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

/**
 * The line's order projected to the packages of a product: paths through features that have no package or are not
 * selected become one edge. Node {@code i} is the package at declared position {@code i}.
 */
final class ProductGraph {

    private static final List<EdgeKind> WEAKEST_ALLOWED = List.of(EdgeKind.DECLARED, EdgeKind.WEAK, EdgeKind.HIERARCHY);

    private final Digraph<OrderEdge> line;
    private final Map<Integer, Integer> positions = new HashMap<>();
    private final Digraph<OrderReason> graph;

    ProductGraph(LineGraph line, List<String> packages) {
        this.line = line.graph();
        for (int position = 0; position < packages.size(); position++) {
            positions.put(line.nodeOfPackage(packages.get(position)), position);
        }
        this.graph = new Digraph<>(packages.size());
        for (int position = 0; position < packages.size(); position++) {
            addReasons(line.nodeOfPackage(packages.get(position)), position, packages);
        }
    }

    private void addReasons(int node, int position, List<String> packages) {
        Map<Integer, List<OrderEdge>> paths = new LinkedHashMap<>();
        WEAKEST_ALLOWED.forEach(weakest -> collectPaths(node, weakest, paths));
        paths.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> graph.add(new Edge<>(
                        entry.getKey(), position, new OrderReason(packages.get(entry.getKey()), entry.getValue()))));
    }

    /**
     * Shortest paths from other packages, by position, along edges that are not too weak. Paths of stronger edges that
     * were found before stay.
     */
    private void collectPaths(int node, EdgeKind weakest, Map<Integer, List<OrderEdge>> paths) {
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
                if (position == null) {
                    open.add(edge.from());
                } else {
                    paths.computeIfAbsent(position, key -> path(edge.from(), node, departures));
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

    /** A shortest circle for every component that has one. */
    List<OrderCycle> cycles(List<String> packages) {
        Components components = new Components(graph);
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int node = 0; node < graph.size(); node++) {
            members.computeIfAbsent(components.of(node), key -> new ArrayList<>())
                    .add(node);
        }
        return members.values().stream()
                .filter(nodes -> nodes.size() > 1)
                .map(nodes -> new OrderCycle(
                        steps(nodes, components),
                        nodes.stream().map(packages::get).toList()))
                .toList();
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
