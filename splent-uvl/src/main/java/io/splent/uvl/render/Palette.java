package io.splent.uvl.render;

import io.splent.uvl.order.EdgeKind;
import java.util.List;

/** The colours of all pictures; fills are light enough for black text. */
final class Palette {

    private static final List<String> FILLS =
            List.of("#e8f1fb", "#d3f0e0", "#fdf1c7", "#fbdcc4", "#f6cfdc", "#e2d3f4", "#cfdcf5", "#d9d9d9");

    private Palette() {}

    static String fill(int depth) {
        return FILLS.get(Math.min(depth, FILLS.size() - 1));
    }

    static String stroke(EdgeKind kind) {
        return switch (kind) {
            case HARD -> "#b3261e";
            case AFTER -> "#7b3fa0";
            case DECLARED -> "#1f5fa8";
            case WEAK -> "#b06f00";
            case HIERARCHY -> "#777777";
        };
    }

    /** Dashes in SVG's notation, empty for a solid line. */
    static String dashes(EdgeKind kind) {
        return switch (kind) {
            case HARD, AFTER, DECLARED -> "";
            case WEAK -> "6 4";
            case HIERARCHY -> "2 3";
        };
    }
}
