import io.splent.uvl.UvlReader;
import io.splent.uvl.analysis.FeatureAnalysis;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.text.ReadLimits;
import io.splent.uvl.text.ReadOptions;
import java.nio.file.Path;

/** Reads one file to a checked model; with a second argument, also looks for core and dead features. */
public final class BenchSplent {

    private BenchSplent() {}

    public static void main(String[] arguments) throws Exception {
        UvlReader reader = new UvlReader(ReadOptions.LENIENT.withLimits(ReadLimits.LARGE));
        Path file = Path.of(arguments[0]);
        if (arguments.length == 1) {
            Measure.print("splent", file, path -> reader.read(path).requireModel());
        } else {
            FeatureModel model = reader.read(file).requireModel();
            Measure.print("splent: core and dead", file, path -> FeatureAnalysis.of(model).core());
        }
    }
}
