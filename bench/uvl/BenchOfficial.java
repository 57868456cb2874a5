import java.nio.file.Path;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import uvl.UVLJavaLexer;
import uvl.UVLJavaParser;

/** Reads one file to the parse tree of the official grammar; a model is not built. */
public final class BenchOfficial {

    private BenchOfficial() {}

    public static void main(String[] arguments) throws Exception {
        Measure.print("uvl-parser 0.3", Path.of(arguments[0]), path -> {
            UVLJavaLexer lexer = new UVLJavaLexer(CharStreams.fromPath(path));
            lexer.removeErrorListeners();
            UVLJavaParser parser = new UVLJavaParser(new CommonTokenStream(lexer));
            parser.removeErrorListeners();
            parser.featureModel();
        });
    }
}
