import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Repeats one reading in this thread and prints its costs as one line of a table. */
final class Measure {

    private static final int WARM_UP = 5;
    private static final int RUNS = 9;

    private Measure() {}

    /** Something that reads a file. */
    interface Reading {
        void read(Path file) throws Exception;
    }

    static void print(String reader, Path file, Reading reading) throws Exception {
        double cold = milliseconds(reading, file);
        for (int i = 0; i < WARM_UP; i++) {
            reading.read(file);
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
                "| %s | %s | %.0f | %.1f | %.1f |%n",
                file.getFileName(), reader, cold, times.get(RUNS / 2), megabytes);
    }

    private static double milliseconds(Reading reading, Path file) throws Exception {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        reading.read(file);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
    }
}
