package io.splent.uvl.order;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.uvl.analysis.Answer;
import io.splent.uvl.analysis.FeatureAnalysis;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.model.SourceSpan;
import io.splent.uvl.order.Digraph.Edge;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the packages of a product are migrated, and why.
 *
 * <p>The order follows what people wrote in the model and what scripts dictate; where neither says anything, the
 * declared order of the product stays. It is computed from statements about the whole line, so that two products never
 * order two packages differently because of a statement. Immutable.
 *
 * @since 0.1
 */
public final class DependencyOrder {

    private final List<String> declared;
    private final Map<String, Integer> positions = new HashMap<>();
    private final LineGraph line;
    private final Digraph<OrderReason> graph;
    private final Digraph<OrderReason> reversed;
    private final List<DroppedEdge> dropped;
    private final List<OrderCycle> cycles;
    private final List<Integer> order;

    private DependencyOrder(OrderRequest request) {
        this.declared = request.packages();
        declared.forEach(name -> positions.put(name, positions.size()));
        this.line = new LineGraph(request);
        ProductGraph product = new ProductGraph(line, declared);
        this.graph = product.graph();
        this.reversed = graph.reversed();
        this.dropped = Stream.concat(line.dropped().stream(), product.dropped().stream())
                .toList();
        this.cycles = cycles(product, request.model());
        this.order = sorted(graph);
    }

    /** Whether the features can come together is asked only when there is a circle. */
    private static List<OrderCycle> cycles(ProductGraph product, @Nullable FeatureModel model) {
        Map<List<String>, List<OrderEdge>> found = product.cycles();
        FeatureAnalysis analysis = found.isEmpty() || model == null ? null : FeatureAnalysis.of(model);
        List<OrderCycle> cycles = new ArrayList<>();
        found.forEach((packages, steps) -> cycles.add(new OrderCycle(steps, packages, coexistence(steps, analysis))));
        return List.copyOf(cycles);
    }

    private static Answer coexistence(List<OrderEdge> steps, @Nullable FeatureAnalysis analysis) {
        List<String> features = steps.stream().map(OrderEdge::after).toList();
        return analysis == null
                ? new Answer.Possible(features, true)
                : analysis.coexist(features.stream().filter(analysis::knows).toList());
    }

    /** Computes the order. Circles are not an error here but a part of the result: see {@link #cycles()}. */
    public static DependencyOrder of(OrderRequest request) {
        return new DependencyOrder(request);
    }

