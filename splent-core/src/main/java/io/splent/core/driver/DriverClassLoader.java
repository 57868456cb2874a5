package io.splent.core.driver;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * The classes of one driver. Of the engine it sees the API, the schema library and the JDK, and nothing else. A driver brings
 * all other libraries itself, so that two drivers never have to agree on a version.
 */
final class DriverClassLoader extends URLClassLoader {

    private static final List<String> SHARED = List.of("io.splent.api.", "io.splent.schema.", "org.jspecify.");

    /** Where the JDK has nearly all of its packages; what it has elsewhere is found when the driver has nothing there. */
    private static final List<String> PLATFORM =
            List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "org.w3c.", "org.xml.", "org.ietf.");

    private final ClassLoader engine;

    static {
        registerAsParallelCapable();
    }

    /**
     * @param jars the driver with its libraries
     * @param engine what the shared classes come from
     */
    DriverClassLoader(String name, URL[] jars, ClassLoader engine) {
        super(name, jars, ClassLoader.getPlatformClassLoader());
        this.engine = engine;
    }

    /** Does not ask the JDK for each of the driver's thousands of classes: a class loader answers no with an exception. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isBelow(SHARED, name)) {
            return engine.loadClass(name);
        }
        if (isBelow(PLATFORM, name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findOwnFirst(name) : loaded;
        }
    }

    private Class<?> findOwnFirst(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException e) {
            return getParent().loadClass(name);
        }
    }

    private static boolean isBelow(List<String> packages, String name) {
        for (String start : packages) {
            if (name.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}
