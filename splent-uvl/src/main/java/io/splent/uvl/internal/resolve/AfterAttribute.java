package io.splent.uvl.internal.resolve;

import io.splent.uvl.internal.DiagnosticLog;
import io.splent.uvl.model.Attribute;
import io.splent.uvl.model.AttributeValue;
import io.splent.uvl.model.Feature;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attribute {@code after}, which names features: one in single quotes, or a vector of them. */
final class AfterAttribute {

    static final String KEY = "after";

    private final Module module;
    private final DiagnosticLog log;

    AfterAttribute(Module module, DiagnosticLog log) {
        this.module = module;
        this.log = log;
    }

    /** The feature's attributes where {@code after} is a vector of names in the model. */
    List<Attribute> qualified(Feature feature) {
        return feature.attribute(KEY).isEmpty()
                ? feature.attributes()
                : feature.attributes().stream().map(this::qualified).toList();
    }

    private Attribute qualified(Attribute attribute) {
        if (!attribute.key().equals(KEY)) {
            return attribute;
        }
        List<AttributeValue> values = attribute.value() instanceof AttributeValue.Vector vector
                ? vector.values()
                : List.of(attribute.value());
        List<AttributeValue> names =
                values.stream().map(value -> qualified(attribute, value)).toList();
        return new Attribute(KEY, new AttributeValue.Vector(names), attribute.span());
    }

    private AttributeValue qualified(Attribute attribute, AttributeValue value) {
        String name = value instanceof AttributeValue.Text text ? text.value() : null;
        NameResolver.Target target = name == null ? null : NameResolver.find(module, List.of(name.split("\\.", -1)));
        if (target == null || !target.rest().isEmpty()) {
            log.add(bad(attribute, name));
            return value;
        }
        return new AttributeValue.Text(target.qualifiedName());
    }

    private Diagnostic bad(Attribute attribute, @Nullable String name) {
        if (name == null) {
            return Diagnostic.error(DiagnosticCode.BAD_AFTER, "'after' names features", attribute.span())
                    .withHint("write after 'B' or after ['B', 'C']");
        }
        Diagnostic error = Diagnostic.error(
                DiagnosticCode.BAD_AFTER, "'after' names the unknown feature '" + name + "'", attribute.span());
        return NearestName.to(name, module.visibleNames())
                .map(nearest -> error.withHint("did you mean '" + nearest + "'?"))
                .orElse(error);
    }
}
