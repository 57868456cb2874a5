package io.splent.uvl.render;

import io.splent.uvl.order.DependencyOrder;
import io.splent.uvl.order.EdgeKind;
import io.splent.uvl.order.OrderReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a picture of an order shows: the packages by depth, and the dependencies that do not follow from others.
 *
 * @param depths for every package, in order, the length of the longest chain of dependencies below it
 * @param links from the package that comes first to the one that needs it
 */
record OrderGraph(Map<String, Integer> depths, List<Link> links) {

    /** One arrow. */
    record Link(String before, String after, EdgeKind kind, String text) {}

    static OrderGraph of(DependencyOrder order) {
        Map<String, Integer> depths = new LinkedHashMap<>();
        List<Link> links = new ArrayList<>();
        order.reduced().forEach((name, reasons) -> {
            int depth = 0;
            for (OrderReason reason : reasons) {
                depth = Math.max(depth, depths.getOrDefault(reason.after(), 0) + 1);
                links.add(new Link(reason.after(), name, reason.kind(), reason.constraint()));
            }
            depths.put(name, depth);
        });
        return new OrderGraph(depths, List.copyOf(links));
    }

    /** The packages with at least one arrow, by depth. */
    List<List<String>> layers() {
        Set<String> linked = new HashSet<>();
        links.forEach(link -> {
            linked.add(link.before());
            linked.add(link.after());
        });
        List<List<String>> layers = new ArrayList<>();
        depths.forEach((name, depth) -> {
            while (layers.size() <= depth) {
                layers.add(new ArrayList<>());
            }
            if (linked.contains(name)) {
                layers.get(depth).add(name);
            }
        });
        return layers;
    }

    /** The packages without arrows, in order. */
    List<String> loners() {
        Set<String> linked = new HashSet<>();
        layers().forEach(linked::addAll);
        return depths.keySet().stream().filter(name -> !linked.contains(name)).toList();
    }

    /** For every package the packages at the other ends of its arrows. */
    Map<String, List<String>> neighbours() {
        Map<String, List<String>> neighbours = new HashMap<>();
        links.forEach(link -> {
            neighbours.computeIfAbsent(link.before(), name -> new ArrayList<>()).add(link.after());
            neighbours.computeIfAbsent(link.after(), name -> new ArrayList<>()).add(link.before());
        });
        return neighbours;
    }
}
