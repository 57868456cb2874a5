package io.splent.uvl.internal.resolve;

import io.splent.uvl.internal.DiagnosticLog;
import io.splent.uvl.model.Attribute;
import io.splent.uvl.model.AttributeValue;
import io.splent.uvl.model.Constraint;
import io.splent.uvl.model.Expression;
import io.splent.uvl.model.Expression.Name;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.Identifiers;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what the names in the constraints of one module mean. */
final class NameResolver {

    private final Module module;
    private final DiagnosticLog log;

    NameResolver(Module module, DiagnosticLog log) {
        this.module = module;
        this.log = log;
    }

    Constraint resolved(Constraint constraint) {
        String owner = constraint.owner();
        return new Constraint(
                Expressions.mapLeaves(constraint.expression(), this::resolved),
                constraint.span(),
                owner == null ? null : module.qualified(owner));
    }

    /** A feature with its module and what is left of the name behind it. */
    record Target(Module module, Feature feature, List<String> rest) {
        String qualifiedName() {
            return module.qualified(feature.name());
        }
    }

    private Expression resolved(Expression leaf) {
        if (!(leaf instanceof Name name)) {
            return leaf;
        }
        List<String> parts = name.parts();
        if (parts.size() == 1 && module.isMounted() && module.tree().contains(parts.get(0))) {
            return new Expression.FeatureReference(module.qualified(parts.get(0)), name.span()); // most names
        }
        Target target = find(module, parts);
        if (target == null) {
            log.add(unknown(name));
            return name;
        }
        if (!target.module().isMounted()) {
            log.add(Diagnostic.error(
                            DiagnosticCode.NOT_MOUNTED,
                            "'" + name.joined() + "' belongs to an imported file that is not part of the tree",
                            name.span())
                    .withHint("put the root of the imported file into a group of the features section"));
            return name;
        }
        return target.rest().isEmpty()
                ? new Expression.FeatureReference(target.qualifiedName(), name.span())
                : attribute(name, target);
    }

    /** What the identifiers mean in a module: a feature of the file, or something behind the prefix of an import. */
    static @Nullable Target find(Module module, List<String> parts) {
        Feature own = module.feature(parts.get(0));
        if (own != null) {
            return new Target(module, own, parts.subList(1, parts.size()));
        }
        for (int length = 1; length < parts.size(); length++) {
            Module imported = module.imported().get(String.join(".", parts.subList(0, length)));
            Target target = imported == null ? null : find(imported, parts.subList(length, parts.size()));
            if (target != null) {
                return target;
            }
        }
        return null;
    }

    private Expression attribute(Name name, Target target) {
        List<Attribute> attributes = target.feature().attributes();
        for (String key : target.rest()) {
            Optional<Attribute> found = attributes.stream()
                    .filter(attribute -> attribute.key().equals(key))
                    .findFirst();
            if (found.isEmpty()) {
                log.add(unknownAttribute(name, target, key, attributes));
                return name;
            }
            attributes = found.get().value() instanceof AttributeValue.Nested nested ? nested.attributes() : List.of();
        }
        return new Expression.AttributeReference(target.qualifiedName(), target.rest(), name.span());
    }

    private Diagnostic unknown(Name name) {
        Diagnostic error = Diagnostic.error(
                DiagnosticCode.UNKNOWN_REFERENCE, "there is no feature '" + name.joined() + "'", name.span());
        if (log.isFull()) {
            return error;
        }
        return NearestName.to(name.joined(), module.visibleNames())
                .map(nearest -> error.withHint("did you mean '" + nearest + "'?")
                        .withFix(Identifiers.dotted(List.of(nearest.split("\\.", -1)))))
                .orElse(error);
    }

    private Diagnostic unknownAttribute(Name name, Target target, String key, List<Attribute> attributes) {
        Diagnostic error = Diagnostic.error(
                DiagnosticCode.UNKNOWN_ATTRIBUTE,
                "'" + target.feature().name() + "' has no attribute '" + String.join(".", target.rest()) + "'",
                name.span());
        if (target.module().feature(key) != null) {
            return error.withHint("'" + key + "' is a feature; features are named without their parents");
        }
        return NearestName.to(key, attributes.stream().map(Attribute::key).toList())
                .map(nearest -> error.withHint("did you mean '" + nearest + "'?"))
                .orElse(error);
    }
}
