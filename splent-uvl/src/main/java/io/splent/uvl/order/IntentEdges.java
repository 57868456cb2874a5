package io.splent.uvl.order;

import io.splent.uvl.model.Attribute;
import io.splent.uvl.model.AttributeValue;
import io.splent.uvl.model.Constraint;
import io.splent.uvl.model.Expression;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.model.Group;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people said about order by writing the model. Direction comes only from what is written, never from what follows
 * by logic: in a line where everything is mandatory, everything requires everything.
 */
final class IntentEdges {

    /** By identity: the hash of an expression is made of those of all its parts. */
    private final IdentityHashMap<Constraint, String> texts = new IdentityHashMap<>();

    private final List<OrderEdge> edges = new ArrayList<>();
    private final List<MutualRequirement> mutual = new ArrayList<>();
    private final List<OrderEdge> roundabout = new ArrayList<>();

    private IntentEdges() {}

    /** What a model says; without one, nothing. */
    static IntentEdges of(@Nullable FeatureModel model) {
        IntentEdges intent = new IntentEdges();
        if (model != null) {
            intent.read(model);
        }
        return intent;
    }

    private void read(FeatureModel model) {
        for (Feature feature : model.features()) {
            addAfter(feature);
            addChildren(feature);
        }
        model.constraints().forEach(this::addDirections);
        model.constraints().forEach(constraint -> addEqualities(constraint, constraint.expression()));
        edges.removeIf(edge -> !isAbout(model, edge));
    }

    /** All edges in the order of the text: attributes and tree first, then constraints. */
    List<OrderEdge> edges() {
        return edges;
    }

    /** Features that one constraint makes equal. */
    List<MutualRequirement> mutual() {
        return mutual;
    }

    /** Edges from constraints of the form {@code !A | B}. */
    List<OrderEdge> roundabout() {
        return roundabout;
    }

    /** A model that was not read but put together may name features it does not have. */
    private static boolean isAbout(FeatureModel model, OrderEdge edge) {
        return model.feature(edge.before()).isPresent()
                && model.feature(edge.after()).isPresent();
    }

    private void addEqualities(Constraint constraint, Expression part) {
        if (part instanceof Expression.And and) {
            and.operands().forEach(operand -> addEqualities(constraint, operand));
        } else if (part instanceof Expression.Iff iff
                && iff.left() instanceof Expression.FeatureReference left
                && iff.right() instanceof Expression.FeatureReference right) {
            addMutual(new OrderEdge(
                    left.feature(), right.feature(), EdgeKind.DECLARED, text(constraint), constraint.span()));
        }
    }

    private void addMutual(OrderEdge edge) {
        mutual.add(MutualRequirement.of(edge));
    }

    private String text(Constraint constraint) {
        return texts.computeIfAbsent(constraint, Constraint::text);
    }

    private void addAfter(Feature feature) {
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

    private void addChildren(Feature parent) {
        for (Group group : parent.groups()) {
            for (Feature child : group.features()) {
                String text = child.name() + " is below " + parent.name();
                edges.add(new OrderEdge(parent.name(), child.name(), EdgeKind.HIERARCHY, text, child.span()));
            }
        }
    }

    /** The edges of one constraint; where it points both ways it means equality and has no direction. */
    private void addDirections(Constraint constraint) {
        Map<List<String>, OrderEdge> found = new LinkedHashMap<>();
        for (Clause clause : Clause.of(constraint.expression())) {
            EdgeKind kind = clause.isImplication() ? EdgeKind.DECLARED : EdgeKind.WEAK;
            for (String needing : clause.needing()) {
                for (String needed : clause.needed()) {
                    if (!needed.equals(needing)) {
                        OrderEdge edge = new OrderEdge(needed, needing, kind, text(constraint), constraint.span());
                        found.merge(List.of(needed, needing), edge, IntentEdges::stronger);
                    }
                }
            }
        }
        for (OrderEdge edge : found.values()) {
            OrderEdge opposite = found.get(List.of(edge.after(), edge.before()));
            if (opposite == null) {
                edges.add(edge);
                noteForm(constraint, edge);
            } else if (edge.kind() == EdgeKind.DECLARED && opposite.kind() == EdgeKind.DECLARED) {
                addMutual(edge);
            }
        }
    }

    private void noteForm(Constraint constraint, OrderEdge edge) {
        if (constraint.expression() instanceof Expression.Or && edge.kind() == EdgeKind.DECLARED) {
            roundabout.add(edge);
        }
    }

    private static OrderEdge stronger(OrderEdge first, OrderEdge second) {
        return first.kind().compareTo(second.kind()) <= 0 ? first : second;
    }
}
