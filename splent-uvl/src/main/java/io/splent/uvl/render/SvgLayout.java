package io.splent.uvl.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Places of the boxes: packages with arrows in one column per depth, ordered so that arrows cross little, and packages
 * without arrows in a grid below.
 */
final class SvgLayout {

    static final int BOX_HEIGHT = 28;
    static final int MARGIN = 24;

    private static final int ROW = 40;
    private static final int GAP = 110;
    private static final int GRID_GAP = 12;
    private static final int CHARACTER_WIDTH = 8;
    private static final int PADDING = 20;
    private static final int LEAST_WIDTH = 640;
    private static final int SWEEPS = 8;

    /** A box. */
    record Box(int x, int y, int width) {}

    private final OrderGraph graph;
    private final UnaryOperator<String> label;
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private int width = LEAST_WIDTH;
    private int height = MARGIN;

    /** @param label what is written into the box of a package */
    SvgLayout(OrderGraph graph, UnaryOperator<String> label) {
        this.graph = graph;
        this.label = label;
        placeColumns(untangled(graph.layers()));
        placeGrid(graph.loners());
    }

    /** Sorts every column by the average height of the neighbours, several times back and forth. */
    private List<List<String>> untangled(List<List<String>> layers) {
        Map<String, List<String>> neighbours = graph.neighbours();
        Map<String, Double> heights = new HashMap<>();
        layers.forEach(layer -> spread(layer, heights));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < layers.size(); i++) {
                List<String> layer = layers.get(sweep % 2 == 0 ? i : layers.size() - 1 - i);
                Map<String, Double> wanted = new HashMap<>();
                layer.forEach(name -> wanted.put(name, average(neighbours.getOrDefault(name, List.of()), heights)));
                layer.sort(Comparator.comparing(wanted::get));
                spread(layer, heights);
            }
        }
        return layers;
    }

    private static void spread(List<String> layer, Map<String, Double> heights) {
        for (int i = 0; i < layer.size(); i++) {
            heights.put(layer.get(i), (i + 0.5) / layer.size());
        }
    }

    private static double average(List<String> names, Map<String, Double> heights) {
        return names.stream()
                .mapToDouble(name -> heights.getOrDefault(name, 0.5))
                .average()
                .orElse(0.5);
    }

    private void placeColumns(List<List<String>> layers) {
        int tallest = layers.stream().mapToInt(List::size).max().orElse(0);
        int x = MARGIN;
        for (List<String> layer : layers) {
            int boxWidth = widest(layer);
            double step = layer.isEmpty() ? 0 : (double) tallest * ROW / layer.size();
            for (int i = 0; i < layer.size(); i++) {
                int y = MARGIN + (int) Math.round((i + 0.5) * step - BOX_HEIGHT / 2.0);
                boxes.put(layer.get(i), new Box(x, y, boxWidth));
            }
            x += boxWidth + (boxWidth == 0 ? 0 : GAP);
        }
        width = Math.max(width, x - GAP + MARGIN);
        height += tallest * ROW + GRID_GAP;
    }

    private void placeGrid(List<String> names) {
        int boxWidth = widest(names);
        int columns = Math.max(1, (width - 2 * MARGIN + GRID_GAP) / (boxWidth + GRID_GAP));
        for (int i = 0; i < names.size(); i++) {
            int x = MARGIN + i % columns * (boxWidth + GRID_GAP);
            boxes.put(names.get(i), new Box(x, height + i / columns * ROW, boxWidth));
        }
        height += (names.size() + columns - 1) / columns * ROW;
    }

    private int widest(List<String> names) {
        int longest = names.stream().map(label).mapToInt(String::length).max().orElse(0);
        return longest == 0 ? 0 : longest * CHARACTER_WIDTH + PADDING;
    }

    Box box(String name) {
        return boxes.getOrDefault(name, new Box(0, 0, 0));
    }

    List<String> names() {
        return new ArrayList<>(boxes.keySet());
    }

    int width() {
        return width;
    }

    /** Without the legend. */
    int height() {
        return height;
    }
}
