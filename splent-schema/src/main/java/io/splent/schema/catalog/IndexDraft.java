package io.splent.schema.catalog;

import io.splent.api.schema.Index;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index whose keys come in row by row, in key order. */
final class IndexDraft {

    private final String name;
    private final boolean unique;
    private final @Nullable String method;
    private final @Nullable String predicate;
    private final @Nullable String options;
    private final List<Index.Key> keys = new ArrayList<>();
    private final List<String> included = new ArrayList<>();

    IndexDraft(
            String name,
            boolean unique,
            @Nullable String method,
            @Nullable String predicate,
            @Nullable String options) {
        this.name = name;
        this.unique = unique;
        this.method = method;
        this.predicate = predicate;
        this.options = options;
    }

    List<Index.Key> keys() {
        return keys;
    }

    List<String> included() {
        return included;
    }

    Index toIndex() {
        return new Index(name, unique, keys, method, included, predicate, options);
    }
}
