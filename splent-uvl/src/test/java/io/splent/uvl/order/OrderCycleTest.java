package io.splent.uvl.order;

import static io.splent.uvl.order.DependencyOrderTest.flat;
import static io.splent.uvl.order.DependencyOrderTest.model;
import static io.splent.uvl.order.DependencyOrderTest.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.uvl.analysis.Answer;
import io.splent.uvl.model.FeatureModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Features that need each other: in a circle, or two of them both ways. */
class OrderCycleTest {

    @Test
    void reportsCycleWithShortestPathAndPlaces() {
        DependencyOrder order = order(flat("a => b", "b => c", "c => a", "b => a"), "a", "b", "c");

        assertThat(order.cycles()).singleElement().satisfies(cycle -> {
            assertThat(cycle.path()).isIn("a => b => a", "b => a => b");
            assertThat(cycle.packages()).containsExactly("a", "b", "c");
            assertThat(cycle.steps()).allSatisfy(step -> assertThat(step.span()).isNotNull());
        });
        assertThatThrownBy(order::requireAcyclic).isInstanceOfSatisfying(SplentException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.ORDER_CYCLE);
            assertThat(e.getMessage()).contains("=>").contains("line.uvl:10:3").contains("line.uvl:13:3");
            assertThat(e.location().line()).isNotNull();
        });
    }

    @Test
    void ordersEverythingOutsideCycle() {
        DependencyOrder order = order(flat("a => b", "b => x", "x => a", "c => d"), "c", "a", "b", "d", "x");

        assertThat(order.cycles()).hasSize(1);
        assertThat(order.packages()).containsExactly("d", "c", "a", "x", "b");
    }

    @Test
    void ignoresCycleOfFeaturesThatAreNotSelected() {
        DependencyOrder order = order(flat("a => b", "b => a", "c => d"), "c", "d", "a");

        assertThat(order.cycles()).isEmpty();
        assertThat(order.packages()).containsExactly("d", "c", "a");
    }

    @Test
    void acceptsMutualRequirementAndSaysThatPositionDecides() {
        DependencyOrder order = order(flat("a => b", "b => a", "c => d"), "c", "b", "a", "d");

        assertThat(order.cycles()).isEmpty();
        assertThat(order.packages()).containsExactly("b", "a", "d", "c");
        assertThat(order.undecided())
                .containsExactly(
                        new MutualRequirement("a", "b", List.of("a => b (line.uvl:10:3)", "b => a (line.uvl:11:3)")));
        assertThat(order.notes()).singleElement().asString().contains("a and b require each other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a <=> b", "(a => b) & (b => a)", "(b <=> a) & (c => d)"})
    void saysThatPositionDecidesBetweenEqualFeatures(String constraint) {
        DependencyOrder order = order(flat(constraint), "b", "a");

        assertThat(order.packages()).containsExactly("b", "a");
        assertThat(order.undecided()).singleElement().satisfies(pair -> {
            assertThat(pair.one()).isEqualTo("a");
            assertThat(pair.other()).isEqualTo("b");
            assertThat(pair.statements()).singleElement().asString().endsWith("(line.uvl:10:3)");
        });
        assertThat(order(flat(constraint), "b", "c").undecided())
                .as("a is not selected")
                .isEmpty();
        assertThat(order(flat(constraint, "b => c", "c => a"), "b", "c", "a").undecided())
                .as("other statements decide")
                .isEmpty();
    }

    @Test
    void settlesEqualFeaturesByHardEdge() {
        DependencyOrder order = DependencyOrder.of(new OrderRequest(
                flat("a <=> b"), List.of("b", "a"), List.of(new HardEdge("a", "b", "foreign key b.a_id"))));

        assertThat(order.packages()).containsExactly("a", "b");
        assertThat(order.undecided()).isEmpty();
        assertThat(order.notes()).isEmpty();
    }

    @Test
    void keepsMutualRequirementWithFeatureWithoutPackageForComposition() {
        FeatureModel model = model("""
            features
                Line
                    optional
                        x {package 'x'}
                        group
                        b {package 'b'}
            constraints
                x => group
                group => b
                b => group
            """);

        DependencyOrder order = order(model, "x", "b");

        assertThat(order.cycles()).isEmpty();
        assertThat(order.packages()).containsExactly("b", "x");
    }

    @Test
    void namesProductThatHasCycle() {
        DependencyOrder order = order(flat("a => b", "b => c", "c => a"), "a", "b", "c");

        assertThat(order.cycles()).singleElement().satisfies(cycle -> {
            assertThat(cycle.isReal()).isTrue();
            assertThat(cycle.steps()).hasSize(3);
            assertThat(((Answer.Possible) cycle.coexistence()).witness()).contains("Line", "a", "b", "c");
        });
        assertThatThrownBy(order::requireAcyclic).hasMessageContaining("a product with all of them: Line, a, b, c");
    }

    @Test
    void toleratesCycleOfFeaturesThatNeverCoexist() {
        FeatureModel model = model("""
            features
                Line
                    alternative
                        a {package 'a', after 'b'}
                        b {package 'b', after 'c'}
                        c {package 'c', after 'a'}
            """);

        DependencyOrder line = DependencyOrder.of(OrderRequest.ofLine(model));

        assertThat(line.cycles()).singleElement().satisfies(cycle -> {
            assertThat(cycle.isReal()).isFalse();
            assertThat(cycle.coexistenceDescribed()).contains("exactly one of a, b, c (line.uvl:3:9)");
        });
        assertThat(line.requireAcyclic().notes()).singleElement().asString().contains("does no harm");
        assertThat(order(model, "b").cycles()).isEmpty();
    }

    @Test
    void ordersProductByItselfWhereAbsentFeatureWouldCloseCircle() {
        FeatureModel model = model("""
            features
                Line
                    optional
                        a {package 'a', after 'b'}
                        b {package 'b', after 'c'}
                        c {package 'c', after 'a'}
            constraints
                !(a & b)
            """);

        DependencyOrder order = order(model, "c", "a");

        assertThat(order.cycles()).isEmpty();
        assertThat(order.packages()).containsExactly("a", "c");
        assertThat(order.dropped())
                .singleElement()
                .satisfies(dropped -> assertThat(dropped.reason()).contains("b, which is not selected"));
    }

    @Test
    void settlesMutualRequirementByHardEdge() {
        FeatureModel model = flat("a => b", "b => a");
        HardEdge foreignKey = new HardEdge("a", "b", "foreign key");

        DependencyOrder order = DependencyOrder.of(new OrderRequest(model, List.of("b", "a"), List.of(foreignKey)));

        assertThat(order.cycles()).isEmpty();
        assertThat(order.packages()).containsExactly("a", "b");
    }

    @Test
    void settlesMutualRequirementByHierarchy() {
        FeatureModel model = model("""
            features
                Line
                    optional
                        p {package 'p'}
                            optional
                                c {package 'c'}
            constraints
                p => c
                c => p
            """);

        assertThat(order(model, "c", "p").packages()).containsExactly("p", "c");
    }

    @Test
    void reportsHardEdgeAgainstDeclaredEdge() {
        DependencyOrder order = DependencyOrder.of(
                new OrderRequest(flat("a => b"), List.of("a", "b"), List.of(new HardEdge("a", "b", "foreign key"))));

        assertThat(order.cycles())
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.explanation())
                        .anyMatch(line -> line.contains("foreign key"))
                        .anyMatch(line -> line.contains("a => b")));
    }
}
