package io.splent.uvl.order;

import io.splent.uvl.model.Attribute;
import io.splent.uvl.model.AttributeValue;
import io.splent.uvl.model.Constraint;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.model.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people said about order by writing the model. Direction comes only from what is written, never from what follows
 * by logic: in a line where everything is mandatory, everything requires everything.
 */
final class IntentEdges {

    private final FeatureModel model;
    private final Map<Constraint, String> texts = new HashMap<>();

    private IntentEdges(FeatureModel model) {
        this.model = model;
    }

    /** All edges in the order of the text: attributes and tree first, then constraints. */
    static List<OrderEdge> of(FeatureModel model) {
        IntentEdges intent = new IntentEdges(model);
        List<OrderEdge> edges = new ArrayList<>();
        for (Feature feature : model.features()) {
            intent.addAfter(feature, edges);
            intent.addChildren(feature, edges);
        }
        model.constraints().forEach(constraint -> edges.addAll(intent.directions(constraint)));
        return edges;
    }

    private void addAfter(Feature feature, List<OrderEdge> edges) {
        Attribute after = feature.attribute("after").orElse(null);
        if (after != null && after.value() instanceof AttributeValue.Vector names) {
            for (AttributeValue value : names.values()) {
                if (value instanceof AttributeValue.Text name) {
                    String text = feature.name() + " {after '" + name.value() + "'}";
                    edges.add(new OrderEdge(name.value(), feature.name(), EdgeKind.AFTER, text, after.span()));
                }
            }
        }
    }

    private void addChildren(Feature parent, List<OrderEdge> edges) {
        for (Group group : parent.groups()) {
            for (Feature child : group.features()) {
                String text = child.name() + " is below " + parent.name();
                edges.add(new OrderEdge(parent.name(), child.name(), EdgeKind.HIERARCHY, text, child.span()));
            }
        }
    }

    /** The edges of one constraint; where it points both ways it means equality and has no direction. */
    private List<OrderEdge> directions(Constraint constraint) {
        Map<List<String>, OrderEdge> edges = new LinkedHashMap<>();
        for (Clause clause : Clause.of(constraint.expression())) {
            EdgeKind kind = clause.isImplication() ? EdgeKind.DECLARED : EdgeKind.WEAK;
            for (String needing : clause.needing()) {
                for (String needed : clause.needed()) {
                    if (!needed.equals(needing) && model.feature(needed).isPresent()) {
                        String text = texts.computeIfAbsent(constraint, Constraint::text);
                        OrderEdge edge = new OrderEdge(needed, needing, kind, text, constraint.span());
                        edges.merge(List.of(needed, needing), edge, IntentEdges::stronger);
                    }
                }
            }
        }
        return edges.values().stream()
                .filter(edge -> !edges.containsKey(List.of(edge.after(), edge.before())))
                .toList();
    }

    private static OrderEdge stronger(OrderEdge first, OrderEdge second) {
        return first.kind().compareTo(second.kind()) <= 0 ? first : second;
    }
}
