package io.splent.core.refine;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.core.entity.ExtensibleModel;
import io.splent.core.entity.ExtensibleModels;
import io.splent.core.product.Feature;
import io.splent.core.product.FeatureDescriptor;
import io.splent.core.product.FeatureDescriptor.Refinement;
import io.splent.core.product.Names;
import io.splent.core.product.Product;
import io.splent.core.refine.RefinementPlan.Action;
import io.splent.core.refine.RefinementPlan.PlannedFile;
import io.splent.core.refine.RefinementPlan.RefinedModel;
import io.splent.core.refine.RefinementRequest.ModelRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Turns what a user wants to refine into the files to write. Writes nothing itself. */
public final class RefinementPlanner {

    private final Product product;
    private final Feature feature;

    private RefinementPlanner(Product product, Feature feature) {
        this.product = product;
        this.feature = feature;
    }

    /**
     * Plans for one feature of a product.
     *
     * @throws SplentException when the product has no such feature, or it is pinned
     */
    public static RefinementPlanner of(Product product, String name) {
        RefinementChoices.requireFeature(product, name);
        Feature feature = product.feature(name);
        feature.pinnedBecause().ifPresent(reason -> {
            throw new SplentException(
                    ErrorCode.FEATURE_PINNED,
                    name + " is pinned: " + reason + ". Nothing is written into it.",
                    ErrorLocation.ofFeature(name),
                    "Link an editable copy without a version to make it a refinement.");
        });
        return new RefinementPlanner(product, feature);
    }

    /** What there is to choose from. */
    public RefinementChoices choices() {
        return new RefinementChoices(product, feature);
    }

    /**
     * Plans.
     *
     * @throws SplentException when the answers do not fit each other, the base, or what is there already
     */
    public RefinementPlan plan(RefinementRequest request) {
        requireModels(request);
        Feature base = base(request.base());
        SuggestedNames suggested = new SuggestedNames(feature, base.name());
        MixinFile mixins = new MixinFile(feature, request.packageName());
        List<RefinedModel> models = new ArrayList<>();
        List<RefinedModel> unwritten = new ArrayList<>();
        List<PlannedFile> files = new ArrayList<>();
        ExtensibleModels extensible = ExtensibleModels.of(base);
        for (ModelRequest wanted : request.models()) {
            ExtensibleModel model = model(base, extensible, wanted.target());
            Optional<FeatureDescriptor.Model> written = written(extensible, model, wanted.mixin());
            RefinedModel refined = refined(model, wanted, written, suggested);
            requireFree(base, model, refined);
            files.add(mixins.plan(base.name(), model, refined, suggested));
            models.add(refined);
            if (written.isEmpty()) {
                unwritten.add(refined);
            }
        }
        requireDistinct(files);
        files.add(0, descriptor(base.name(), unwritten));
        migrations().ifPresent(files::add);
        files.forEach(this::requireInside);
        return new RefinementPlan(
                feature.name(), base.name(), models, files, new ModelAdvice(product).of(feature, base), next(models));
    }

    private static void requireModels(RefinementRequest request) {
        if (request.models().isEmpty()) {
            throw RefinementRequest.bad("No model is named.", "Name what to refine: --model MODEL");
        }
    }

    private Feature base(String name) {
        Feature base = product.feature(name);
        feature.descriptor()
                .refinement()
                .map(Refinement::refines)
                .filter(other -> !other.equals(name))
                .ifPresent(other -> {
                    throw new SplentException(
                            ErrorCode.REFINEMENT_EXISTS,
                            feature.name() + " refines " + other + " already, and a feature refines one other."
                                    + " Nothing was written.",
                            ErrorLocation.ofFile(descriptorFile().toString()).withFeature(feature.name()),
                            "Refine " + name + " by a feature of its own, or remove [refinement] from that file.");
                });
        if (base.name().equals(feature.name())) {
            throw invalid("A feature does not refine itself.", "Add the columns to the entities of " + name + ".");
        }
        if (product.order().dependents(feature.name()).contains(name)) {
            throw new SplentException(
                    ErrorCode.ORDER_CYCLE,
                    feature.name() + " cannot refine " + name + ", which depends on it: "
                            + String.join(
                                    "; ",
                                    product.order().why(feature.name(), name).lines()) + ".",
                    ErrorLocation.ofFeature(feature.name()),
                    "Refine another feature, or remove that dependency.");
        }
        return base;
    }

    private ExtensibleModel model(Feature base, ExtensibleModels extensible, String name) {
        return extensible.find(name).orElseThrow(() -> {
            String restriction = base.descriptor()
                    .extensible()
                    .map(given -> " (its [extensible] in " + given.place().file() + ":"
                            + given.place().line() + " says which there are)")
                    .orElse("");
            List<String> names =
                    extensible.all().stream().map(ExtensibleModel::name).toList();
            return invalid(
                    base.name() + " has no model '" + Names.visible(name) + "' to refine" + restriction + ".",
                    Names.suggestion(name, names, "Its models"));
        });
    }

