package io.splent.uvl.text;

/**
 * How to read.
 *
 * @param limits what to refuse
 * @param lenient whether common departures from the language are understood with a warning instead of refused: values
 *     between double quotes, reserved words as names, and a last line that is cut off
 * @since 0.1
 */
public record ReadOptions(ReadLimits limits, boolean lenient) {

    /** The language to the letter, with the limits for models that people write. */
    public static final ReadOptions STRICT = new ReadOptions(ReadLimits.DEFAULT, false);

    /** Common departures with a warning, with the limits for models that people write. */
    public static final ReadOptions LENIENT = new ReadOptions(ReadLimits.DEFAULT, true);

    public ReadOptions withLimits(ReadLimits newLimits) {
        return new ReadOptions(newLimits, lenient);
    }
}
