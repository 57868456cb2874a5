package io.splent.it;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles entities against the Hibernate of the distribution. */
final class EntityCompiler {

    private EntityCompiler() {}

    /**
     * Compiles all sources below a directory.
     *
     * @param sourcePath where further sources may be found
     */
    static void compile(Path sources, String sourcePath, Path output) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> found = Files.walk(sources)) {
            Files.createDirectories(output);
            List<Path> own =
                    found.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "-d",
                    output.toString(),
                    "-sourcepath",
                    sourcePath,
                    "-implicit:none",
                    "-proc:none",
                    "-nowarn",
                    "-cp",
                    libraries());
            if (!compiler.getTask(complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(own))
                    .call()) {
                throw new IllegalStateException("The sources of " + sources + " do not compile:\n" + complaints);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String libraries() throws IOException {
        try (Stream<Path> files = Files.list(ProjectFiles.distribution().resolve("drivers/hibernate"))) {
            return files.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }
}
