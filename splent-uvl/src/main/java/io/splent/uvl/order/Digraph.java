package io.splent.uvl.order;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A directed graph over numbered nodes whose edges carry values. Not thread-safe while edges are added.
 *
 * @param <E> what an edge carries
 */
final class Digraph<E> {

    /** An edge. */
    record Edge<E>(int from, int to, E value) {}

    private final List<List<Edge<E>>> out = new ArrayList<>();
    private final List<List<Edge<E>>> in = new ArrayList<>();

    Digraph(int nodes) {
        for (int i = 0; i < nodes; i++) {
            out.add(new ArrayList<>(2));
            in.add(new ArrayList<>(2));
        }
    }

    int size() {
        return out.size();
    }

    void add(Edge<E> edge) {
        out.get(edge.from()).add(edge);
        in.get(edge.to()).add(edge);
    }

    List<Edge<E>> outgoing(int node) {
        return Collections.unmodifiableList(out.get(node));
    }

    List<Edge<E>> incoming(int node) {
        return Collections.unmodifiableList(in.get(node));
    }

    /** Everything that can be reached from the node by at least one edge. */
    BitSet reachable(int node) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            for (Edge<E> edge : out.get(open.pop())) {
                if (!seen.get(edge.to())) {
                    seen.set(edge.to());
                    open.push(edge.to());
                }
            }
        }
        return seen;
    }

    /** The same edges turned round. */
    Digraph<E> reversed() {
        Digraph<E> result = new Digraph<>(size());
        edges().forEach(edge -> result.add(new Edge<>(edge.to(), edge.from(), edge.value())));
        return result;
    }

    /** All edges, by the node they leave. */
    List<Edge<E>> edges() {
        return out.stream().flatMap(List::stream).toList();
    }

    /**
     * A path with the fewest edges, or an empty list when there is none. The path has at least one edge, so that a path
     * from a node to itself is a cycle.
     *
     * @param from where it starts
     * @param to where it ends
     * @param through which nodes it may pass
     */
    List<Edge<E>> shortestPath(int from, int to, IntPredicate through) {
        Map<Integer, Edge<E>> arrivals = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (Edge<E> edge : out.get(open.remove())) {
                if (through.test(edge.to()) && arrivals.putIfAbsent(edge.to(), edge) == null) {
                    if (edge.to() == to) {
                        return path(arrivals, from, to);
                    }
                    open.add(edge.to());
                }
            }
        }
        return List.of();
    }

    private static <E> List<Edge<E>> path(Map<Integer, Edge<E>> arrivals, int from, int to) {
        List<Edge<E>> path = new ArrayList<>();
        int node = to;
        do {
            Edge<E> edge = requireNonNull(arrivals.get(node));
            path.add(edge);
            node = edge.from();
        } while (node != from);
        Collections.reverse(path);
        return path;
    }
}
