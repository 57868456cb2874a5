package io.splent.uvl.render;

import io.splent.uvl.order.EdgeKind;
import io.splent.uvl.render.SvgLayout.Box;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Draws an order. Every arrow tells its constraint when the pointer rests on it. */
final class SvgPicture {

    /** With more arrows than this, labels would hide each other; colour, dashes and legend still tell the kind. */
    private static final int MOST_LABELS = 60;

    private static final int LEGEND_HEIGHT = 40;
    private static final int LEGEND_STEP = 120;

    private final OrderGraph graph;
    private final UnaryOperator<String> label;
    private final SvgLayout layout;
    private final StringBuilder text = new StringBuilder();

    /** @param label what to call a package */
    SvgPicture(OrderGraph graph, UnaryOperator<String> label) {
        this.graph = graph;
        this.label = label;
        this.layout = new SvgLayout(graph, label);
    }

    String text() {
        int height = layout.height() + LEGEND_HEIGHT;
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                .formatted(layout.width(), height, layout.width(), height));
        text.append(" font-family=\"sans-serif\" font-size=\"13\" role=\"img\">\n");
        text.append("<title>Dependency order of %d packages</title>\n"
                .formatted(graph.depths().size()));
        text.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        markers();
        graph.links().forEach(this::arrow);
        layout.names().forEach(this::box);
        legend(layout.height() + LEGEND_HEIGHT / 2);
        return text.append("</svg>\n").toString();
    }

    private void markers() {
        text.append("<defs>\n");
        for (EdgeKind kind : EdgeKind.values()) {
            text.append("<marker id=\"%s\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\""
                    .formatted(kind.id()));
            text.append(" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"%s\"/></marker>\n"
                    .formatted(Palette.stroke(kind)));
        }
        text.append("</defs>\n");
    }

    private void arrow(OrderGraph.Link link) {
        Box from = layout.box(link.before());
        Box to = layout.box(link.after());
        int x1 = from.x() + from.width();
        int y1 = from.y() + SvgLayout.BOX_HEIGHT / 2;
        int x2 = to.x();
        int y2 = to.y() + SvgLayout.BOX_HEIGHT / 2;
        int bend = Math.max(30, Math.abs(x2 - x1) / 2);
        text.append("<g><title>%s</title>".formatted(escaped(link.kind().id() + ": " + link.text())));
        line("M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2), link.kind());
        if (graph.links().size() <= MOST_LABELS) {
            text.append("<text x=\"%d\" y=\"%d\" font-size=\"10\" text-anchor=\"middle\" fill=\"%s\""
                    .formatted((x1 + x2) / 2, (y1 + y2) / 2 - 4, Palette.stroke(link.kind())));
            text.append(" stroke=\"white\" stroke-width=\"3\" paint-order=\"stroke\">%s</text>"
                    .formatted(link.kind().id()));
        }
        text.append("</g>\n");
    }

    private void line(String path, EdgeKind kind) {
        text.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\""
                .formatted(path, Palette.stroke(kind)));
        if (!Palette.dashes(kind).isEmpty()) {
            text.append(" stroke-dasharray=\"%s\"".formatted(Palette.dashes(kind)));
        }
        text.append(" marker-end=\"url(#%s)\"/>".formatted(kind.id()));
    }

    private void box(String name) {
        Box box = layout.box(name);
        text.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\" stroke=\"#555555\"/>"
                .formatted(
                        box.x(),
                        box.y(),
                        box.width(),
                        SvgLayout.BOX_HEIGHT,
                        Palette.fill(graph.depths().getOrDefault(name, 0))));
        text.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
                .formatted(box.x() + box.width() / 2, box.y() + 19, boxText(name)));
    }

    private String boxText(String name) {
        String shown = label.apply(name);
        return shown.equals(name) ? escaped(name) : "<title>" + escaped(name) + "</title>" + escaped(shown);
    }

    private void legend(int y) {
        List<EdgeKind> used = Arrays.stream(EdgeKind.values())
                .filter(kind -> graph.links().stream().anyMatch(link -> link.kind() == kind))
                .toList();
        for (int i = 0; i < used.size(); i++) {
            int x = SvgLayout.MARGIN + i * LEGEND_STEP;
            line("M%d %dL%d %d".formatted(x, y, x + 36, y), used.get(i));
            text.append("<text x=\"%d\" y=\"%d\" font-size=\"11\">%s</text>\n"
                    .formatted(x + 42, y + 4, used.get(i).id()));
        }
    }

    private static String escaped(String content) {
        return content.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
