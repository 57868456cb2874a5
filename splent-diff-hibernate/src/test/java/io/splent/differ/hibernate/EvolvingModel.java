package io.splent.differ.hibernate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Entities that a test makes up and changes at random. */
record EvolvingModel(List<Entity> entities, int next) {

    static final List<String> TYPES =
            List.of("int", "long", "String", "BigDecimal", "boolean", "LocalDateTime", "Grade", "LocalDate", "double");

    /** @param identity whether the database numbers the rows */
    record Entity(String name, boolean identity, boolean commented, List<Attribute> attributes) {

        Entity with(List<Attribute> changed) {
            return new Entity(name, identity, commented, changed);
        }
    }

    /**
     * A column, or several tables' worth of it.
     *
     * @param target the entity an association leads to; empty when it is none
     * @param facets what is said about the column, by name
     */
    record Attribute(String name, String type, String target, Map<String, String> facets) {

        Attribute with(String facet, String value) {
            Map<String, String> changed = new LinkedHashMap<>(facets);
            changed.put(facet, value);
            return new Attribute(name, type, target, changed);
        }

        Attribute without(String facet) {
            Map<String, String> changed = new LinkedHashMap<>(facets);
            changed.remove(facet);
            return new Attribute(name, type, target, changed);
        }

        Attribute typed(String other) {
            return new Attribute(name, other, target, facets);
        }

        boolean has(String facet) {
            return facets.containsKey(facet);
        }

        boolean isColumn() {
            return target.isEmpty() && !type.startsWith("Set") && !type.startsWith("List");
        }
    }

    static EvolvingModel random(Random random) {
        EvolvingModel model = new EvolvingModel(List.of(), 0);
        for (int i = 0; i < 3; i++) {
            model = model.withNewEntity(random);
        }
        return model;
    }

    /** The model after one to three changes. */
    EvolvingModel changed(Random random) {
        EvolvingModel changed = this;
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed = changed.changedOnce(random);
        }
        return changed;
    }

    private EvolvingModel changedOnce(Random random) {
        int kind = random.nextInt(20);
        if (kind == 0 || entities.isEmpty()) {
            return withNewEntity(random);
        }
        int place = random.nextInt(entities.size());
        if (kind == 1 && entities.size() > 1) {
            return without(entities.get(place).name());
        }
        Entity entity = entities.get(place);
        if (kind == 2) {
            return with(place, new Entity(entity.name(), entity.identity(), !entity.commented(), entity.attributes()));
        }
        if (kind < 7 || entity.attributes().isEmpty()) {
            return withNewAttribute(place, random);
        }
        return withChangedAttribute(place, random.nextInt(entity.attributes().size()), kind, random);
    }

    private EvolvingModel withChangedAttribute(int place, int at, int kind, Random random) {
        Entity entity = entities.get(place);
        List<Attribute> attributes = new ArrayList<>(entity.attributes());
        if (kind < 9) {
            attributes.remove(at);
        } else {
            attributes.set(at, changed(attributes.get(at), random));
        }
        return with(place, entity.with(attributes));
    }

    private EvolvingModel withNewEntity(Random random) {
        List<Entity> more = new ArrayList<>(entities);
        more.add(new Entity("Thing" + next, random.nextBoolean(), random.nextInt(4) == 0, List.of()));
        EvolvingModel model = new EvolvingModel(List.copyOf(more), next + 1);
        for (int i = random.nextInt(4); i >= 0; i--) {
            model = model.withNewAttribute(model.entities().size() - 1, random);
        }
        return model;
    }

    private EvolvingModel withNewAttribute(int place, Random random) {
        Entity entity = entities.get(place);
        List<Attribute> attributes = new ArrayList<>(entity.attributes());
        attributes.add(newAttribute(random));
        return new EvolvingModel(with(place, entity.with(attributes)).entities(), next + 1);
    }

    private Attribute newAttribute(Random random) {
        String name = "part" + next;
        int kind = random.nextInt(12);
        String target = entities.get(random.nextInt(entities.size())).name();
        if (kind < 2) {
            return new Attribute(name, target, target, Map.of());
        }
        if (kind == 2) {
            return new Attribute(name, "Set<" + target + ">", target, Map.of());
        }
        if (kind == 3) {
            return new Attribute(name, random.nextBoolean() ? "Set<String>" : "List<Integer>", "", Map.of());
        }
        Attribute attribute = new Attribute(name, TYPES.get(random.nextInt(TYPES.size())), "", Map.of());
        // Rows are there already: what must not be null needs a value for them.
        return random.nextInt(3) > 0 ? attribute : attribute.with("default", "").with("required", "");
    }

    private static Attribute changed(Attribute attribute, Random random) {
        if (!attribute.isColumn()) {
            return attribute.type().equals(attribute.target()) ? toggled(attribute, "cascade") : attribute;
        }
        List<UnaryOperator<Attribute>> changes = new ArrayList<>(List.of(
                a -> toggled(a, "required"),
                a -> toggled(a, "default"),
                a -> toggled(a, "otherDefault"),
                a -> toggled(a, "comment"),
                a -> toggled(a, "index"),
                a -> toggled(a, "check")));
        switch (attribute.type()) {
            case "int" -> changes.add(a -> a.typed("long"));
            case "long" -> changes.add(a -> a.typed("int"));
            case "String" -> changes.add(a -> a.with("length", Integer.toString(20 + random.nextInt(5) * 40)));
            case "BigDecimal" -> changes.add(a -> a.with("scale", Integer.toString(random.nextInt(5))));
            case "LocalDateTime" -> changes.add(a -> a.with("seconds", Integer.toString(random.nextInt(4) * 2)));
            case "Grade" -> changes.add(a -> a.typed("BetterGrade"));
            case "BetterGrade" -> changes.add(a -> a.typed("Grade"));
            default -> {} // a type that stays as it is
        }
        if (!attribute.type().equals("boolean") && !attribute.type().endsWith("Grade")) {
            changes.add(a -> toggled(a, "unique"));
        }
        return changes.get(random.nextInt(changes.size())).apply(attribute);
    }

    private static Attribute toggled(Attribute attribute, String facet) {
        return attribute.has(facet) ? attribute.without(facet) : attribute.with(facet, "");
    }

    private EvolvingModel with(int place, Entity entity) {
        List<Entity> changed = new ArrayList<>(entities);
        changed.set(place, entity);
        return new EvolvingModel(List.copyOf(changed), next);
    }

    private EvolvingModel without(String gone) {
        return new EvolvingModel(
                entities.stream()
                        .filter(entity -> !entity.name().equals(gone))
                        .map(entity -> entity.with(entity.attributes().stream()
                                .filter(attribute -> !attribute.target().equals(gone))
                                .toList()))
                        .toList(),
                next);
    }
}
