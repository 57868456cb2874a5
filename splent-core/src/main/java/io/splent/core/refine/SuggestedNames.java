package io.splent.core.refine;

import io.splent.core.entity.ExtensibleModel;
import io.splent.core.product.Feature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Names for what does not exist yet, made of what a refining feature adds to the name of its base: {@code tags} for
 * {@code splent_feature_notes_tags} and {@code splent_feature_notes}.
 */
final class SuggestedNames {

    private final Feature feature;
    private final List<String> addition;

    SuggestedNames(Feature feature, String base) {
        this.feature = feature;
        this.addition = addition(feature.name().split("_"), base.split("_"));
    }

    /** The words behind those that both names begin with; the last word when that is all of them. */
    private static List<String> addition(String[] name, String[] base) {
        int common = 0;
        while (common < name.length - 1 && common < base.length && name[common].equals(base[common])) {
            common++;
        }
        return Arrays.stream(name, common, name.length)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** For example {@code NotesTagsMixin}. */
    String mixin(ExtensibleModel model) {
        String added = addition.stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return model.simpleName() + added + "Mixin";
    }

    /** The package of the feature's own classes; without any, one below that of the model. */
    String packageName(ExtensibleModel model) {
        List<String> declared = feature.descriptor().packages();
        return declared.isEmpty() ? ofSources().orElseGet(() -> below(model.packageName())) : declared.get(0);
    }

    private String below(String packageName) {
        String last = String.join("_", addition);
        String word = SourceVersion.isName(last) ? last : "_" + last;
        return packageName.isEmpty() ? word : packageName + "." + word;
    }

    /** The package nearest to the root that has a source in it. */
    private Optional<String> ofSources() {
        return feature.sources()
                .flatMap(root -> sources(root).stream()
                        .map(file -> root.relativize(file.getParent()))
                        .filter(directory -> !directory.toString().isEmpty())
                        .min(Comparator.comparingInt(Path::getNameCount).thenComparing(Comparator.naturalOrder()))
                        .map(directory -> directory
                                .toString()
                                .replace(directory.getFileSystem().getSeparator(), ".")));
    }

    static List<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
