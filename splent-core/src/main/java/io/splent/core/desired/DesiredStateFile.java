package io.splent.core.desired;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.splent.api.diff.DesiredState;
import io.splent.api.diff.Origin;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The text of a remembered state: a first line with the format, the key of its inputs and the hash of the second line,
 * which holds the state as JSON.
 */
final class DesiredStateFile {

    static final String FORMAT = "splent-desired-state/1";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .build();

    private DesiredStateFile() {}

    /** JSON has no maps whose keys are objects. */
    private record Content(
            SchemaSnapshot snapshot,
            SortedSet<String> furtherSchemas,
            List<OriginOf> origins,
            List<DesiredState.Warning> warnings,
            SortedSet<String> features) {}

    private record OriginOf(ObjectRef object, Origin origin) {}

    static String print(String key, KnownState state) {
        DesiredState desired = state.desired();
        List<OriginOf> origins = new TreeMap<>(desired.origins())
                .entrySet().stream()
                        .map(entry -> new OriginOf(entry.getKey(), entry.getValue()))
                        .toList();
        try {
            String body = JSON.writeValueAsString(new Content(
                    desired.snapshot(),
                    new TreeSet<>(desired.furtherSchemas()),
                    origins,
                    desired.warnings(),
                    state.features()));
            return head(key, body) + body + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
            Content content = JSON.readValue(body, Content.class);
            Map<ObjectRef, Origin> origins = new LinkedHashMap<>();
            content.origins().forEach(entry -> origins.put(entry.object(), entry.origin()));
            DesiredState desired = new DesiredState(
                    content.snapshot(), Set.copyOf(content.furtherSchemas()), origins, content.warnings());
            return Optional.of(new KnownState(desired, content.features()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
