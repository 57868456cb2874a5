package io.splent.core.refine;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.core.product.Feature;
import io.splent.core.product.FeatureDescriptor;
import io.splent.core.product.FeatureDescriptor.Refinement;
import io.splent.core.refine.RefinementPlan.RefinedModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Adds a refinement to the text of a feature's {@code splent.toml}. Every line that is there stays as it is. */
final class DescriptorText {

    private static final Pattern REFINEMENT_HEADER = Pattern.compile("\\s*\\[\\[?\\s*refinement\\b.*");
    private static final Pattern HEADER = Pattern.compile("\\s*\\[.*");

    private final Feature feature;
    private final Path file;
    private final Optional<String> before;

    /** @param before what the file holds; empty when there is no file */
    DescriptorText(Feature feature, Path file, Optional<String> before) {
        this.feature = feature;
        this.file = file;
        this.before = before;
    }

    /**
     * The text afterwards.
     *
     * @param models those that are not written there yet
     * @throws SplentException when the refinement is written in a form that lines cannot be added to
     */
    String refining(String base, List<RefinedModel> models) {
        boolean refines = feature.descriptor().refinement().isPresent();
        if (refines && models.isEmpty()) {
            return before.orElse("");
        }
        String after = refines ? withModels(models) : withRefinement(base, models);
        requireAdded(after, base, models);
        return after;
    }

    private String withRefinement(String base, List<RefinedModel> models) {
        List<String> lines = new ArrayList<>(before.map(DescriptorText::lines)
                .orElse(List.of("[feature]", "name = \"" + feature.name() + "\"", "org = \"" + feature.org() + "\"")));
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isBlank()) {
            lines.add("");
        }
        lines.add("[refinement]");
        lines.add("refines = \"" + base + "\"");
        models.forEach(model -> lines.addAll(entry(model)));
        return joined(lines);
    }

    private String withModels(List<RefinedModel> models) {
        List<String> lines = new ArrayList<>(lines(before.orElse("")));
        int end = endOfRefinement(lines);
        for (RefinedModel model : models) {
            List<String> entry = entry(model);
            lines.addAll(end, entry);
            end += entry.size();
        }
        return joined(lines);
    }

    /** Behind the last line of the refinement that says something. */
    private static int endOfRefinement(List<String> lines) {
        int end = lines.size();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (HEADER.matcher(line).matches()) {
                inside = REFINEMENT_HEADER.matcher(line).matches();
            }
            boolean says = !line.isBlank() && !line.strip().startsWith("#");
            if (inside && says) {
                end = i + 1;
            }
        }
        return end;
    }

    private static List<String> entry(RefinedModel model) {
        return List.of(
                "",
                "[[refinement.models]]",
                "target = \"" + model.target() + "\"",
                "mixin = \"" + model.mixin() + "\"");
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private String joined(List<String> lines) {
        String end = before.orElse("").contains("\r\n") ? "\r\n" : "\n";
        return String.join(end, lines) + end;
    }

    /** Text was put together, so it is read again: what must be there is there, and nothing else has changed. */
    private void requireAdded(String after, String base, List<RefinedModel> models) {
        FeatureDescriptor old = feature.descriptor();
        List<String> expected = new ArrayList<>(old.refinement().map(Refinement::models).orElse(List.of()).stream()
                .map(model -> model.target() + "=" + model.mixin())
                .toList());
        models.forEach(model -> expected.add(model.target() + "=" + model.mixin()));
        if (!isReadAs(after, base, expected)) {
            throw new SplentException(
                    ErrorCode.DESCRIPTOR_INVALID,
                    "The [refinement] of " + feature.name()
                            + " is written in a form that no line can be added to. Nothing was written.",
                    old.refinement()
                            .flatMap(refinement -> refinement.models().stream().findFirst())
                            .map(model -> model.place().withFeature(feature.name()))
                            .orElse(ErrorLocation.ofFile(file.toString())),
                    "Add it by hand: "
                            + models.stream()
                                    .map(model ->
                                            "{target = \"" + model.target() + "\", mixin = \"" + model.mixin() + "\"}")
                                    .reduce((one, other) -> one + ", " + other)
                                    .orElse("refines = \"" + base + "\""));
        }
    }

    private boolean isReadAs(String after, String base, List<String> expected) {
        try {
            FeatureDescriptor read = FeatureDescriptor.parse(after, file.toString());
            return read.packages().equals(feature.descriptor().packages())
                    && read.refinement()
                            .filter(refinement -> refinement.refines().equals(base))
                            .map(refinement -> refinement.models().stream()
                                    .map(model -> model.target() + "=" + model.mixin())
                                    .toList()
                                    .equals(expected))
                            .orElse(false);
        } catch (SplentException e) {
            return false;
        }
    }
}
