package io.splent.core.product;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A feature's optional {@code splent.toml}.
 *
 * @param packages the Java packages whose managed classes are the feature's; empty for every managed class
 * @param refinement what it adds to another feature's entities; empty for an ordinary feature
 */
public record FeatureDescriptor(List<String> packages, Optional<Refinement> refinement) {

    static final FeatureDescriptor NONE = new FeatureDescriptor(List.of(), Optional.empty());

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
     */
    public record Model(String target, String mixin) {}

    static FeatureDescriptor read(Path file) {
        return of(TomlDocument.read(file));
    }

    static FeatureDescriptor parse(String text, String source) {
        return of(TomlDocument.parse(text, source));
    }

    private static FeatureDescriptor of(TomlDocument toml) {
        return new FeatureDescriptor(toml.strings("feature.packages"), refinement(toml));
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

    private static Model model(Map<String, String> values) {
        return new Model(values.getOrDefault("target", ""), values.getOrDefault("mixin", ""));
    }
}
