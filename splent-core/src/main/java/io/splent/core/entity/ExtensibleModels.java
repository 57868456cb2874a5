package io.splent.core.entity;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.core.entity.EntityScanner.Scan;
import io.splent.core.product.Feature;
import io.splent.core.product.FeatureDescriptor.Extensible;
import io.splent.core.product.FeatureDescriptor.Model;
import io.splent.core.product.Names;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jspecify.annotations.Nullable;

/** Which classes of a feature others may refine: all that it maps, unless its {@code [extensible]} names some. */
public final class ExtensibleModels {

    /** What each kind of class is called, entities first. */
    private static final Map<DotName, String> KINDS = kinds();

    private static final List<DotName> IDENTIFIERS = List.of(
            DotName.createSimple("jakarta.persistence.Id"), DotName.createSimple("jakarta.persistence.EmbeddedId"));
    private static final DotName ACCESS = DotName.createSimple("jakarta.persistence.Access");

    private final Scan base;

    private ExtensibleModels(Scan base) {
        this.base = base;
        requireKnown();
    }

    private static Map<DotName, String> kinds() {
        Map<DotName, String> kinds = new LinkedHashMap<>();
        kinds.put(EntityScanner.ENTITY, "entity");
        kinds.put(DotName.createSimple("jakarta.persistence.MappedSuperclass"), "mapped superclass");
        kinds.put(DotName.createSimple("jakarta.persistence.Embeddable"), "embeddable");
        return kinds;
    }

    /**
     * Reads the classes of a feature.
     *
     * @throws SplentException when they cannot be read, or when {@code [extensible]} names what is not there
     */
    public static ExtensibleModels of(Feature base) {
        ProductEntities.requireCompiled(base);
        return of(EntityScanner.scan(base));
    }

    static ExtensibleModels of(Scan base) {
        return new ExtensibleModels(base);
    }

    private void requireKnown() {
        extensible()
                .ifPresent(extensible -> extensible.models().forEach(name -> {
                    if (base.find(name) == null) {
                        throw new SplentException(
                                ErrorCode.REFINEMENT_INVALID,
                                "[extensible] of " + base.feature().name() + " names '" + Names.visible(name)
                                        + "', which is no class of it.",
                                extensible.place().withFeature(base.feature().name()),
                                "Correct the name. What it maps: " + String.join(", ", mappedNames()));
                    }
                }));
    }

    private Optional<Extensible> extensible() {
        return base.feature().descriptor().extensible();
    }

    private List<String> mappedNames() {
        return mapped().map(this::name).toList();
    }

    /** The models, entities first, each kind by name. */
    public List<ExtensibleModel> all() {
        return mapped().filter(this::isOpen).map(this::model).toList();
    }

    /** The model with this entity name, or simple or full class name. */
    public Optional<ExtensibleModel> find(String name) {
        return Optional.ofNullable(base.find(name))
                .filter(info -> kind(info) != null && isOpen(info))
                .map(this::model);
    }

    /**
     * Refuses a refinement of what the feature keeps for itself.
     *
     * @param refined as the refining feature wrote it
     * @param target the class it means
     */
    void require(String refining, Model refined, ClassInfo target) {
        if (!isOpen(target)) {
            throw closed(refining, refined, extensible().orElseThrow());
        }
    }

    private SplentException closed(String refining, Model refined, Extensible extensible) {
        String owner = base.feature().name();
        return new SplentException(
                ErrorCode.REFINEMENT_INVALID,
                refining + " refines " + refined.target() + " of " + owner + ", but " + owner
                        + " does not let it be refined: [extensible] models in "
                        + extensible.place().file() + ":"
                        + extensible.place().line() + " names "
                        + (extensible.models().isEmpty() ? "nothing" : String.join(", ", extensible.models())) + ".",
                refined.place().withFeature(refining),
                "Refine one of those in the [[refinement.models]] of " + refining + ", or have " + owner + " add \""
                        + refined.target() + "\" to its [extensible] models.");
    }

    private boolean isOpen(ClassInfo info) {
        return extensible()
                .map(extensible -> extensible.models().stream().anyMatch(name -> info.equals(base.find(name))))
                .orElse(true);
    }

    private Stream<ClassInfo> mapped() {
        return KINDS.keySet().stream()
                .flatMap(annotation -> base.managed().stream()
                        .map(name -> base.index().getClassByName(DotName.createSimple(name)))
                        .filter(info -> info.declaredAnnotation(annotation) != null));
    }

    private @Nullable String kind(ClassInfo info) {
        return KINDS.entrySet().stream()
                .filter(entry -> info.declaredAnnotation(entry.getKey()) != null)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private ExtensibleModel model(ClassInfo info) {
        List<String> attributes = new ArrayList<>();
        boolean byProperty = false;
        for (ClassInfo type = info; type != null; type = superclass(type)) {
            type.fields().stream()
                    .filter(field -> !Modifier.isStatic(field.flags()))
                    .map(FieldInfo::name)
                    .forEach(attributes::add);
            byProperty |= isMappedByProperty(type);
        }
        return new ExtensibleModel(
                name(info), info.name().toString(), String.valueOf(kind(info)), attributes, byProperty);
    }

    private String name(ClassInfo info) {
        long alike = base.index().getKnownClasses().stream()
                .filter(other -> other.simpleName().equals(info.simpleName()))
                .count();
        return alike == 1 ? info.simpleName() : info.name().toString();
    }

    private @Nullable ClassInfo superclass(ClassInfo info) {
        return info.superName() == null ? null : base.index().getClassByName(info.superName());
    }

    /** Jakarta Persistence looks at where the identifier is annotated, unless the class says it. */
    private static boolean isMappedByProperty(ClassInfo info) {
        boolean said = info.declaredAnnotation(ACCESS) != null
                && info.declaredAnnotation(ACCESS).value().asEnum().equals("PROPERTY");
        return said
                || IDENTIFIERS.stream()
                        .flatMap(identifier -> info.annotations(identifier).stream())
                        .anyMatch(instance -> instance.target().kind() == AnnotationTarget.Kind.METHOD);
    }
}
