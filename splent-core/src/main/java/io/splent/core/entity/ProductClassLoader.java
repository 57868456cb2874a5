package io.splent.core.entity;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Loads the classes of all features of a product, refined ones in their woven form. Jakarta Persistence, the
 * object-relational mapper and the JDK are shared with the differ; everything else comes from the product first.
 */
final class ProductClassLoader extends URLClassLoader {

    /** Packages whose types must be the same for the differ and for the entities. */
    private static final List<String> SHARED =
            List.of("java.", "jdk.", "sun.", "jakarta.", "org.hibernate.", "org.jspecify.");

    private final Map<String, byte[]> woven;

    static {
        registerAsParallelCapable();
    }

    /**
     * @param woven the class files that replace what is on the class path, by binary name
     * @param differ the differ's class loader
     */
    ProductClassLoader(List<Path> classPath, Map<String, byte[]> woven, ClassLoader differ) {
        super("product", classPath.stream().map(ProductClassLoader::url).toArray(URL[]::new), differ);
        this.woven = Map.copyOf(woven);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = SHARED.stream().anyMatch(name::startsWith) ? super.loadClass(name, false) : loadOwnFirst(name);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private Class<?> loadOwnFirst(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException e) {
            return super.loadClass(name, false);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = woven.get(name);
        return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
    }
}
