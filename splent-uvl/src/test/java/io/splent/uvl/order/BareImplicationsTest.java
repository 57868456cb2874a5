package io.splent.uvl.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.uvl.UvlReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where a model says nothing about order but bare implications, the order is what SPLENT for Python makes of it: lines of
 * the form {@code A => B} between selected features, sorted topologically, the declared position breaking ties.
 */
class BareImplicationsTest {

    private static final Pattern IMPLICATION = Pattern.compile("^\\s*(\\w+)\\s*=>\\s*(\\w+)\\s*$", Pattern.MULTILINE);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static String line(List<String> names, Random random) {
        StringBuilder text = new StringBuilder("features\n    Line\n        optional\n");
        names.forEach(name -> text.append("            %s {package '%s'}\n".formatted(name, name)));
        text.append("constraints\n");
        int implications = random.nextInt(0, 2 * names.size());
        for (int i = 0; i < implications; i++) {
            int needing = random.nextInt(1, names.size());
            text.append("    %s => %s\n".formatted(names.get(needing), names.get(random.nextInt(needing))));
        }
        return text.toString();
    }

    /** Kahn's algorithm on what a pattern finds in the text. */
    private static List<String> reference(String line, List<String> declared) {
        Map<String, Set<String>> needed = new LinkedHashMap<>();
        declared.forEach(name -> needed.put(name, new LinkedHashSet<>()));
        Matcher implication = IMPLICATION.matcher(line);
        while (implication.find()) {
            if (needed.containsKey(implication.group(1)) && needed.containsKey(implication.group(2))) {
                needed.get(implication.group(1)).add(implication.group(2));
            }
        }
        List<String> order = new ArrayList<>();
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        while (order.size() < declared.size()) {
            needed.forEach((name, missing) -> {
                missing.removeAll(order);
                if (missing.isEmpty() && !order.contains(name) && !ready.contains(declared.indexOf(name))) {
                    ready.add(declared.indexOf(name));
                }
            });
            order.add(declared.get(ready.remove()));
        }
        return order;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalsTheReference(long seed) {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        int count = random.nextInt(2, 25);
        for (int i = 0; i < count; i++) {
            names.add("f" + i);
        }
        Collections.shuffle(names, random);
        String line = line(names, random);
        Collections.shuffle(names, random);

        DependencyOrder order = DependencyOrder.of(
                OrderRequest.ofProduct(new UvlReader().read(line, "line.uvl").requireModel(), names));

        assertThat(order.packages()).isEqualTo(reference(line, names));
        assertThat(order.notes()).isEmpty();
    }
}