    /** Kahn's algorithm; among packages that are ready, and when a circle lets none be ready, the first declared. */
    private static List<Integer> sorted(Digraph<?> graph) {
        int[] waiting = new int[graph.size()];
        TreeSet<Integer> left = new TreeSet<>();
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int node = 0; node < graph.size(); node++) {
            waiting[node] = graph.incoming(node).size();
            left.add(node);
            if (waiting[node] == 0) {
                ready.add(node);
            }
        }
        List<Integer> order = new ArrayList<>();
        while (!left.isEmpty()) {
            int node = ready.isEmpty() ? left.first() : ready.remove();
            left.remove(node);
            order.add(node);
            for (Edge<?> edge : graph.outgoing(node)) {
                waiting[edge.to()]--;
                if (waiting[edge.to()] == 0 && left.contains(edge.to())) {
                    ready.add(edge.to());
                }
            }
        }
        return order;
    }

    /** The packages in order. Where {@link #cycles()} is not empty, the order breaks each circle somewhere. */
    public List<String> packages() {
        return names(order);
    }

    /** The packages in order, each with its feature and the reasons for its place. */
    public List<OrderedPackage> entries() {
        return order.stream()
                .map(node -> new OrderedPackage(
                        declared.get(node), line.featureOf(declared.get(node)), reasons(declared.get(node))))
                .toList();
    }

    /** The packages that a package directly depends on, with the reason for each. */
    public List<OrderReason> reasons(String packageName) {
        return graph.incoming(node(packageName)).stream().map(Edge::value).toList();
    }

    /** The packages that a package directly depends on, in order. */
    public List<String> dependencies(String packageName) {
        BitSet direct = new BitSet();
        graph.incoming(node(packageName)).forEach(edge -> direct.set(edge.from()));
        return inOrder(direct);
    }

    /** The packages that a package depends on directly or through others, in order, without itself. */
    public List<String> requirements(String packageName) {
        return closure(reversed, packageName);
    }

    /** The packages that depend on a package directly or through others, in order, without itself. */
    public List<String> dependents(String packageName) {
        return closure(graph, packageName);
    }

    private List<String> closure(Digraph<OrderReason> direction, String packageName) {
        BitSet reachable = direction.reachable(node(packageName));
        reachable.clear(node(packageName));
        return inOrder(reachable);
    }

    private List<String> inOrder(BitSet nodes) {
        return names(order.stream().filter(nodes::get).toList());
    }

    private List<String> names(List<Integer> nodes) {
        return nodes.stream().map(declared::get).toList();
    }

    /** Why one of two packages comes before the other, whichever of them is first. */
    public OrderExplanation why(String one, String other) {
        OrderExplanation forward = chain(one, other);
        OrderExplanation backward = chain(other, one);
        if (!forward.isTieBreak() || !backward.isTieBreak()) {
            return forward.isTieBreak() ? backward : forward;
        }
        return order.indexOf(node(one)) <= order.indexOf(node(other)) ? forward : backward;
    }

    private OrderExplanation chain(String first, String second) {
        List<OrderEdge> chain = graph.shortestPath(node(first), node(second), node -> true).stream()
                .flatMap(edge -> edge.value().path().stream())
                .toList();
        return new OrderExplanation(first, second, chain);
    }

    /**
     * Packages that need each other in a circle. When none is {@linkplain OrderCycle#isReal() real},
     * {@link #packages()} can be relied on for every product that the line allows.
     */
    public List<OrderCycle> cycles() {
        return cycles;
    }

    /**
     * This order, for callers that cannot go on with a circle. Circles that no product of the line has are none.
     *
     * @throws SplentException with code {@code order-cycle}, the path of the first circle, the place of every step, and
     *     a product that has it
     */
    public DependencyOrder requireAcyclic() {
        cycles.stream().filter(OrderCycle::isReal).findFirst().ifPresent(cycle -> {
            throw new SplentException(
                    ErrorCode.ORDER_CYCLE,
                    "features need each other in a circle: " + cycle.path() + "\n  "
                            + String.join("\n  ", cycle.explanation()) + "\n  " + cycle.coexistenceDescribed(),
                    place(cycle),
                    "remove one of these statements, or move what both sides need into a feature of its own");
        });
        return this;
    }

    private static ErrorLocation place(OrderCycle cycle) {
        return cycle.steps().stream()
                .map(OrderEdge::span)
                .filter(Objects::nonNull)
                .findFirst()
                .map(DependencyOrder::location)
                .orElse(ErrorLocation.UNKNOWN);
    }

    private static ErrorLocation location(SourceSpan span) {
        return ErrorLocation.ofFile(span.file(), span.line(), span.column());
    }

    /** Statements that the order does not follow because stronger ones say the opposite. */
    public List<DroppedEdge> dropped() {
        return dropped;
    }

    /** Features of two packages of the product that require each other, where nothing else says which comes first. */
    public List<MutualRequirement> undecided() {
        Map<List<String>, MutualRequirement> pairs = new LinkedHashMap<>();
        for (MutualRequirement pair : line.mutual()) {
            if (isUndecided(pair)) {
                pairs.merge(List.of(pair.one(), pair.other()), pair, MutualRequirement::and);
            }
        }
        return List.copyOf(pairs.values());
    }

    private boolean isUndecided(MutualRequirement pair) {
        List<Integer> nodes = declared.stream()
                .filter(name -> pair.isAbout(line.featureOf(name)))
                .map(this::node)
                .toList();
        return nodes.size() == 2
                && !graph.reachable(nodes.get(0)).get(nodes.get(1))
                && !graph.reachable(nodes.get(1)).get(nodes.get(0));
    }

    /** What people should know although the order is clear: one line each. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        dropped.forEach(edge -> notes.add(edge.described()));
        undecided().forEach(pair -> notes.add(pair.described()));
        cycles.stream()
                .filter(cycle -> !cycle.isReal())
                .forEach(cycle ->
                        notes.add("the circle " + cycle.path() + " does no harm: " + cycle.coexistenceDescribed()));
        line.roundabout()
                .forEach(edge -> notes.add(
                        edge.described() + " is taken as " + edge.after() + " => " + edge.before() + "; write it so"));
        return notes;
    }

    /** The packages of the product that the model does not know, in declared order. */
    public List<String> unmapped() {
        return declared.stream().filter(name -> line.featureOf(name) == null).toList();
    }

    /**
     * The direct dependencies that do not already follow from others, by dependent package, for pictures. Never decide
     * anything by them: a package that is taken away would take the ones behind it along.
     */
    public Map<String, List<OrderReason>> reduced() {
        Map<String, List<OrderReason>> result = new LinkedHashMap<>();
        for (int node : order) {
            List<Edge<OrderReason>> incoming = graph.incoming(node);
            result.put(
                    declared.get(node),
                    incoming.stream()
                            .filter(edge -> incoming.stream()
                                    .noneMatch(other -> other.from() != edge.from()
                                            && graph.reachable(edge.from()).get(other.from())))
                            .map(Edge::value)
                            .toList());
        }
        return result;
    }

    private int node(String packageName) {
        Integer position = positions.get(packageName);
        if (position == null) {
            throw new IllegalArgumentException("not a package of the product: " + packageName);
        }
        return position;
    }
}
