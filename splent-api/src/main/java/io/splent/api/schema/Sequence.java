package io.splent.api.schema;

/**
 * A sequence that stands on its own: not one that an identity or serial column brings along.
 *
 * @param name its name
 * @param type the value type as the database prints it, for example {@code bigint}
 * @param start the first value
 * @param increment the step
 * @param minimum the smallest value
 * @param maximum the largest value
 * @param cycle whether it starts again after the last value
 * @param cache how many values a session takes at once
 * @since 0.1
 */
public record Sequence(
        ObjectName name,
        String type,
        long start,
        long increment,
        long minimum,
        long maximum,
        boolean cycle,
        long cache) {

    public Sequence withName(ObjectName newName) {
        return new Sequence(newName, type, start, increment, minimum, maximum, cycle, cache);
    }
}
