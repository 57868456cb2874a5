package io.splent.uvl.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureTreeTest {

    private static final SourceSpan ANYWHERE = SourceSpan.at("test.uvl", 1, 1);

    private static Feature feature(String name, List<Feature> children) {
        List<Group> groups =
                children.isEmpty() ? List.of() : List.of(new Group(GroupKind.OPTIONAL, null, children, ANYWHERE));
        return new Feature(name, null, null, List.of(), List.of(), groups, ANYWHERE);
    }

    /** {@code AaAa, AaBB, BBAa...}: all of the same hash. */
    private static List<String> namesOfOneHash(int pairs) {
        List<String> names = List.of("");
        for (int i = 0; i < pairs; i++) {
            List<String> longer = new ArrayList<>();
            names.forEach(name -> longer.addAll(List.of(name + "Aa", name + "BB")));
            names = longer;
        }
        return names;
    }

    private static void findsAll(List<String> names) {
        List<Feature> children =
                names.stream().map(name -> feature(name, List.of())).toList();
        Feature root = feature("Root", children);
        FeatureTree tree = new FeatureTree(root);

        assertThat(tree.repeated()).isEmpty();
        List<Feature> expected = new ArrayList<>(List.of(root));
        expected.addAll(children);
        assertThat(tree.features().equals(expected)).isTrue(); // AssertJ would compare each with each
        for (Feature child : children) {
            assertThat(tree.feature(child.name()).orElseThrow()).isSameAs(child);
            assertThat(tree.parentOf(child.name()).orElseThrow()).isSameAs(root);
        }
        assertThat(tree.parentOf("Root")).isEmpty();
    }

    @Test
    void findsThousandsOfNames() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            names.add("F" + i);
            names.add("Überlänge \uD83D\uDE00 of the feature number " + i);
        }
        findsAll(names);
    }

    @Test
    void findsNamesOfOneHash() {
        List<String> names = namesOfOneHash(9);
        assertThat(names)
                .hasSize(512)
                .allMatch(name -> name.hashCode() == names.get(0).hashCode());

        findsAll(names);
    }

    @Test
    void doesNotTakeANameForAnotherOneOfTheSameHash() {
        FeatureTree tree = new FeatureTree(feature("Aa", List.of()));

        assertThat(tree.contains("Aa")).isTrue();
        assertThat(tree.contains("BB")).isFalse();
        assertThat(tree.feature("BB")).isEmpty();
    }

    @Test
    void keepsTheFirstOfRepeatedNamesAlsoWhereManyHaveOneHash() {
        List<Feature> children = new ArrayList<>();
        namesOfOneHash(7).forEach(name -> children.add(feature(name, List.of())));
        List<Feature> again =
                children.stream().map(child -> feature(child.name(), List.of())).toList();
        FeatureTree tree =
                new FeatureTree(feature("Root", List.of(feature("First", children), feature("Second", again))));

        assertThat(tree.repeated()).hasSize(128);
        assertThat(tree.features()).hasSize(131);
        assertThat(tree.parentOf("BBBBBBBBBBBBBB").orElseThrow().name()).isEqualTo("First");
    }

    @Test
    void hasNoFeaturesWithoutARoot() {
        FeatureTree tree = new FeatureTree(null);

        assertThat(tree.root()).isEmpty();
        assertThat(tree.features()).isEmpty();
        assertThat(tree.contains("A")).isFalse();
    }
}
