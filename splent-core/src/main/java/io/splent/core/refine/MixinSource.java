package io.splent.core.refine;

import io.splent.core.entity.ExtensibleModel;
import io.splent.core.refine.RefinementPlan.RefinedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The Java source of a new mixin. It compiles against Jakarta Persistence alone, also where the base is not at hand. */
final class MixinSource {

    private MixinSource() {}

    static String of(String packageName, String base, ExtensibleModel model, RefinedModel refined) {
        List<MixinField> fields = refined.fields();
        List<String> lines = new ArrayList<>();
        if (!packageName.isEmpty()) {
            lines.add("package " + packageName + ";");
            lines.add("");
        }
        Set<String> imports = imports(model, fields);
        imports.forEach(name -> lines.add("import " + name + ";"));
        if (!imports.isEmpty()) {
            lines.add("");
        }
        lines.add("/** Adds " + added(fields) + " to " + model.simpleName() + " of " + base + ". */");
        lines.add("public class " + refined.mixin() + " {");
        lines.add("");
        if (fields.isEmpty()) {
            lines.add("    // A column for each field, for example:");
            lines.add("    // @jakarta.persistence.Column(length = 500)");
            lines.add("    // private String tags;");
        }
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                lines.add("");
            }
            if (model.byProperty()) {
                lines.add("    @Access(AccessType.FIELD)");
            }
            fields.get(i).lines().forEach(line -> lines.add("    " + line));
        }
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    private static String added(List<MixinField> fields) {
        return fields.isEmpty()
                ? "columns"
                : fields.stream().map(MixinField::name).collect(Collectors.joining(", "));
    }

    /** A base that is mapped by its methods would not look at fields. */
    private static Set<String> imports(ExtensibleModel model, List<MixinField> fields) {
        Set<String> imports = new TreeSet<>();
        if (!fields.isEmpty()) {
            imports.add("jakarta.persistence.Column");
        }
        if (!fields.isEmpty() && model.byProperty()) {
            imports.add("jakarta.persistence.Access");
            imports.add("jakarta.persistence.AccessType");
        }
        fields.forEach(field -> field.type().imported().ifPresent(imports::add));
        return imports;
    }
}
