package com.example.ddl;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import io.splent.api.schema.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a feature needs: the resource {@code schema/<feature>/<vendor>.sql} among its classes. When its statements need
 * those of other features, its first line says so: {@code -- needs authors, shelves}.
 *
 * @param feature the feature
 * @param path where the file is, on the class path
 * @param text its content
 */
record DdlFile(String feature, String path, String text) {

    private static final Pattern NEEDS = Pattern.compile("\\A-- needs (.*)");

    /** The files of all features, those that are needed before those that need them. */
    static List<DdlFile> inOrder(EntityModel model, Vendor vendor) {
        Map<String, DdlFile> ordered = new LinkedHashMap<>();
        features(model).forEach(feature -> add(feature, model.classLoader(), vendor, ordered, Set.of()));
        return List.copyOf(ordered.values());
    }

    private static Set<String> features(EntityModel model) {
        Set<String> features = new TreeSet<>();
        for (ManagedClass managed : model.classes()) {
            features.add(managed.feature());
            managed.mixins().forEach(mixin -> features.add(mixin.feature()));
        }
        return features;
    }

    private static void add(
            String feature, ClassLoader loader, Vendor vendor, Map<String, DdlFile> ordered, Set<String> waiting) {
        if (waiting.contains(feature)) {
            throw new SplentException(
                    ErrorCode.DRIVER_FAILED,
                    "The DDL files of these features need each other: " + waiting,
                    "Take one of them out of a line that begins with -- needs");
        }
        if (!ordered.containsKey(feature)) {
            DdlFile file = read(feature, loader, vendor);
            Set<String> above = new TreeSet<>(waiting);
            above.add(feature);
            file.needs().forEach(needed -> add(needed, loader, vendor, ordered, above));
            ordered.put(feature, file);
        }
    }

    private static DdlFile read(String feature, ClassLoader loader, Vendor vendor) {
        String path = "schema/" + feature + "/" + vendor.id() + ".sql";
        try (InputStream file = loader.getResourceAsStream(path)) {
            if (file == null) {
                throw new SplentException(
                        ErrorCode.DRIVER_FAILED,
                        "The feature " + feature + " has no " + path + ". Without it, all that it owns would be dropped.",
                        "Add src/main/resources/" + path + ", empty if the feature needs nothing, and compile.");
            }
            return new DdlFile(feature, path, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> needs() {
        Matcher line = NEEDS.matcher(text);
        return line.find()
                ? Arrays.stream(line.group(1).split(",", -1)).map(String::strip).toList()
                : List.of();
    }
}
