package io.splent.core.entity;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import io.splent.core.entity.EntityScanner.Scan;
import io.splent.core.entity.FeatureClassPath.Content;
import io.splent.core.product.Feature;
import io.splent.core.product.FeatureDescriptor.Model;
import io.splent.core.product.FeatureDescriptor.Refinement;
import io.splent.core.product.Product;
import io.splent.mixin.MixinWeaver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.jandex.ClassInfo;
import org.jspecify.annotations.Nullable;

/** The entity model of a whole product: all features' managed classes, refinements woven in, in one class loader. */
public final class ProductEntities implements AutoCloseable {

    private final EntityModel model;
    private final ProductClassLoader classLoader;

    private ProductEntities(EntityModel model, ProductClassLoader classLoader) {
        this.model = model;
        this.classLoader = classLoader;
    }

    /**
     * Reads the classes of all features.
     *
     * @param differ the class loader whose Jakarta Persistence and mapper the entities share
     * @throws SplentException when classes are missing or a refinement does not fit
     */
    public static ProductEntities load(Product product, ClassLoader differ) {
        Map<String, Scan> scans = new LinkedHashMap<>();
        Set<String> inRefinements = inRefinements(product);
        for (Feature feature : product.features()) {
            requireCompiled(feature);
            scans.put(
                    feature.name(),
                    inRefinements.contains(feature.name())
                            ? EntityScanner.scan(feature)
                            : EntityScanner.scanManaged(feature));
        }
        Weaving weaving = new Weaving(scans);
        product.features().forEach(weaving::refine);
        ProductClassLoader classLoader =
                new ProductClassLoader(classPath(product), product.classPath(), weaving.woven, differ);
        EntityModel model = new EntityModel(classLoader, managedClasses(scans, weaving), refinements(product));
        return new ProductEntities(model, classLoader);
    }

    /** The features that refine or are refined: of those, classes that are not managed count as well, such as mixins. */
    private static Set<String> inRefinements(Product product) {
        Set<String> names = new HashSet<>();
        refinements(product).forEach((refining, refined) -> {
            names.add(refining);
            names.addAll(refined);
        });
        return names;
    }

    private static Map<String, Set<String>> refinements(Product product) {
        Map<String, Set<String>> refinements = new HashMap<>();
        for (Feature feature : product.features()) {
            feature.descriptor()
                    .refinement()
                    .ifPresent(refinement -> refinements.put(feature.name(), Set.of(refinement.refines())));
        }
        return refinements;
    }

    public EntityModel model() {
        return model;
    }

    static void requireCompiled(Feature feature) {
        if (feature.classPath().isEmpty() && feature.sources().isPresent()) {
            throw new SplentException(
                    ErrorCode.ENTITIES_NOT_COMPILED,
                    "The feature " + feature.name() + " is not compiled: " + feature.location()
                            + " has sources but no target/classes.",
                    ErrorLocation.ofFeature(feature.name()),
                    "Compile it: mvn -q -f " + feature.location().resolve("pom.xml") + " compile");
        }
    }

