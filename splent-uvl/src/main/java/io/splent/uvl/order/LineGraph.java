package io.splent.uvl.order;

import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.order.Digraph.Edge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of the whole line: every feature of the model, and every package the model does not know, is a node. Edges
 * are added from the strongest kind to the weakest; a weak or hierarchy edge that would close a circle is dropped.
 * Binding edges are all kept, so that circles among them can be reported.
 */
final class LineGraph {

    private final Map<String, Integer> featureNodes = new HashMap<>();
    private final Map<String, Integer> packageNodes = new HashMap<>();
    private final Map<String, String> featureOfPackage = new HashMap<>();
    private final List<DroppedEdge> dropped = new ArrayList<>();
    private final Digraph<OrderEdge> graph;

    LineGraph(OrderRequest request) {
        FeatureModel model = request.model();
        if (model != null) {
            model.features().forEach(feature -> featureNodes.put(feature.name(), featureNodes.size()));
        }
        request.packages().forEach(name -> addPackage(name, model));
        List<Edge<OrderEdge>> edges = new ArrayList<>(hardEdges(request.hardEdges()));
        if (model != null) {
            IntentEdges.of(model).forEach(edge -> edges.add(new Edge<>(node(edge.before()), node(edge.after()), edge)));
        }
        this.graph = new Digraph<>(nodes());
        addByStrength(edges);
    }

    private void addPackage(String name, @Nullable FeatureModel model) {
        String feature = model == null
                ? null
                : model.featureOfPackage(name).map(Feature::name).orElse(null);
        if (feature == null) {
            packageNodes.put(name, nodes());
        } else {
            featureOfPackage.put(name, feature);
        }
    }

    private int nodes() {
        return featureNodes.size() + packageNodes.size();
    }

    private int node(String feature) {
        return featureNodes.getOrDefault(feature, 0);
    }

    private List<Edge<OrderEdge>> hardEdges(List<HardEdge> hardEdges) {
        return hardEdges.stream()
                .filter(edge -> knows(edge.before()) && knows(edge.after()))
                .map(edge -> new Edge<>(
                        nodeOfPackage(edge.before()),
                        nodeOfPackage(edge.after()),
                        new OrderEdge(label(edge.before()), label(edge.after()), EdgeKind.HARD, edge.why(), null)))
                .toList();
    }

    private boolean knows(String packageName) {
        return featureOfPackage.containsKey(packageName) || packageNodes.containsKey(packageName);
    }

    private String label(String packageName) {
        return featureOfPackage.getOrDefault(packageName, packageName);
    }

    private void addByStrength(List<Edge<OrderEdge>> edges) {
        List<Edge<OrderEdge>> proper =
                edges.stream().filter(edge -> edge.from() != edge.to()).toList();
        Set<Edge<OrderEdge>> settled = settled(proper);
        for (Edge<OrderEdge> edge : proper) {
            if (edge.value().kind().isBinding() && !settled.contains(edge)) {
                graph.add(edge);
            }
        }
        addUnlessCircular(ofKind(proper, EdgeKind.WEAK));
        addUnlessCircular(ofKind(proper, EdgeKind.HIERARCHY));
    }

    private static List<Edge<OrderEdge>> ofKind(List<Edge<OrderEdge>> edges, EdgeKind kind) {
        return edges.stream().filter(edge -> edge.value().kind() == kind).toList();
    }

    /**
     * Two features that require each other have no direction by that. Where scripts, an {@code after} or the tree give
     * one, the requirement the other way is dropped.
     */
    private Set<Edge<OrderEdge>> settled(List<Edge<OrderEdge>> edges) {
        Map<List<Integer>, List<EdgeKind>> kinds = edges.stream()
                .collect(Collectors.groupingBy(
                        edge -> List.of(edge.from(), edge.to()),
                        Collectors.mapping(edge -> edge.value().kind(), Collectors.toList())));
        Set<Edge<OrderEdge>> result = new HashSet<>();
        for (Edge<OrderEdge> edge : edges) {
            List<EdgeKind> same = kinds.getOrDefault(List.of(edge.from(), edge.to()), List.of());
            List<EdgeKind> opposite = kinds.getOrDefault(List.of(edge.to(), edge.from()), List.of());
            boolean mutual = edge.value().kind() == EdgeKind.DECLARED && opposite.contains(EdgeKind.DECLARED);
            if (mutual && strength(opposite) < strength(same)) {
                result.add(edge);
                dropped.add(new DroppedEdge(
                        edge.value(),
                        edge.value().after() + " and " + edge.value().before()
                                + " require each other, and something else gives the direction"));
            }
        }
        return result;
    }

    /** How strongly something besides a requirement speaks for a direction: less is stronger. */
    private static int strength(List<EdgeKind> kinds) {
        if (kinds.contains(EdgeKind.HARD) || kinds.contains(EdgeKind.AFTER)) {
            return 0;
        }
        return kinds.contains(EdgeKind.HIERARCHY) ? 1 : 2;
    }

    /** Only edges inside a component of the graph with all edges can close a circle; they are tried one by one. */
    private void addUnlessCircular(List<Edge<OrderEdge>> edges) {
        Digraph<OrderEdge> whole = new Digraph<>(graph.size());
        graph.edges().forEach(whole::add);
        edges.forEach(whole::add);
        Components components = new Components(whole);
        List<Edge<OrderEdge>> doubtful = new ArrayList<>();
        for (Edge<OrderEdge> edge : edges) {
            if (components.areTogether(edge.from(), edge.to())) {
                doubtful.add(edge);
            } else {
                graph.add(edge);
            }
        }
        doubtful.forEach(edge -> addUnlessCircular(edge, components));
    }

    private void addUnlessCircular(Edge<OrderEdge> edge, Components components) {
        List<Edge<OrderEdge>> back =
                graph.shortestPath(edge.to(), edge.from(), node -> components.areTogether(node, edge.from()));
        if (back.isEmpty()) {
            graph.add(edge);
        } else {
            String reason = back.stream().map(step -> step.value().described()).collect(Collectors.joining(", "));
            dropped.add(new DroppedEdge(edge.value(), "the opposite follows from " + reason));
        }
    }

    /** The node of a package of the request. */
    int nodeOfPackage(String name) {
        String feature = featureOfPackage.get(name);
        return feature == null ? packageNodes.getOrDefault(name, 0) : node(feature);
    }

    /** The feature that a package implements, or null. */
    @Nullable
    String featureOf(String packageName) {
        return featureOfPackage.get(packageName);
    }

    Digraph<OrderEdge> graph() {
        return graph;
    }

    List<DroppedEdge> dropped() {
        return dropped;
    }
}
