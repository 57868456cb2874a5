package io.splent.mapping;

import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import io.splent.api.diff.ManagedClass.Mixin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A product made of test classes, each given to a feature. */
public final class TestProduct {

    private final List<ManagedClass> classes = new ArrayList<>();
    private final Map<String, Set<String>> refinements = new LinkedHashMap<>();
    private ClassLoader classLoader = TestProduct.class.getClassLoader();

    /** Everything nested in a class, annotated or not: Hibernate knows what to make of it. */
    public static TestProduct of(Class<?> holder) {
        return new TestProduct().feature("only", holder.getDeclaredClasses());
    }

    public TestProduct feature(String feature, Class<?>... members) {
        Arrays.stream(members)
                .filter(type -> type.getAnnotations().length > 0)
                .forEach(type -> classes.add(new ManagedClass(type.getName(), feature, List.of())));
        return this;
    }

    public TestProduct mixin(Class<?> target, String feature, String className, String... attributes) {
        classes.replaceAll(managed -> managed.className().equals(target.getName())
                ? new ManagedClass(
                        managed.className(),
                        managed.feature(),
                        List.of(new Mixin(className, feature, List.of(attributes))))
                : managed);
        return this;
    }

    public TestProduct refines(String feature, String base) {
        refinements.put(feature, Set.of(base));
        return this;
    }

    public TestProduct named(String feature, String className) {
        classes.add(new ManagedClass(className, feature, List.of()));
        return this;
    }

    public TestProduct loadedBy(ClassLoader loader) {
        classLoader = loader;
        return this;
    }

    public EntityModel model() {
        List<ManagedClass> sorted = new ArrayList<>(classes);
        sorted.sort(Comparator.comparing(ManagedClass::className));
        return new EntityModel(classLoader, sorted, refinements);
    }
}
