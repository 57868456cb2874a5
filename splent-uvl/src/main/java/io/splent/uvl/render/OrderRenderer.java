package io.splent.uvl.render;

import io.splent.uvl.order.DependencyOrder;
import io.splent.uvl.order.EdgeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Pictures of a dependency order. Arrows point from a package to the one that needs it, that is in the direction of the
 * migration. The same order always gives the same text.
 *
 * @since 0.1
 */
public final class OrderRenderer {

    private OrderRenderer() {}

    /** The order as a Graphviz graph. */
    public static String dot(DependencyOrder order) {
        OrderGraph graph = OrderGraph.of(order);
        StringBuilder text = new StringBuilder("digraph order {\n  rankdir=LR;\n");
        text.append("  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\"];\n");
        graph.depths()
                .forEach((name, depth) -> text.append("  ")
                        .append(quoted(name))
                        .append(" [fillcolor=\"")
                        .append(Palette.fill(depth))
                        .append("\"];\n"));
        graph.links()
                .forEach(link -> text.append("  ")
                        .append(quoted(link.before()))
                        .append(" -> ")
                        .append(quoted(link.after()))
                        .append(" [label=\"")
                        .append(link.kind().id())
                        .append("\", tooltip=")
                        .append(quoted(link.text()))
                        .append(", color=\"")
                        .append(Palette.stroke(link.kind()))
                        .append(Palette.dashes(link.kind()).isEmpty() ? "\"" : "\", style=dashed")
                        .append("];\n"));
        return text.append("}\n").toString();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The order as a Mermaid flow chart. */
    public static String mermaid(DependencyOrder order) {
        OrderGraph graph = OrderGraph.of(order);
        List<String> names = new ArrayList<>(graph.depths().keySet());
        StringBuilder text = new StringBuilder("flowchart LR\n");
        for (int i = 0; i < names.size(); i++) {
            text.append("  n%d[\"%s\"]:::depth%d\n"
                    .formatted(i, escaped(names.get(i)), graph.depths().get(names.get(i))));
        }
        for (OrderGraph.Link link : graph.links()) {
            String arrow = isBinding(link.kind()) ? "-->" : "-.->";
            text.append("  n%d %s|%s| n%d\n"
                    .formatted(names.indexOf(link.before()), arrow, link.kind().id(), names.indexOf(link.after())));
        }
        graph.depths().values().stream()
                .distinct()
                .sorted()
                .forEach(depth -> text.append(
                        "  classDef depth%d fill:%s,stroke:#555,color:#000\n".formatted(depth, Palette.fill(depth))));
        return text.toString();
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;")
                .replace("\"", "#quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static boolean isBinding(EdgeKind kind) {
        return kind != EdgeKind.WEAK && kind != EdgeKind.HIERARCHY;
    }

    /** The order as a self-contained SVG picture. */
    public static String svg(DependencyOrder order) {
        return svg(order, UnaryOperator.identity());
    }

    /**
     * The order as a self-contained SVG picture.
     *
     * @param label what to call a package in the picture; the pointer shows its name
     */
    public static String svg(DependencyOrder order, UnaryOperator<String> label) {
        return new SvgPicture(OrderGraph.of(order), label).text();
    }
}
