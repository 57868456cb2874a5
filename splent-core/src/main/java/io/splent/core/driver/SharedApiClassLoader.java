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

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (SHARED.stream().anyMatch(name::startsWith)) {
            return engine.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
