package io.splent.mapping;

import java.util.function.Supplier;

/** Gives some work another context class loader; the thread gets its own back afterwards. */
final class ContextClassLoader {

    private ContextClassLoader() {}

    static <T> T during(ClassLoader loader, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
