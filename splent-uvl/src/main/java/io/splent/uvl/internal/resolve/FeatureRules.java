package io.splent.uvl.internal.resolve;

import io.splent.uvl.internal.DiagnosticLog;
import io.splent.uvl.model.Attribute;
import io.splent.uvl.model.AttributeValue;
import io.splent.uvl.model.Cardinality;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.Group;
import io.splent.uvl.model.SourceSpan;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules for the features of one file that need no other file: unique names and keys, sensible bounds. */
final class FeatureRules {

    private final Module module;
    private final DiagnosticLog log;

    FeatureRules(Module module, DiagnosticLog log) {
        this.module = module;
        this.log = log;
    }

    /** Checks all features of the file. */
    void check() {
        for (Feature feature : module.tree().repeated()) {
            Feature first = module.feature(feature.name());
            if (first != null) {
                log.add(duplicate(feature, first));
            }
        }
        if (module.file().root() != null) {
            check(module.file().root());
        }
    }

    private void check(Feature feature) {
        if (feature.cardinality() != null) {
            checkBounds(feature.cardinality(), feature.span());
        }
        checkAttributes(feature.attributes());
        for (Group group : feature.groups()) {
            check(group);
        }
    }

    private static Diagnostic duplicate(Feature feature, Feature earlier) {
        if (feature.name().indexOf('.') >= 0) {
            return Diagnostic.error(
                            DiagnosticCode.MOUNT_TWICE,
                            "the imported feature '" + feature.name() + "' stands in the tree twice",
                            feature.span())
                    .withRelated("the first place", earlier.span())
                    .withHint("import the file a second time under another name");
        }
        return Diagnostic.error(
                        DiagnosticCode.DUPLICATE_FEATURE,
                        "there are two features '" + feature.name() + "'",
                        feature.span())
                .withRelated("the first one", earlier.span())
                .withHint("give one of them another name");
    }

    private void check(Group group) {
        if (group.cardinality() != null) {
            checkBounds(group.cardinality(), group.span());
            checkAgainstChildren(group.cardinality(), group);
        }
        for (Feature feature : group.features()) {
            check(feature);
        }
    }

    private void checkBounds(Cardinality bounds, SourceSpan span) {
        if (bounds.lower().signum() < 0) {
            log.add(Diagnostic.error(DiagnosticCode.BOUNDS_NEGATIVE, "a bound is negative: " + bounds, span));
        } else if (bounds.upper() != null && bounds.upper().compareTo(bounds.lower()) < 0) {
            Cardinality swapped = new Cardinality(/* lower= */ bounds.upper(), /* upper= */ bounds.lower());
            log.add(Diagnostic.error(
                            DiagnosticCode.BOUNDS_REVERSED, "the lower bound is above the upper bound: " + bounds, span)
                    .withHint("write " + swapped));
        }
    }

    private void checkAgainstChildren(Cardinality bounds, Group group) {
        BigInteger children = BigInteger.valueOf(group.features().size());
        boolean over = bounds.lower().compareTo(children) > 0
                || (bounds.upper() != null && bounds.upper().compareTo(children) > 0);
        if (over && bounds.lower().signum() >= 0) {
            log.add(Diagnostic.warning(
                    DiagnosticCode.BOUNDS_OVER_CHILDREN,
                    "the bounds " + bounds + " go beyond the " + children + " features of the group",
                    group.span()));
        }
    }

    private void checkAttributes(List<Attribute> attributes) {
        if (attributes.isEmpty()) {
            return; // most features of large models
        }
        Map<String, Attribute> keys = new HashMap<>();
        for (Attribute attribute : attributes) {
            Attribute earlier = keys.putIfAbsent(attribute.key(), attribute);
            if (earlier != null) {
                log.add(Diagnostic.error(
                                DiagnosticCode.DUPLICATE_ATTRIBUTE,
                                "there are two attributes '" + attribute.key() + "'",
                                attribute.span())
                        .withRelated("the first one", earlier.span()));
            }
            if (attribute.value() instanceof AttributeValue.Nested nested) {
                checkAttributes(nested.attributes());
            }
        }
    }
}
