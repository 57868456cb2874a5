package io.splent.core.product;

import io.splent.api.ErrorLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A feature's optional {@code splent.toml}.
 *
 * @param packages the Java packages whose managed classes are the feature's; empty for every managed class
 * @param refinement what it adds to another feature's entities; empty for an ordinary feature
 * @param extensible what other features may add to; empty for everything it maps
 */
public record FeatureDescriptor(
        List<String> packages, Optional<Refinement> refinement, Optional<Extensible> extensible) {

    static final FeatureDescriptor NONE = new FeatureDescriptor(List.of(), Optional.empty(), Optional.empty());

    /**
     * The {@code [refinement]} table.
     *
     * @param refines the base feature
     * @param models which mixin goes into which entity
     */
    public record Refinement(String refines, List<Model> models) {
        public Refinement {
            models = List.copyOf(models);
        }
    }

    /**
     * One refined entity.
     *
     * @param target an entity name, or a simple or full class name, in the base feature
     * @param mixin a simple or full class name in the refining feature
     * @param place where it is written
     */
    public record Model(String target, String mixin, ErrorLocation place) {}

    /**
     * The {@code [extensible]} table.
     *
     * @param models entity names, or simple or full class names; nothing may be refined when it is empty
     * @param place where they are written
     */
    public record Extensible(List<String> models, ErrorLocation place) {
        public Extensible {
            models = List.copyOf(models);
        }
    }

    static FeatureDescriptor read(Path file) {
        return of(TomlDocument.read(file));
    }

    /**
     * Reads the text of a descriptor.
     *
     * @param source what to call it in complaints
     * @throws io.splent.api.SplentException naming the line that is wrong
     */
    public static FeatureDescriptor parse(String text, String source) {
        return of(TomlDocument.parse(text, source));
    }

    private static FeatureDescriptor of(TomlDocument toml) {
        return new FeatureDescriptor(toml.strings("feature.packages"), refinement(toml), extensible(toml));
    }

    private static Optional<Refinement> refinement(TomlDocument toml) {
        if (!toml.has("refinement")) {
            return Optional.empty();
        }
        String base = toml.string("refinement.refines")
                .orElseThrow(() -> toml.invalidAt("refinement", "[refinement] needs 'refines'."));
        List<Model> models = toml.records("refinement.models", List.of("target", "mixin")).stream()
                .map(FeatureDescriptor::model)
                .toList();
        return Optional.of(new Refinement(Names.feature(base), models));
    }

    private static Model model(TomlDocument.Entry entry) {
        return new Model(
                entry.values().getOrDefault("target", ""), entry.values().getOrDefault("mixin", ""), entry.place());
    }

    private static Optional<Extensible> extensible(TomlDocument toml) {
        if (!toml.has("extensible")) {
            return Optional.empty();
        }
        if (!toml.has("extensible.models")) {
            throw toml.invalidAt("extensible", "[extensible] needs 'models', a list of entities.");
        }
        return Optional.of(new Extensible(toml.strings("extensible.models"), toml.locationOf("extensible.models")));
    }
}
