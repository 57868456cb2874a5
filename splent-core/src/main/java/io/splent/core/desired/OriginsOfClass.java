package io.splent.core.desired;

import io.splent.api.diff.Origin;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.core.json.JsonCodec;
import io.splent.core.json.JsonObject;
import io.splent.core.json.JsonWriter;
import io.splent.core.json.SchemaCodecs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Neighbours of one table, sequence or type that one class asked for. Naming class and table with every column would make
 * the text of a remembered state half as long again, and a cold Java reads slowly.
 */
record OriginsOfClass(ObjectName container, String feature, String className, List<Part> parts) {

    record Part(ObjectKind kind, String name, @Nullable String attribute) {}

    private static final JsonCodec<Part> PART = new JsonCodec<>() {
        @Override
        public void write(Part part, JsonWriter json) throws IOException {
            json.constant("kind", part.kind());
            json.text("name", part.name());
            json.text("attribute", part.attribute());
        }

        @Override
        public Part read(JsonObject json) {
            return new Part(
                    json.constant("kind", ObjectKind.values()), json.text("name"), json.optionalText("attribute"));
        }
    };

    static final JsonCodec<OriginsOfClass> CODEC = new JsonCodec<>() {
        @Override
        public void write(OriginsOfClass origins, JsonWriter json) throws IOException {
            json.object("container", origins.container(), SchemaCodecs.OBJECT_NAME);
            json.text("feature", origins.feature());
            json.text("className", origins.className());
            json.objects("parts", origins.parts(), PART);
        }

        @Override
        public OriginsOfClass read(JsonObject json) {
            return new OriginsOfClass(
                    json.object("container", SchemaCodecs.OBJECT_NAME),
                    json.text("feature"),
                    json.text("className"),
                    json.objects("parts", PART));
        }
    };

    /** Sorted, so that equal origins give equal lists. */
    static List<OriginsOfClass> of(Map<ObjectRef, Origin> origins) {
        List<OriginsOfClass> groups = new ArrayList<>();
        new TreeMap<>(origins).forEach((ref, origin) -> {
            if (groups.isEmpty() || !groups.get(groups.size() - 1).matches(ref, origin)) {
                groups.add(
                        new OriginsOfClass(ref.container(), origin.feature(), origin.className(), new ArrayList<>()));
            }
            groups.get(groups.size() - 1).parts.add(new Part(ref.kind(), ref.name(), origin.attribute()));
        });
        return groups;
    }

    private boolean matches(ObjectRef ref, Origin origin) {
        return container.equals(ref.container())
                && feature.equals(origin.feature())
                && className.equals(origin.className());
    }

    void addTo(Map<ObjectRef, Origin> origins) {
        for (Part part : parts) {
            origins.put(
                    new ObjectRef(part.kind(), container, part.name()),
                    new Origin(feature, className, part.attribute()));
        }
    }
}
