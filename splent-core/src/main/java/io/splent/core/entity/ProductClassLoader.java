package io.splent.core.entity;

import io.splent.core.entity.FeatureClassPath.Content;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of all features of a product, refined ones in their woven form. Jakarta Persistence, the
 * object-relational mapper and the JDK are shared with the differ; everything else comes from the product first.
 */
final class ProductClassLoader extends URLClassLoader {

    /** Packages whose types must be the same for the differ and for the entities. */
    private static final List<String> SHARED =
            List.of("java.", "jdk.", "sun.", "jakarta.", "org.hibernate.", "org.jspecify.");

    private final FeatureClassPath features;
    private final Map<String, byte[]> woven;

    static {
        registerAsParallelCapable();
    }

    /**
     * @param features the features' classes, asked first; closed with this class loader
     * @param libraries what the product adds for all of them
     * @param woven the class files that replace what is on the class path, by binary name
     * @param differ the differ's class loader
     */
    ProductClassLoader(FeatureClassPath features, List<Path> libraries, Map<String, byte[]> woven, ClassLoader differ) {
        super(
                "product",
                Stream.concat(features.naming().stream(), libraries.stream())
                        .map(FeatureClassPath::url)
                        .toArray(URL[]::new),
                differ);
        this.features = features;
        this.woven = Map.copyOf(woven);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = isShared(name) ? super.loadClass(name, false) : loadOwnFirst(name);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private static boolean isShared(String name) {
        for (String shared : SHARED) {
            if (name.startsWith(shared)) {
                return true;
            }
        }
        return false;
    }

    private Class<?> loadOwnFirst(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException e) {
            return Class.forName(name, false, getParent());
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = woven.get(name);
        if (bytes != null) {
            return defineClass(name, bytes, 0, bytes.length);
        }
        String file = name.replace('.', '/') + ".class";
        try {
            Content found = features.read(file);
            if (found != null) {
                return define(name, found);
            }
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
        return isMissingPackageInfo(name, file) ? definePackageInfo(name) : super.findClass(name);
    }

    private boolean isMissingPackageInfo(String name, String file) {
        return PackageInfo.isNameOf(name) && features.hasDirectoryOf(file) && findResource(file) == null;
    }

    private Class<?> definePackageInfo(String name) {
        byte[] bytes = PackageInfo.empty(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    private Class<?> define(String name, Content found) {
        CodeSource source = new CodeSource(found.place(), (Certificate[]) null);
        return defineClass(name, found.bytes(), source);
    }

    @Override
    public @Nullable URL findResource(String name) {
        URL found = features.find(name);
        return found == null ? super.findResource(name) : found;
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        Map<String, URL> found = new LinkedHashMap<>(); // a feature's jar that names others is asked twice
        features.findAll(name).forEach(url -> found.put(url.toString(), url));
        super.findResources(name).asIterator().forEachRemaining(url -> found.putIfAbsent(url.toString(), url));
        return Collections.enumeration(found.values());
    }

    @Override
    public void close() throws IOException {
        try (features) {
            super.close();
        }
    }
}
