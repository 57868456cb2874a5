package io.splent.mixin;

import io.splent.mixin.Refinements.Mixin;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * Weaves mixins into entities while their classes are loaded. What to weave is read from every {@code splent.toml} at the
 * root of a jar or directory that the class loader sees; the first class of a class loader pays for it.
 *
 * <p>An entity that cannot be refined as declared does not load at all, and the reason is logged:
 * an application that silently lost columns would be worse. Thread-safe.
 */
public final class MixinTransformer implements ClassFileTransformer {

    /** Not a class file, so that loading fails; an exception would be swallowed by the JVM. */
    private static final byte[] UNUSABLE = new byte[0];

    private final Map<ClassLoader, Refinements> refinements = Collections.synchronizedMap(new WeakHashMap<>());
    /** Reading what to weave loads classes, which are not ours to weave. */
    private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);

    /**
     * Reads in advance what a class loader's classes are refined with.
     *
     * @throws IllegalStateException when a refinement names a feature, an entity or a mixin that is not there
     */
    public void prepare(ClassLoader loader) {
        refinementsOf(loader);
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        if (loader == null || className == null || redefined != null || reading.get()) {
            return null;
        }
        try {
            List<Mixin> mixins = refinementsOf(loader).of(className);
            return mixins.isEmpty() ? null : woven(loader, classFile, mixins);
        } catch (IllegalStateException | IOException e) {
            System.getLogger(MixinTransformer.class.getName())
                    .log(Level.ERROR, className.replace('/', '.') + " is not loaded: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private Refinements refinementsOf(ClassLoader loader) {
        reading.set(true);
        try {
            return refinements.computeIfAbsent(loader, Refinements::of);
        } finally {
            reading.remove();
        }
    }

    private static byte[] woven(ClassLoader loader, byte[] classFile, List<Mixin> mixins) throws IOException {
        if (isEnhanced(classFile)) {
            throw new IllegalStateException("Hibernate has enhanced it at build time, so changes of a mixin's fields"
                    + " would not be noticed. Do not enhance entities that are refined.");
        }
        byte[] current = classFile;
        for (Mixin mixin : mixins) {
            MixinWeaver.Woven woven = MixinWeaver.weave(current, bytes(loader, mixin));
            if (!woven.obstacles().isEmpty()) {
                throw new IllegalStateException(
                        "The mixin " + mixin + " " + String.join("; it ", woven.obstacles()) + ".");
            }
            if (!woven.clashes().isEmpty()) {
                throw new IllegalStateException("The mixin " + mixin + " adds " + String.join(", ", woven.clashes())
                        + ", which is there already.");
            }
            current = woven.bytes();
        }
        return current;
    }

    private static boolean isEnhanced(byte[] classFile) {
        for (String name : new ClassReader(classFile).getInterfaces()) {
            if (name.startsWith("org/hibernate/engine/spi/")) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(ClassLoader loader, Mixin mixin) throws IOException {
        try (InputStream stream = loader.getResourceAsStream(mixin.className() + ".class")) {
            if (stream == null) {
                throw new IllegalStateException("The class file of the mixin " + mixin + " is gone.");
            }
            return stream.readAllBytes();
        }
    }
}