    private static FeatureClassPath classPath(Product product) {
        try {
            return new FeatureClassPath(product.features().stream()
                    .flatMap(feature -> feature.classPath().stream())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // all of it has just been scanned
        }
    }

    private static List<ManagedClass> managedClasses(Map<String, Scan> scans, Weaving weaving) {
        Map<String, ManagedClass> classes = new HashMap<>();
        for (Scan scan : scans.values()) {
            for (String className : scan.managed()) {
                String feature = scan.feature().name();
                ManagedClass earlier = classes.put(
                        className,
                        new ManagedClass(className, feature, weaving.mixins.getOrDefault(className, List.of())));
                if (earlier != null) {
                    throw new SplentException(
                            ErrorCode.OWNERSHIP_CONFLICT,
                            "The class " + className + " is part of two features: " + earlier.feature() + " and "
                                    + feature + ".",
                            ErrorLocation.ofFeature(feature),
                            "Name each feature's own packages in its splent.toml: [feature] packages = [\"…\"].");
                }
            }
        }
        return classes.values().stream()
                .sorted(Comparator.comparing(ManagedClass::className))
                .toList();
    }

    @Override
    public void close() {
        try {
            classLoader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Weaves the refinements one after the other, in dependency order. */
    private static final class Weaving {

        private final Map<String, Scan> scans;
        private final Map<String, byte[]> woven = new HashMap<>();
        private final Map<String, List<ManagedClass.Mixin>> mixins = new HashMap<>();
        private final Map<String, Map<String, String>> names = new HashMap<>();

        Weaving(Map<String, Scan> scans) {
            this.scans = scans;
        }

        void refine(Feature feature) {
            feature.descriptor()
                    .refinement()
                    .ifPresent(
                            refinement -> refinement.models().forEach(refined -> refine(feature, refinement, refined)));
        }

        private void refine(Feature feature, Refinement refinement, Model refined) {
            Scan base = scans.get(refinement.refines());
            if (base == null) {
                throw invalid(
                        feature,
                        feature.name() + " refines " + refinement.refines() + ", which is not part of the product.",
                        "Add " + refinement.refines() + " to the product's features.");
            }
            ClassInfo target = found(feature, base, refined, refined.target(), "The refined model");
            ExtensibleModels.of(base).require(feature.name(), refined, target);
            ClassInfo mixin = found(feature, scans.get(feature.name()), refined, refined.mixin(), "The mixin");
            String targetName = target.name().toString();
            byte[] current = woven.containsKey(targetName) ? woven.get(targetName) : bytes(base.feature(), targetName);
            MixinWeaver.Woven result =
                    MixinWeaver.weave(current, bytes(feature, mixin.name().toString()));
            if (!result.obstacles().isEmpty()) {
                throw invalid(
                        feature,
                        "The mixin " + mixin.name() + " cannot become part of " + targetName + ": it "
                                + String.join("; it ", result.obstacles()) + ".",
                        "Write the mixin without it: a mixin is a plain class with mapped fields and their accessors.");
            }
            if (!result.clashes().isEmpty()) {
                throw clash(feature, mixin, targetName, result.clashes());
            }
            Map<String, String> taken = names.computeIfAbsent(targetName, name -> new HashMap<>());
            take(taken, base.feature(), target, target);
            take(taken, feature, mixin, target);
            woven.put(targetName, result.bytes());
            mixins.computeIfAbsent(targetName, name -> new ArrayList<>())
                    .add(new ManagedClass.Mixin(mixin.name().toString(), feature.name(), result.added()));
        }

        /** Notes the indexes and constraints that a class brings to its target; each name once. */
        private static void take(Map<String, String> taken, Feature feature, ClassInfo bringing, ClassInfo target) {
            String owner = bringing.simpleName() + " (feature " + feature.name() + ")";
            for (String name : NamedParts.of(bringing)) {
                String other = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), owner);
                if (other != null && !other.equals(owner)) {
                    throw new SplentException(
                            ErrorCode.OWNERSHIP_CONFLICT,
                            "An index or constraint " + name + " of " + target.name() + " is declared by " + other
                                    + " and by " + owner + ".",
                            ErrorLocation.ofFeature(feature.name()),
                            "Give one of them another name, compile, and run the command again.");
                }
            }
        }

        private SplentException clash(Feature feature, ClassInfo mixin, String targetName, List<String> clashes) {
            String declaring = mixins.getOrDefault(targetName, List.of()).stream()
                    .filter(other -> other.attributes().stream().anyMatch(clashes::contains))
                    .map(other -> "the refinement " + other.feature() + " (" + other.className() + ")")
                    .findFirst()
                    .orElse("the class itself");
            return new SplentException(
                    ErrorCode.OWNERSHIP_CONFLICT,
                    feature.name() + " (" + mixin.name() + ") adds " + String.join(", ", clashes) + " to " + targetName
                            + ", but " + declaring + " declares it too.",
                    ErrorLocation.ofFeature(feature.name()),
                    "Rename the attribute in one of the two.");
        }

        private static ClassInfo found(Feature feature, @Nullable Scan scan, Model refined, String name, String what) {
            ClassInfo info = scan == null ? null : scan.find(name);
            if (info == null) {
                throw new SplentException(
                        ErrorCode.REFINEMENT_INVALID,
                        what + " '" + name + "' was not found in "
                                + (scan == null
                                        ? feature.name()
                                        : scan.feature().name()) + ".",
                        refined.place().withFeature(feature.name()),
                        "Compile it, or correct [[refinement.models]] in the splent.toml of " + feature.name() + ".");
            }
            return info;
        }

        private static SplentException invalid(Feature feature, String message, String hint) {
            return new SplentException(
                    ErrorCode.REFINEMENT_INVALID, message, ErrorLocation.ofFeature(feature.name()), hint);
        }

        private static byte[] bytes(Feature feature, String className) {
            String resource = className.replace('.', '/') + ".class";
            try (FeatureClassPath places = new FeatureClassPath(feature.classPath())) {
                Content found = places.read(resource);
                if (found == null) {
                    throw invalid(feature, "The class file of " + className + " is missing.", "Compile it again.");
                }
                return found.bytes().array();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
