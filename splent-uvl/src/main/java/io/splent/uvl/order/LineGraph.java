package io.splent.uvl.order;

import static java.util.Objects.requireNonNull;

import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.order.Digraph.Edge;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final BitSet packaged = new BitSet();
    private final List<DroppedEdge> dropped = new ArrayList<>();
    private final List<MutualRequirement> mutual = new ArrayList<>();
    private final List<OrderEdge> roundabout;
    private final Digraph<OrderEdge> graph;

    LineGraph(OrderRequest request) {
        FeatureModel model = request.model();
        if (model != null) {
            model.features().forEach(this::addFeature);
        }
        request.packages().forEach(name -> addPackage(name, model));
        List<Edge<OrderEdge>> edges = new ArrayList<>(hardEdges(request.hardEdges()));
        IntentEdges intent = IntentEdges.of(model);
        intent.edges().forEach(edge -> edges.add(new Edge<>(node(edge.before()), node(edge.after()), edge)));
        mutual.addAll(intent.mutual());
        this.roundabout = intent.roundabout();
        this.graph = new Digraph<>(nodes());
        addByStrength(edges);
    }

    private void addFeature(Feature feature) {
        packaged.set(featureNodes.size(), feature.packageRef().isPresent());
        featureNodes.put(feature.name(), featureNodes.size());
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
        return requireNonNull(featureNodes.get(feature), feature);
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
        MutualEdges mutualEdges = new MutualEdges(proper, packaged, nodes());
        dropped.addAll(mutualEdges.dropped());
        mutual.addAll(mutualEdges.undecided());
        for (Edge<OrderEdge> edge : proper) {
            if (edge.value().kind().isBinding() && !mutualEdges.isLeftOut(edge)) {
                graph.add(edge);
            }
        }
        addUnlessCircular(ofKind(proper, EdgeKind.WEAK));
        addUnlessCircular(ofKind(proper, EdgeKind.HIERARCHY));
    }

    private static List<Edge<OrderEdge>> ofKind(List<Edge<OrderEdge>> edges, EdgeKind kind) {
        return edges.stream().filter(edge -> edge.value().kind() == kind).toList();
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
        return feature == null ? requireNonNull(packageNodes.get(name), name) : node(feature);
    }

    /** The feature that a package implements, or null. */
    @Nullable
    String featureOf(String packageName) {
        return featureOfPackage.get(packageName);
    }

    Digraph<OrderEdge> graph() {
        return graph;
    }

    /** Whether a package implements the feature of this node. */
    boolean isPackaged(int node) {
        return packaged.get(node);
    }

    /** Pairs of features that require each other, in the order of the text; a pair may be there twice. */
    List<MutualRequirement> mutual() {
        return mutual;
    }

    /** Requirements that are written in a way that other tools and people do not recognise. */
    List<OrderEdge> roundabout() {
        return roundabout;
    }

    List<DroppedEdge> dropped() {
        return dropped;
    }
}
