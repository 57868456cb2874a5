import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Writes the workspace of a line: optional features of five entities each, two of three of which refer to entities of one
 * or two earlier features. The model says so, and excludes features that stand alone by one another.
 */
final class Lines {

    private Lines() {}

    static void write(Path workspace, int features, String classPath) throws IOException {
        Random random = new Random(features);
        List<List<Integer>> needs = new ArrayList<>();
        for (int i = 0; i < features; i++) {
            Set<Integer> needed = new TreeSet<>();
            if (i > 2 && i % 3 != 0) {
                random.ints(1 + random.nextInt(2), 0, i).forEach(needed::add);
            }
            needs.add(List.copyOf(needed));
        }
        GeneratedFeatures.write(workspace, needs, classPath);
        Files.writeString(
                workspace.resolve("product/splent.toml"),
                "[product]\nname = \"product\"\nfeatures = [\"bench/" + GeneratedFeatures.name(0)
                        + "\"]\n[uvl]\nfile = \"line.uvl\"\n");
        Path model = Files.createDirectories(workspace.resolve("product/uvl")).resolve("line.uvl");
        Files.writeString(model, model(needs));
    }

    private static String model(List<List<Integer>> needs) {
        StringBuilder model = new StringBuilder("features\n    line {abstract}\n        optional\n");
        for (int i = 0; i < needs.size(); i++) {
            model.append("            %1$s {org 'bench', package '%1$s'}\n".formatted(GeneratedFeatures.name(i)));
        }
        model.append("constraints\n");
        for (int i = 0; i < needs.size(); i++) {
            for (int needed : needs.get(i)) {
                model.append("    %s => %s\n".formatted(GeneratedFeatures.name(i), GeneratedFeatures.name(needed)));
            }
        }
        List<Integer> alone = IntStream.range(0, needs.size())
                .filter(i -> needs.get(i).isEmpty() && needs.stream().noneMatch(needed -> needed.contains(i)))
                .boxed()
                .toList();
        for (int i = 1; i < alone.size(); i += 2) {
            model.append("    !(%s & %s)\n".formatted(GeneratedFeatures.name(alone.get(i - 1)), GeneratedFeatures.name(alone.get(i))));
        }
        return model.toString();
    }
}
