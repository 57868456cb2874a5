package io.splent.core.ownership;

import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.Vendor;
import io.splent.core.script.MigrationDirectory;
import io.splent.schema.script.ScriptSplitter;
import io.splent.schema.script.TableStatement;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the scripts of features make, as far as {@code schema.json} or their {@code CREATE TABLE}s tell.
 *
 * @param objects by feature
 */
public record MadeObjects(Map<String, Set<ObjectRef>> objects) {

    /** Reads scripts that have been read from disk. */
    public static MadeObjects of(Map<String, MigrationDirectory> directories, Vendor vendor) {
        ScriptSplitter splitter = new ScriptSplitter(vendor);
        Map<String, Set<ObjectRef>> made = new LinkedHashMap<>();
        directories.forEach((feature, directory) -> {
            Set<ObjectRef> objects =
                    new LinkedHashSet<>(directory.owned().objects().keySet());
            directory.forward().stream()
                    .flatMap(script -> splitter.split(script.text()).stream())
                    .flatMap(statement -> TableStatement.of(vendor, statement).stream())
                    .filter(TableStatement::creates)
                    .forEach(created -> objects.add(ObjectRef.table(created.table())));
            made.put(feature, objects);
        });
        return new MadeObjects(made);
    }

    /** Those of some features that make something that others make too: both cannot be in one database. */
    public Set<String> clashing(Collection<String> features, Collection<String> others) {
        Set<String> clashing = new LinkedHashSet<>();
        for (String feature : features) {
            if (others.stream().anyMatch(other -> !Collections.disjoint(of(feature), of(other)))) {
                clashing.add(feature);
            }
        }
        return clashing;
    }

    private Set<ObjectRef> of(String feature) {
        return objects.getOrDefault(feature, Set.of());
    }
}
