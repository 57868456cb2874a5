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
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * The text of a remembered state: a first line with the format, the key of its inputs and the checksum of the second
 * line, which holds the state as JSON.
 */
final class DesiredStateFile {

    static final String FORMAT = "splent-desired-state/2";

    private static final JsonCodec<DesiredState.Warning> WARNING = new JsonCodec<>() {
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
            json.objects("origins", OriginsOfClass.of(desired.origins()), OriginsOfClass.CODEC);
            json.objects("warnings", desired.warnings(), WARNING);
            json.texts("features", state.features());
        }

        @Override
        public KnownState read(JsonObject json) {
            Map<ObjectRef, Origin> origins = new HashMap<>();
            json.objects("origins", OriginsOfClass.CODEC).forEach(group -> group.addTo(origins));
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
        return FORMAT + " " + key + " " + checksum(body) + "\n";
    }

    /** A cold Java takes ten times as long for a SHA-256, and nobody forges what he could as well delete. */
    private static String checksum(String body) {
        CRC32 checksum = new CRC32();
        checksum.update(body.getBytes(StandardCharsets.UTF_8));
        return body.length() + " " + Long.toHexString(checksum.getValue());
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
