package io.splent.uvl.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.splent.uvl.UvlReader;
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
    static FeatureModel flat(String... constraints) {
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

    static FeatureModel model(String text) {
        return new UvlReader().read(text, "line.uvl").requireModel();
    }

    static DependencyOrder order(FeatureModel model, String... packages) {
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
