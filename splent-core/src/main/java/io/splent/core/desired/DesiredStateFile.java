package io.splent.core.desired;

import io.splent.api.diff.DesiredState;
import io.splent.api.diff.Origin;
import io.splent.api.schema.ObjectRef;
import io.splent.core.json.JsonCodec;
import io.splent.core.json.JsonObject;
import io.splent.core.json.JsonWriter;
import io.splent.core.json.SchemaCodecs;
import io.splent.core.json.UnreadableJsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The text of a remembered state: a first line with the format, the key of its inputs and the hash of the second line,
 * which holds the state as JSON.
 */
final class DesiredStateFile {

    static final String FORMAT = "splent-desired-state/1";

    static final JsonCodec<Origin> ORIGIN = new JsonCodec<>() {
        @Override
        public void write(Origin origin, JsonWriter json) throws IOException {
            json.text("feature", origin.feature());
            json.text("className", origin.className());
            json.text("attribute", origin.attribute());
        }

        @Override
        public Origin read(JsonObject json) {
            return new Origin(json.text("feature"), json.text("className"), json.optionalText("attribute"));
        }
    };

    /** JSON has no maps whose keys are objects. */
    private static final JsonCodec<Map.Entry<ObjectRef, Origin>> ORIGIN_OF = new JsonCodec<>() {
        @Override
        public void write(Map.Entry<ObjectRef, Origin> entry, JsonWriter json) throws IOException {
            json.object("object", entry.getKey(), SchemaCodecs.OBJECT_REF);
            json.object("origin", entry.getValue(), ORIGIN);
        }

        @Override
        public Map.Entry<ObjectRef, Origin> read(JsonObject json) {
            return Map.entry(json.object("object", SchemaCodecs.OBJECT_REF), json.object("origin", ORIGIN));
        }
    };

    static final JsonCodec<DesiredState.Warning> WARNING = new JsonCodec<>() {
        @Override
        public void write(DesiredState.Warning warning, JsonWriter json) throws IOException {
            json.text("text", warning.text());
            json.object("whenCreated", warning.whenCreated(), SchemaCodecs.OBJECT_NAME);
        }

        @Override
        public DesiredState.Warning read(JsonObject json) {
            return new DesiredState.Warning(
                    json.text("text"), json.optionalObject("whenCreated", SchemaCodecs.OBJECT_NAME));
        }
    };

    /** Sorted, so that equal states give equal bytes. */
    private static final JsonCodec<KnownState> STATE = new JsonCodec<>() {
        @Override
        public void write(KnownState state, JsonWriter json) throws IOException {
            DesiredState desired = state.desired();
            json.object("snapshot", desired.snapshot(), SchemaCodecs.SNAPSHOT);
            json.texts("furtherSchemas", new TreeSet<>(desired.furtherSchemas()));
            json.objects("origins", new TreeMap<>(desired.origins()).entrySet(), ORIGIN_OF);
            json.objects("warnings", desired.warnings(), WARNING);
            json.texts("features", state.features());
        }

        @Override
        public KnownState read(JsonObject json) {
            Map<ObjectRef, Origin> origins = new HashMap<>();
            json.objects("origins", ORIGIN_OF).forEach(entry -> origins.put(entry.getKey(), entry.getValue()));
            DesiredState desired = new DesiredState(
                    json.object("snapshot", SchemaCodecs.SNAPSHOT),
                    Set.copyOf(json.texts("furtherSchemas")),
                    origins,
                    json.objects("warnings", WARNING));
            return new KnownState(desired, new TreeSet<>(json.texts("features")));
        }
    };

    private DesiredStateFile() {}

    static String print(String key, KnownState state) {
        String body = JsonWriter.print(state, STATE);
        return head(key, body) + body + "\n";
    }

    private static String head(String key, String body) {
        return FORMAT + " " + key + " " + InputHash.of(body.getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    /** The state, or nothing when the text is not exactly what {@link #print} wrote for this key. */
    static Optional<KnownState> parse(String text, String key) {
        String body = text.substring(text.indexOf('\n') + 1).stripTrailing();
        if (!text.equals(head(key, body) + body + "\n")) {
            return Optional.empty();
        }
        try {
            return Optional.of(STATE.read(JsonObject.parse(body)));
        } catch (UnreadableJsonException e) {
            return Optional.empty();
        }
    }
}
