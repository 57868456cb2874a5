package io.splent.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes the members of an object, in the order of the calls and without white space. What is null is left out. */
public final class JsonWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator generator;

    private JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /** The value as a JSON object. */
    public static <T> String print(T value, JsonCodec<T> codec) {
        return print(json -> json.object(value, codec));
    }

    /** The text as a JSON string. */
    public static String print(String value) {
        return print(json -> json.generator.writeString(value));
    }

    private interface Content {
        void writeTo(JsonWriter json) throws IOException;
    }

    private static String print(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            content.writeTo(new JsonWriter(generator));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory has no errors of input and output
        }
        return text.toString();
    }

    public void text(String name, @Nullable String value) throws IOException {
        if (value != null) {
            generator.writeStringField(name, value);
        }
    }

    public void constant(String name, Enum<?> value) throws IOException {
        generator.writeStringField(name, value.name());
    }

    public void flag(String name, boolean value) throws IOException {
        generator.writeBooleanField(name, value);
    }

    public void number(String name, long value) throws IOException {
        generator.writeNumberField(name, value);
    }

    public void texts(String name, Collection<String> values) throws IOException {
        generator.writeArrayFieldStart(name);
        for (String value : values) {
            generator.writeString(value);
        }
        generator.writeEndArray();
    }

    public <T> void object(String name, @Nullable T value, JsonCodec<T> codec) throws IOException {
        if (value != null) {
            generator.writeFieldName(name);
            object(value, codec);
        }
    }

    public <T> void objects(String name, Collection<? extends T> values, JsonCodec<T> codec) throws IOException {
        generator.writeArrayFieldStart(name);
        for (T value : values) {
            object(value, codec);
        }
        generator.writeEndArray();
    }

    private <T> void object(T value, JsonCodec<T> codec) throws IOException {
        generator.writeStartObject();
        codec.write(value, this);
        generator.writeEndObject();
    }
}
