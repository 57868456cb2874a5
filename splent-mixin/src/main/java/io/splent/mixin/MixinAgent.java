package io.splent.mixin;

import java.lang.instrument.Instrumentation;

/**
 * Weaves mixins in any application: {@code java -javaagent:splent-mixin-agent.jar ...}. An application that cannot be
 * started with an agent hands a {@link MixinTransformer} to its class loader instead.
 */
public final class MixinAgent {

    private MixinAgent() {}

    /**
     * Called by the JVM before the application's {@code main}.
     *
     * @throws IllegalStateException when a refinement on the class path cannot be woven; the application does not start
     */
    public static void premain(String arguments, Instrumentation instrumentation) {
        MixinTransformer transformer = new MixinTransformer();
        transformer.prepare(ClassLoader.getSystemClassLoader());
        instrumentation.addTransformer(transformer);
    }
}
