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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a feature of a product can refine, and what is likely meant. */
public final class RefinementChoices {

    private final Product product;
    private final Feature feature;

    RefinementChoices(Product product, Feature feature) {
        this.product = product;
        this.feature = feature;
    }

    /** A feature with at least one class that may be refined. */
    public record Base(String feature, List<ExtensibleModel> models) {
        public Base {
            models = List.copyOf(models);
        }
    }

    /** A feature that is not there yet is not made here: how it is built is its team's business. */
    static void requireFeature(Product product, String name) {
        List<String> known = product.order().packages();
        if (known.contains(name) || known.isEmpty()) {
            return;
        }
        List<String> nearest = Names.nearest(name, known);
        String org = product.features().get(0).org();
        throw new SplentException(
                ErrorCode.FEATURE_UNKNOWN,
                "The product " + product.name() + " has no feature '" + Names.visible(name) + "'.",
                ErrorLocation.ofFeature(name),
                (nearest.isEmpty() ? "" : Names.suggestion(name, known, "Its features") + " ")
                        + "A new feature needs a project and a place in the product first: mkdir " + name
                        + "; ln -s ../../../"
                        + name + " " + product.directory().getFileName() + "/features/" + org + "/" + name
                        + "; and \"" + org + "/" + name + "\" in the features of the product's splent.toml.");
    }

    /** The base that the feature refines already. */
    public Optional<String> currentBase() {
        return feature.descriptor().refinement().map(Refinement::refines);
    }

    /**
     * Every feature that can be refined, in the order of the product: not those that depend on this one.
     *
     * @throws SplentException when there is none
     */
    public List<Base> bases() {
        List<String> dependents = product.order().dependents(feature.name());
        List<Base> bases = new ArrayList<>();
        for (Feature other : product.features()) {
            boolean readable = !other.classPath().isEmpty();
            if (readable && !other.name().equals(feature.name()) && !dependents.contains(other.name())) {
                List<ExtensibleModel> models = ExtensibleModels.of(other).all();
                if (!models.isEmpty()) {
                    bases.add(new Base(other.name(), models));
                }
            }
        }
        if (bases.isEmpty()) {
            throw new SplentException(
                    ErrorCode.REFINEMENT_INVALID,
                    "The product " + product.name() + " has no other feature with entities that " + feature.name()
                            + " could refine.",
                    ErrorLocation.ofFeature(feature.name()),
                    "Compile the features first: only compiled entities are seen.");
        }
        return bases;
    }

    /** The likely one: whose name the feature's own begins with most of; else the first. */
    public String suggestedBase(List<Base> bases) {
        return bases.stream()
                .map(Base::feature)
                .filter(name -> feature.name().startsWith(name + "_"))
                .max(Comparator.comparingInt(String::length))
                .orElse(bases.get(0).feature());
    }

    /** The mixin that refines a model already, else a new name. */
    public String suggestedMixin(Base base, ExtensibleModel model) {
        return feature.descriptor().refinement().stream()
                .flatMap(refinement -> refinement.models().stream())
                .filter(written -> written.target().equals(model.name())
                        || written.target().equals(model.className()))
                .map(FeatureDescriptor.Model::mixin)
                .map(mixin -> mixin.substring(mixin.lastIndexOf('.') + 1))
                .findFirst()
                .orElseGet(() -> new SuggestedNames(feature, base.feature()).mixin(model));
    }
}
