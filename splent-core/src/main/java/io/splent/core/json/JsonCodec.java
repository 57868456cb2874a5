package io.splent.core.json;

import java.io.IOException;

/**
 * How one type looks as a JSON object: the one place that names each of its parts, once for each direction.
 *
 * @param <T> the type
 */
public interface JsonCodec<T> {

    /** Writes every part, in the order of the record's components; a part that is null is left out. */
    void write(T value, JsonWriter json) throws IOException;

    /**
     * Reads what {@link #write} wrote. Members that it does not know are left alone.
     *
     * @throws UnreadableJsonException when a member is missing or is something else
     */
    T read(JsonObject json);
}
