package io.splent.uvl.analysis;

import java.util.List;

/**
 * The fewest changes that make a product valid: additions only where these are enough.
 *
 * @param add packages to add
 * @param remove packages to remove
 * @since 0.1
 */
public record Repair(List<String> add, List<String> remove) {

    public Repair {
        add = List.copyOf(add);
        remove = List.copyOf(remove);
    }
}