    /** What the descriptor says of the model already. */
    private Optional<FeatureDescriptor.Model> written(
            ExtensibleModels extensible, ExtensibleModel model, Optional<String> mixin) {
        return feature.descriptor().refinement().stream()
                .flatMap(refinement -> refinement.models().stream())
                .filter(entry ->
                        extensible.find(entry.target()).filter(model::equals).isPresent())
                .filter(entry -> mixin.isEmpty() || mixin.get().equals(simpleName(entry.mixin())))
                .findFirst();
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static RefinedModel refined(
            ExtensibleModel model,
            ModelRequest wanted,
            Optional<FeatureDescriptor.Model> written,
            SuggestedNames suggested) {
        String mixin = written.map(entry -> simpleName(entry.mixin()))
                .or(wanted::mixin)
                .orElseGet(() -> suggested.mixin(model));
        if (!SourceVersion.isIdentifier(mixin) || SourceVersion.isKeyword(mixin)) {
            throw RefinementRequest.bad(
                    "'" + Names.visible(mixin) + "' is not the name of a Java class.",
                    "Write for example --mixin " + suggested.mixin(model));
        }
        return new RefinedModel(
                written.map(FeatureDescriptor.Model::target).orElse(model.name()),
                model.className(),
                mixin,
                wanted.fields());
    }

    private void requireFree(Feature base, ExtensibleModel model, RefinedModel refined) {
        refined.fields().stream()
                .map(MixinField::name)
                .filter(model.attributes()::contains)
                .findFirst()
                .ifPresent(taken -> {
                    throw new SplentException(
                            ErrorCode.OWNERSHIP_CONFLICT,
                            model.name() + " of " + base.name() + " has an attribute " + taken + " already.",
                            ErrorLocation.ofFeature(feature.name()),
                            "Give the field another name.");
                });
    }

    private static void requireDistinct(List<PlannedFile> files) {
        Set<Path> seen = new HashSet<>();
        files.stream().filter(file -> !seen.add(file.path())).findFirst().ifPresent(file -> {
            throw RefinementRequest.bad(
                    "One mixin, " + file.path().getFileName() + ", is for two models.",
                    "Name a model once, and a mixin for each: --mixin MODEL=NAME");
        });
    }

    private Path descriptorFile() {
        return feature.location().resolve("splent.toml");
    }

    private PlannedFile descriptor(String base, List<RefinedModel> unwritten) {
        Path file = descriptorFile();
        Optional<String> before = Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
        String after = new DescriptorText(feature, file, before).refining(base, unwritten);
        Action action = before.isEmpty() ? Action.CREATE : before.get().equals(after) ? Action.KEEP : Action.CHANGE;
        return new PlannedFile(file, action, after);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Git keeps no empty directory. */
    private Optional<PlannedFile> migrations() {
        return feature.migrations().isPresent()
                ? Optional.empty()
                : Optional.of(new PlannedFile(
                        feature.location()
                                .resolve("src/main/resources")
                                .resolve(feature.org())
                                .resolve(feature.name())
                                .resolve("migrations/.gitkeep"),
                        Action.CREATE,
                        ""));
    }

    /** Links inside a feature may lead anywhere; what is written stays in it. */
    private void requireInside(PlannedFile file) {
        Path root = feature.location();
        Path reached = root;
        for (Path step : root.relativize(file.path())) {
            reached = reached.resolve(step);
            if (Files.exists(reached) && !real(reached).startsWith(real(root))) {
                throw new SplentException(
                        ErrorCode.PATH_REFUSED,
                        reached + " leads out of " + feature.name() + ", to " + real(reached) + ".",
                        ErrorLocation.ofFile(file.path().toString()).withFeature(feature.name()),
                        "Replace the link by the directory or file itself.");
            }
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> next(List<RefinedModel> models) {
        String added = models.stream()
                .filter(model -> !model.fields().isEmpty())
                .map(model -> model.fields().stream().map(MixinField::name).collect(Collectors.joining(", ")) + " to "
                        + model.target())
                .collect(Collectors.joining(", "));
        String message = added.isEmpty() ? "" : " -m \"add " + added + "\"";
        return List.of(CompileCommand.of(feature), "splent db:migrate " + feature.name() + message);
    }

    private SplentException invalid(String message, String hint) {
        return new SplentException(
                ErrorCode.REFINEMENT_INVALID, message, ErrorLocation.ofFeature(feature.name()), hint);
    }
}
