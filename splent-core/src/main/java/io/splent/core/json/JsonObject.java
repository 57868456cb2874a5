package io.splent.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that was read. Who asks for a member that is missing or is something else gets an
 * {@link UnreadableJsonException} that says so; what is optional may be missing, and {@code null} counts as that.
 */
public final class JsonObject {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Map<String, @Nullable Object> members = new HashMap<>();
    private final int line;

    private JsonObject(int line) {
        this.line = line;
    }

    /**
     * Reads a text that holds one object and nothing else.
     *
     * @throws UnreadableJsonException when it does not
     */
    public static JsonObject parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableJsonException("it does not begin with an object", line(parser), null);
            }
            JsonObject object = object(parser);
            if (parser.nextToken() != null) {
                throw new UnreadableJsonException("something follows its end", line(parser), null);
            }
            return object;
        } catch (JsonProcessingException e) {
            throw new UnreadableJsonException(
                    e.getOriginalMessage(),
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                    e);
        } catch (IOException e) {
            throw new UnreadableJsonException(String.valueOf(e.getMessage()), 1, e);
        }
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static JsonObject object(JsonParser parser) throws IOException {
        JsonObject object = new JsonObject(line(parser));
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            object.members.put(name, value(parser));
        }
        return object;
    }

    private static List<@Nullable Object> list(JsonParser parser) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getNumberValue();
        };
    }

    public boolean has(String name) {
        return members.get(name) != null;
    }

    public String text(String name) {
        return required(name, optionalText(name));
    }

    public @Nullable String optionalText(String name) {
        Object value = members.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw wrong(name, value, "a text");
    }

    /** The one of the constants that is named; none of them stands for a missing one. */
    public <E extends Enum<E>> E constant(String name, E[] constants) {
        String text = text(name);
        for (E constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw wrong(name, text, "one of " + Arrays.toString(constants));
    }

    /** False when it is missing. */
    public boolean flag(String name) {
        Object value = members.get(name);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw wrong(name, value, "true or false");
    }

    /** Zero when it is missing. */
    public long number(String name) {
        Object value = members.get(name);
        if (value == null || value instanceof Integer || value instanceof Long) {
            return value == null ? 0 : ((Number) value).longValue();
        }
        throw wrong(name, value, "a whole number of 64 bits");
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object item : list(name)) {
            if (!(item instanceof String text)) {
                throw wrongItem(name, item, "texts");
            }
            texts.add(text);
        }
        return texts;
    }

    public <T> T object(String name, JsonCodec<T> codec) {
        return required(name, optionalObject(name, codec));
    }

    public <T> @Nullable T optionalObject(String name, JsonCodec<T> codec) {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonObject object) {
            return codec.read(object);
        }
        throw wrong(name, value, "an object");
    }

    public <T> List<T> objects(String name, JsonCodec<T> codec) {
        List<T> objects = new ArrayList<>();
        for (JsonObject object : objects(name)) {
            objects.add(codec.read(object));
        }
        return objects;
    }

    public List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object item : list(name)) {
            if (!(item instanceof JsonObject object)) {
                throw wrongItem(name, item, "objects");
            }
            objects.add(object);
        }
        return objects;
    }

    private List<?> list(String name) {
        Object value = required(name, members.get(name));
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong(name, value, "a list");
    }

    private <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw unreadable("\"" + name + "\" is missing");
        }
        return value;
    }

    private UnreadableJsonException wrong(String name, Object value, String expected) {
        return unreadable("\"" + name + "\" is " + shown(value) + ", expected " + expected);
    }

    private UnreadableJsonException wrongItem(String name, @Nullable Object item, String expected) {
        return unreadable("\"" + name + "\" holds " + shown(item) + ", expected " + expected);
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof String text) {
            return "\"" + text + "\"";
        }
        if (value instanceof JsonObject) {
            return "an object";
        }
        return value instanceof List ? "a list" : String.valueOf(value);
    }

    /** What to throw when a member has the right type and yet makes no sense. */
    public UnreadableJsonException unreadable(String why) {
        return new UnreadableJsonException(why, line, null);
    }
}
