package io.splent.uvl.order;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** The strongly connected components of a graph, found by Tarjan's algorithm without recursion. */
final class Components {

    private static final int NONE = -1;

    private final Digraph<?> graph;
    private final int[] component;
    private final int[] index;
    private final int[] low;
    private final int[] nextEdge;
    private final Deque<Integer> path = new ArrayDeque<>();
    private final Deque<Integer> unassigned = new ArrayDeque<>();
    private int visited;
    private int count;

    Components(Digraph<?> graph) {
        this.graph = graph;
        this.component = new int[graph.size()];
        this.index = new int[graph.size()];
        this.low = new int[graph.size()];
        this.nextEdge = new int[graph.size()];
        Arrays.fill(component, NONE);
        for (int node = 0; node < graph.size(); node++) {
            if (index[node] == 0) {
                enter(node);
                walk();
            }
        }
    }

    /** Whether each of the two nodes can be reached from the other one. */
    boolean areTogether(int first, int second) {
        return component[first] == component[second];
    }

    /** The number of the node's component. */
    int of(int node) {
        return component[node];
    }

    int count() {
        return count;
    }

    private void enter(int node) {
        visited++;
        index[node] = visited;
        low[node] = visited;
        path.push(node);
        unassigned.push(node);
    }

    private void walk() {
        while (!path.isEmpty()) {
            int node = path.peek();
            if (nextEdge[node] < graph.outgoing(node).size()) {
                int target = graph.outgoing(node).get(nextEdge[node]).to();
                nextEdge[node]++;
                if (index[target] == 0) {
                    enter(target);
                } else if (component[target] == NONE) {
                    low[node] = Math.min(low[node], index[target]);
                }
            } else {
                leave(path.pop());
            }
        }
    }

    private void leave(int node) {
        if (!path.isEmpty()) {
            low[path.peek()] = Math.min(low[path.peek()], low[node]);
        }
        if (low[node] == index[node]) {
            int member;
            do {
                member = unassigned.pop();
                component[member] = count;
            } while (member != node);
            count++;
        }
    }
}
