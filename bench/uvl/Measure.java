import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Repeats one reading in this thread and prints its costs: file, reader, milliseconds of the first reading, milliseconds
 * when warm, megabytes allocated, with tabs between. Warm is what the compiler of the JVM has had time to work on: the
 * same number of seconds for a small file as for a large one, and for every reader.
 */
final class Measure {

    private static final double WARM_UP_MILLISECONDS = 1_000 * Double.parseDouble(System.getenv("WARM_UP_SECONDS"));
    private static final int RUNS = 9;

    private Measure() {}

    /** Something that reads a file. */
    interface Reading {
        void read(Path file) throws Exception;
    }

    static void print(String reader, Path file, Reading reading) throws Exception {
        double cold = milliseconds(reading, file);
        for (double spent = 0; spent < WARM_UP_MILLISECONDS; ) {
            spent += milliseconds(reading, file);
        }
        List<Double> times = new ArrayList<>();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < RUNS; i++) {
            times.add(milliseconds(reading, file));
        }
        double megabytes = (threads.getCurrentThreadAllocatedBytes() - before) / 1e6 / RUNS;
        times.sort(null);
        System.out.printf(
                "%s\t%s\t%.0f\t%.2f\t%.1f%n", file.getFileName(), reader, cold, times.get(RUNS / 2), megabytes);
    }

    private static double milliseconds(Reading reading, Path file) throws Exception {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        reading.read(file);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
    }
}
