package io.splent.api;

/**
 * The level of the driver SPIs.
 *
 * <p>A driver returns {@link #CURRENT} from its {@code spiLevel()} method. Because the constant is a compile-time
 * constant, javac copies its value into the driver's class file: the engine thereby learns which level the driver was
 * <em>compiled</em> against, whatever version of this API is present at run time.
 *
 * @since 0.1
 */
public final class SpiLevel {

    /** The level this API defines; raised with every change that an existing driver would notice. */
    public static final int CURRENT = 1;

    /** The oldest level whose drivers still work with this API. */
    public static final int OLDEST_SUPPORTED = 1;

    private SpiLevel() {}
}
