package io.splent.core.driver;

import java.util.List;

/**
 * What a driver sees of the engine: the API, the schema library and the JDK, and nothing else. A driver brings all other
 * libraries itself, so that two drivers never have to agree on a version.
 */
final class SharedApiClassLoader extends ClassLoader {

    private static final List<String> SHARED = List.of("io.splent.api.", "io.splent.schema.", "org.jspecify.");

    private final ClassLoader engine;

    SharedApiClassLoader(ClassLoader engine) {
        super("splent api", ClassLoader.getPlatformClassLoader());
        this.engine = engine;
    }

    /** Every class of a driver is first looked for here, so what is not here has to be told cheaply. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return isShared(name) ? engine.loadClass(name) : getParent().loadClass(name);
    }

    private static boolean isShared(String name) {
        for (String shared : SHARED) {
            if (name.startsWith(shared)) {
                return true;
            }
        }
        return false;
    }
}
