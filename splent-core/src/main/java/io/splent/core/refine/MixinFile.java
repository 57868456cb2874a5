package io.splent.core.refine;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.core.entity.ExtensibleModel;
import io.splent.core.product.Feature;
import io.splent.core.product.Names;
import io.splent.core.refine.RefinementPlan.Action;
import io.splent.core.refine.RefinementPlan.PlannedFile;
import io.splent.core.refine.RefinementPlan.RefinedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The source file of a mixin: a new one, or the one that is there, which is never edited. */
final class MixinFile {

    private final Feature feature;
    private final Path root;
    private final Optional<String> chosenPackage;

    /** @param chosenPackage the package of new mixins, when the user names one */
    MixinFile(Feature feature, Optional<String> chosenPackage) {
        this.feature = feature;
        this.root = feature.location().resolve("src/main/java");
        this.chosenPackage = chosenPackage;
        chosenPackage.filter(name -> !SourceVersion.isName(name)).ifPresent(name -> {
            throw RefinementRequest.bad(
                    "'" + Names.visible(name) + "' is not the name of a Java package.",
                    "Write for example --package com.example.notes.tags");
        });
    }

    PlannedFile plan(String base, ExtensibleModel model, RefinedModel refined, SuggestedNames suggested) {
        List<Path> present = present(refined.mixin());
        if (present.isEmpty()) {
            String packageName = chosenPackage.orElseGet(() -> suggested.packageName(model));
            Path file = root.resolve(packageName.replace('.', '/')).resolve(refined.mixin() + ".java");
            return new PlannedFile(file, Action.CREATE, MixinSource.of(packageName, base, model, refined));
        }
        Path file = present.get(0);
        if (present.size() > 1
                || chosenPackage.filter(name -> !isIn(name, file)).isPresent()) {
            throw RefinementRequest.bad(
                    "There is a class " + refined.mixin() + " already: " + root.relativize(file) + ".",
                    "Name another mixin: --mixin NAME");
        }
        String text = read(file);
        requireDeclared(file, text, refined);
        return new PlannedFile(file, Action.KEEP, text);
    }

    private List<Path> present(String mixin) {
        return Files.isDirectory(root)
                ? SuggestedNames.sources(root).stream()
                        .filter(file -> file.getFileName().toString().equals(mixin + ".java"))
                        .toList()
                : List.of();
    }

    private boolean isIn(String packageName, Path file) {
        return root.resolve(packageName.replace('.', '/')).equals(file.getParent());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireDeclared(Path file, String text, RefinedModel refined) {
        List<MixinField> missing = refined.fields().stream()
                .filter(field -> !Pattern.compile("\\b" + Pattern.quote(field.name()) + "\\s*[;=,]")
                        .matcher(text)
                        .find())
                .toList();
        if (!missing.isEmpty()) {
            throw new SplentException(
                    ErrorCode.REFINEMENT_EXISTS,
                    "The mixin " + refined.mixin() + " is there already and does not declare "
                            + missing.get(0).name() + ". Sources are never edited; nothing was written.",
                    ErrorLocation.ofFile(file.toString()).withFeature(feature.name()),
                    "Add to it: " + String.join(" ", missing.get(0).lines()));
        }
    }
}
