package io.splent.uvl.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.uvl.UvlReader;
import io.splent.uvl.analysis.Answer;
import io.splent.uvl.model.FeatureModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyOrderTest {

    /** A line whose features a, b, c, d, x all have a package of the same name under an abstract root. */
    private static FeatureModel flat(String... constraints) {
        StringBuilder text = new StringBuilder("features\n  Line\n    optional\n");
        for (String name : List.of("a", "b", "c", "d", "x")) {
            text.append("      ")
                    .append(name)
                    .append(" {package '")
                    .append(name)
                    .append("'}\n");
        }
        text.append("constraints\n");
        for (String constraint : constraints) {
            text.append("  ").append(constraint).append('\n');
        }
        return model(text.toString());
    }

    private static FeatureModel model(String text) {
        return new UvlReader().read(text, "line.uvl").requireModel();
    }

    private static DependencyOrder order(FeatureModel model, String... packages) {
        return DependencyOrder.of(OrderRequest.ofProduct(model, List.of(packages)));
    }

    @Test
    void keepsDeclaredOrderWithoutModel() {
        DependencyOrder order = DependencyOrder.of(OrderRequest.ofProduct(null, List.of("b", "c", "a")));

        assertThat(order.packages()).containsExactly("b", "c", "a");
        assertThat(order.unmapped()).containsExactly("b", "c", "a");
    }

    @Test
    void ordersByHardEdgesWithoutModel() {
        DependencyOrder order = DependencyOrder.of(new OrderRequest(
                null, List.of("b", "c", "a"), List.of(new HardEdge("a", "b", "foreign key b.a_id -> a.id"))));

        assertThat(order.packages()).containsExactly("c", "a", "b");
        assertThat(order.reasons("b")).singleElement().satisfies(reason -> {
            assertThat(reason.after()).isEqualTo("a");
            assertThat(reason.kind()).isEqualTo(EdgeKind.HARD);
            assertThat(reason.constraint()).isEqualTo("foreign key b.a_id -> a.id");
            assertThat(reason.span()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "a => b; declared",
                "(a) => ((b)); declared",
                "a => b // with a note; declared",
                "a => b & c; declared",
                "a => (c & b); declared",
                "!a | b; declared",
                "!b => !a; declared",
                "(a => b) & (a => c); declared",
                "a | x => b; declared",
                "a & x => b; weak",
                "a => b | c; weak",
            })
    void takesDirectionFromConstraint(String constraint, String kind) {
        DependencyOrder order = order(flat(constraint), "a", "b");

        assertThat(order.packages()).containsExactly("b", "a");
        assertThat(order.reasons("a")).singleElement().satisfies(reason -> {
            assertThat(reason.after()).isEqualTo("b");
            assertThat(reason.kind().id()).isEqualTo(kind);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"!(a & b)", "a | b", "!a => b", "a <=> b", "(a => b) & (b => a)", "a & b | !a & !b"})
    void takesNoDirectionFromConstraint(String constraint) {
        assertThat(order(flat(constraint), "a", "b").packages()).containsExactly("a", "b");
        assertThat(order(flat(constraint), "b", "a").packages()).containsExactly("b", "a");
    }

    @Test
    void readsChainOfImplicationsFromTheLeft() {
        DependencyOrder order = order(flat("a => b => c"), "a", "b", "c");

        assertThat(order.packages()).containsExactly("a", "c", "b");
    }

    @Test
    void tellsPlaceOfConstraint() {
        DependencyOrder order = order(flat("a => b"), "a", "b");

        OrderReason reason = order.reasons("a").get(0);
        assertThat(reason.constraint()).isEqualTo("a => b");
        assertThat(reason.span()).hasToString("line.uvl:10:3");
    }

    @Test
    void composesThroughFeatureThatIsNotSelected() {
        DependencyOrder order = order(flat("a => b", "b => c"), "a", "c");

        assertThat(order.packages()).containsExactly("c", "a");
        assertThat(order.reasons("a").get(0).constraint()).isEqualTo("a => b; b => c");
    }

    @Test
    void composesThroughFeatureWithoutPackage() {
        FeatureModel model = model("""
            features
                Line
                    optional
                        a {package 'a'}
                        abstract_b
                        c {package 'c'}
            constraints
                a => abstract_b
                abstract_b => c
            """);

        assertThat(order(model, "a", "c").packages()).containsExactly("c", "a");
    }

    @Test
    void putsParentBeforeChildAlsoOverAbstractLevels() {
        FeatureModel model = model("""
            features
                Line
                    optional
                        child_free {package 'z'}
                        parent {package 'p'}
                            optional
                                group_feature
                                    mandatory
                                        child {package 'c'}
            """);

        DependencyOrder order = order(model, "c", "p", "z");

        assertThat(order.packages()).containsExactly("p", "c", "z");
        assertThat(order.reasons("c").get(0).kind()).isEqualTo(EdgeKind.HIERARCHY);
    }

    @Test
    void dropsHierarchyAgainstDeclaredEdgeWithNote() {
        FeatureModel model = model("""
            features
                Line
                    optional
                        parent {package 'p'}
                            optional
                                child {package 'c'}
            constraints
                parent => child
            """);

        DependencyOrder order = order(model, "p", "c");

        assertThat(order.packages()).containsExactly("c", "p");
        assertThat(order.cycles()).isEmpty();
        assertThat(order.dropped()).singleElement().satisfies(dropped -> {
            assertThat(dropped.edge().kind()).isEqualTo(EdgeKind.HIERARCHY);
            assertThat(dropped.reason()).contains("parent => child (line.uvl:8:5)");
        });
    }

    @Test
    void dropsWeakEdgeAgainstDeclaredEdge() {
        DependencyOrder order = order(flat("a & x => b", "b => a"), "b", "a");

        assertThat(order.packages()).containsExactly("a", "b");
        assertThat(order.dropped())
                .singleElement()
                .satisfies(dropped -> assertThat(dropped.edge().kind()).isEqualTo(EdgeKind.WEAK));
    }

    @Test
    void obeysAfterAttribute() {
        FeatureModel model = model("""
            features
                Line
                    optional
                        a {package 'a', after ['b', 'c']}
                        b {package 'b', after 'c'}
                        c {package 'c'}
            """);

        DependencyOrder order = order(model, "a", "b", "c");

        assertThat(order.packages()).containsExactly("c", "b", "a");
        assertThat(order.reasons("b").get(0).kind()).isEqualTo(EdgeKind.AFTER);
    }

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
    void recommendsImplicationInPlaceOfDisjunction() {
        assertThat(order(flat("!a | b"), "a", "b").notes())
                .containsExactly("!a | b (line.uvl:10:3) is taken as a => b; write it so");
        assertThat(order(flat("a => b"), "a", "b").notes()).isEmpty();
    }

    @Test
    void composesWeakAndHierarchyEdgesWithDeclaredOnes() {
        FeatureModel model = model("""
            features
                Line
                    optional
                        base {package 'base'}
                        group
                            optional
                                part {package 'part'}
                        user {package 'user'}
            constraints
                group => base
                user => part | base
            """);

        DependencyOrder order = order(model, "user", "part", "base");

        assertThat(order.packages()).containsExactly("base", "part", "user");
        assertThat(order.reasons("part").get(0).kind()).isEqualTo(EdgeKind.HIERARCHY);
        assertThat(order.reasons("part").get(0).constraint()).isEqualTo("part is below group; group => base");
        assertThat(order.reasons("user")).extracting(OrderReason::kind).containsOnly(EdgeKind.WEAK);
    }

    @Test
    void takesDirectionFromQuotedAttributeAndImportedConstraints(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("shop.uvl"), """
            features
                Shop
                    optional
                        pay {package 'pay'}
                        cart {package 'cart'}
            constraints
                pay => cart
            """);
        Files.writeString(directory.resolve("line.uvl"), """
            imports
                shop as s
            features
                Line
                    optional
                        s.Shop
                        "user profile" {package 'profile', constraint "user profile" => "auth core"}
                        "auth core" {package 'auth'}
                        audit {package 'audit', after ['s.pay']}
            constraints
                s.cart => "auth core"
            """);
        FeatureModel model = new UvlReader().read(directory.resolve("line.uvl")).requireModel();

        DependencyOrder order = order(model, "audit", "pay", "cart", "profile", "auth");

        assertThat(order.packages()).containsExactly("auth", "cart", "pay", "audit", "profile");
        assertThat(order.reasons("pay").get(0).span()).hasToString(directory.resolve("shop.uvl") + ":7:5");
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

    @Test
    void listsDependentsAndRequirements() {
        DependencyOrder order = order(flat("a => b", "b => c", "d => b"), "a", "b", "c", "d", "x");

        assertThat(order.packages()).containsExactly("c", "b", "a", "d", "x");
        assertThat(order.dependents("c")).containsExactly("b", "a", "d");
        assertThat(order.requirements("a")).containsExactly("c", "b");
        assertThat(order.dependencies("a")).containsExactly("b");
        assertThat(order.dependents("x")).isEmpty();
    }

    @Test
    void explainsOrderOfTwoPackages() {
        DependencyOrder order = order(flat("a => b", "b => c"), "a", "b", "c", "d");

        assertThat(order.why("a", "c")).satisfies(why -> {
            assertThat(why.first()).isEqualTo("c");
            assertThat(why.second()).isEqualTo("a");
            assertThat(why.lines())
                    .containsExactly(
                            "c before b (declared): b => c (line.uvl:11:3)",
                            "b before a (declared): a => b (line.uvl:10:3)");
        });
        assertThat(order.why("a", "d").lines()).containsExactly("a comes before d by declared position only");
    }

    @Test
    void reducesForDisplay() {
        DependencyOrder order = order(flat("a => b", "b => c", "a => c"), "a", "b", "c");

        assertThat(order.reasons("a")).hasSize(2);
        assertThat(order.reduced().get("a")).extracting(OrderReason::after).containsExactly("b");
    }

    @Test
    void ordersLineByModelPosition() {
        assertThat(DependencyOrder.of(OrderRequest.ofLine(flat("a => d"))).packages())
                .containsExactly("b", "c", "d", "a", "x");
    }

    @Test
    void refusesUnknownPackage() {
        DependencyOrder order = order(flat(), "a");

        assertThatThrownBy(() -> order.dependents("nope")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesEveryPackageWithFeatureAndReasons() {
        DependencyOrder order = order(flat("a => b"), "a", "b", "unknown");

        assertThat(order.entries())
                .extracting(OrderedPackage::name, OrderedPackage::feature)
                .containsExactly(tuple("b", "b"), tuple("a", "a"), tuple("unknown", null));
        assertThat(order.entries().get(1).reasons()).hasSize(1);
    }
}
