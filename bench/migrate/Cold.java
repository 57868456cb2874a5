import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What one process has cost, from its start to its end.
 *
 * @param wall seconds on the clock
 * @param cpu seconds of all its threads, user and system
 * @param mib the peak of its resident memory in MiB, as the kernel counts it (VmHWM)
 */
record Cold(double wall, double cpu, double mib) {

    static Cold run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path figures = Files.createTempFile("cold", ".txt");
        List<String> timed = new ArrayList<>(List.of("/usr/bin/time", "-f", "%e %U %S %M", "-o", figures.toString()));
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed:\n" + output);
        }
        String[] words = Files.readString(figures).strip().split(" ");
        Files.delete(figures);
        return new Cold(
                Double.parseDouble(words[0]),
                Double.parseDouble(words[1]) + Double.parseDouble(words[2]),
                Double.parseDouble(words[3]) / 1024);
    }

    /** The median of each figure, and the highest memory. */
    static Cold typical(List<Cold> runs) {
        return new Cold(
                middle(runs.stream().map(Cold::wall).toList()),
                middle(runs.stream().map(Cold::cpu).toList()),
                runs.stream().mapToDouble(Cold::mib).max().orElseThrow());
    }

    private static double middle(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.naturalOrder());
        return sorted.get(sorted.size() / 2);
    }
}
