package io.splent.differ.hibernate;

import jakarta.persistence.Entity;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.hibernate.annotations.OnDelete;

/** Compiles one source in memory and loads its classes. */
final class SourceClassLoader extends ClassLoader {

    private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();

    SourceClassLoader(String source) {
        super(SourceClassLoader.class.getClassLoader());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        JavaFileManager files = new InMemory(compiler.getStandardFileManager(null, null, null));
        JavaFileObject text =
                new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        if (!compiler.getTask(complaints, files, null, options(), null, List.of(text))
                .call()) {
            throw new IllegalArgumentException(complaints + source);
        }
    }

    /** With what entities need on the class path, and no more: opening all libraries of a test takes most of the time. */
    private static List<String> options() {
        String libraries = Stream.of(Entity.class, OnDelete.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-proc:none", "-cp", libraries);
    }

    /** The names of all classes, sorted. */
    Set<String> names() {
        return classes.keySet();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }

    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        InMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, unused -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
