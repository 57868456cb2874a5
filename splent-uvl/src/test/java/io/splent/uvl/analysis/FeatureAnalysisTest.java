package io.splent.uvl.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.uvl.UvlReader;
import io.splent.uvl.model.Constraint;
import io.splent.uvl.model.FeatureModel;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureAnalysisTest {

    private static final String SHOP = """
        features
            Shop
                mandatory
                    auth {package 'auth'}
                    payment
                        alternative
                            stripe {package 'stripe'}
                            paypal {package 'paypal'}
                optional
                    profile {package 'profile'}
                    notes {package 'notes'}
                        optional
                            tags {package 'tags'}
                    ghost {package 'ghost'}
        constraints
            profile => auth
            stripe => profile
            !ghost
        """;

    private static FeatureModel model(String text) {
        return new UvlReader().read(text, "shop.uvl").requireModel();
    }

    private static FeatureAnalysis analysis(String text) {
        return FeatureAnalysis.of(model(text));
    }

    @Test
    void findsCoreDeadAndFalseOptionalFeatures() {
        FeatureAnalysis analysis = analysis(SHOP + "    notes => tags\n");

        assertThat(analysis.isVoid()).isFalse();
        assertThat(analysis.core()).containsExactly("Shop", "auth", "payment");
        assertThat(analysis.dead()).containsExactly("ghost");
        assertThat(analysis.falseOptional()).containsExactly("tags");
        assertThat(analysis.count(1_000)).contains(BigInteger.valueOf(6));
    }

    @Test
    void tellsWhyLineIsVoid() {
        FeatureAnalysis analysis = analysis(SHOP + "    stripe & paypal\n");

        assertThat(analysis.isVoid()).isTrue();
        assertThat(analysis.core()).isEmpty();
        assertThat(analysis.dead()).hasSize(9);
        assertThat(analysis.count(1_000)).contains(BigInteger.ZERO);
        assertThat(((Answer.Impossible) analysis.coexist(List.of())).reasons())
                .extracting(Reason::described)
                .containsExactly(
                        "payment needs exactly one of stripe, paypal (shop.uvl:6:17)",
                        "stripe & paypal (shop.uvl:19:5)");
    }

    @Test
    void answersWhetherFeaturesCanCoexist() {
        FeatureAnalysis analysis = analysis(SHOP);

        assertThat(analysis.coexist(List.of("notes", "profile")))
                .isInstanceOfSatisfying(Answer.Possible.class, possible -> {
                    assertThat(possible.witness()).contains("Shop", "auth", "notes", "profile");
                    assertThat(possible.isCertain()).isTrue();
                });
        assertThat(analysis.coexist(List.of("stripe", "paypal")).isPossible()).isFalse();
        assertThatThrownBy(() -> analysis.coexist(List.of("nope"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersOneFeatureWithoutAnother() {
        FeatureAnalysis analysis = analysis(SHOP);

        assertThat(analysis.without("notes", "profile").isPossible()).isTrue();
        assertThat(analysis.without("stripe", "profile"))
                .isInstanceOfSatisfying(
                        Answer.Impossible.class,
                        impossible -> assertThat(impossible.reasons())
                                .extracting(Reason::kind)
                                .containsExactlyInAnyOrder(
                                        Reason.Kind.SELECTED, Reason.Kind.NOT_SELECTED, Reason.Kind.CONSTRAINT));
    }

    @Test
    void acceptsValidProductWithAbstractFeaturesAsNeeded() {
        ProductVerdict verdict = analysis(SHOP).validate(List.of("auth", "paypal", "unknown_to_the_model"));

        assertThat(verdict.isValid()).isTrue();
        assertThat(verdict.repair()).isNull();
        assertThat(((Answer.Possible) verdict.answer()).witness()).containsExactly("Shop", "auth", "payment", "paypal");
    }

    @Test
    void explainsInvalidProductAndProposesAdditions() {
        ProductVerdict verdict = analysis(SHOP).validate(List.of("auth", "stripe", "tags"));

        assertThat(verdict.isValid()).isFalse();
        assertThat(verdict.reasons()).isNotEmpty();
        assertThat(verdict.repair()).isEqualTo(new Repair(List.of("profile", "notes"), List.of()));
    }

    @Test
    void proposesRemovalsWhereAdditionsDoNotHelp() {
        ProductVerdict verdict = analysis(SHOP).validate(List.of("auth", "paypal", "ghost"));

        assertThat(verdict.reasons()).extracting(Reason::text).containsExactlyInAnyOrder("ghost is selected", "!ghost");
        assertThat(verdict.repair()).isEqualTo(new Repair(List.of(), List.of("ghost")));
    }

    @Test
    void decidesConditionsAboutAttributes() {
        FeatureAnalysis analysis = analysis("""
            features
                Shop
                    optional
                        a {price 3}
                        b {price 2.5}
                        c {price 4}
            constraints
                sum(price) <= 6
                c => a.price > 1
            """);

        assertThat(analysis.approximated()).isEmpty();
        assertThat(analysis.dead()).containsExactly("c");
        assertThat(analysis.count(1_000)).contains(BigInteger.valueOf(4));
        assertThat(((Answer.Impossible) analysis.coexist(List.of("a", "c"))).reasons())
                .extracting(Reason::text)
                .containsExactly("a is selected", "c is selected", "sum(price) <= 6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b > 3",
                "b + a.price > 5",
                "a.price * c.price > 5",
                "len(s) > 2",
                "r.price > 1",
                "sum(price) > 1"
            })
    void saysThatConditionsAboutOpenValuesAreNotDecided(String condition) {
        FeatureAnalysis analysis = analysis("""
            features
                Shop
                    optional
                        a {price 3}
                        c {price 3}
                        Integer b
                        String s
                        r cardinality [0..3] {price 2}
            constraints
                a => %s
                a => b
            """.formatted(condition));

        assertThat(analysis.approximated()).extracting(Constraint::text).containsExactly("a => " + condition);
        assertThat(analysis.count(1_000)).isEmpty();
        assertThat(analysis.without("a", "b").isPossible()).isFalse();
        assertThat(((Answer.Possible) analysis.coexist(List.of("a"))).isCertain())
                .isFalse();
        assertThat(analysis("features\n  R\n    optional\n      Integer n\nconstraints\n  n > 1\n  !R")
                        .count(9))
                .as("void for another reason")
                .contains(BigInteger.ZERO);
    }

    @Test
    void takesSumWithTooManyOutcomesAsNotDecided() {
        StringBuilder text = new StringBuilder("features\n  R\n    optional\n");
        for (int i = 0; i < 40; i++) {
            text.append("      f%d {price %d}\n".formatted(i, 1_000_000_007L * (i + 1) * (i + 3) % 999_983));
        }

        FeatureAnalysis analysis =
                analysis(text.append("constraints\n  sum(price) > 9999999\n").toString());

        assertThat(analysis.approximated()).hasSize(1);
        assertThat(analysis.isVoid()).isFalse();
    }

    @Test
    void givesUpCountingAfterEffort() {
        StringBuilder text = new StringBuilder("features\n  R\n    or\n");
        StringBuilder constraints = new StringBuilder("constraints\n");
        for (int i = 0; i < 60; i++) {
            text.append("      f").append(i).append('\n');
            constraints.append("  f%d | f%d | !f%d\n".formatted(i, (i * 7 + 3) % 60, (i * 11 + 5) % 60));
        }

        assertThat(analysis(text.append(constraints).toString()).count(3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "optional, 8",
        "mandatory, 1",
        "or, 7",
        "alternative, 3",
        "[2], 3",
        "[0..1], 4",
        "[2..*], 4",
        "[1..2], 6",
        "[0..*], 8",
        "[4..5], 0",
    })
    void countsProductsOfGroup(String group, long products) {
        FeatureAnalysis analysis = analysis("features\n  R\n    " + group + "\n      a\n      b\n      c\n");

        assertThat(analysis.count(1_000)).contains(BigInteger.valueOf(products));
    }

    @Test
    void countsWideAlternative() {
        StringBuilder text = new StringBuilder("features\n  R\n    alternative\n");
        for (int i = 0; i < 40; i++) {
            text.append("      f").append(i).append('\n');
        }

        assertThat(analysis(text.toString()).count(1_000)).contains(BigInteger.valueOf(40));
    }

    @ParameterizedTest
    @CsvSource({
        "a => b, 6",
        "a <=> b, 4",
        "!(a & b), 6",
        "(a <=> b) => c, 6",
        "a & b | c, 5",
        "!(a => b) | c, 5",
        "(a => b) => c, 5",
        "a => b => c, 5",
    })
    void countsProductsOfConstraint(String constraint, long products) {
        FeatureAnalysis analysis =
                analysis("features\n  R\n    optional\n      a\n      b\n      c\nconstraints\n  " + constraint);

        assertThat(analysis.count(1_000)).contains(BigInteger.valueOf(products));
    }

    @Test
    void treatsModelWithoutFeaturesAsOneEmptyProduct() {
        FeatureAnalysis analysis = analysis("namespace nothing");

        assertThat(analysis.isVoid()).isFalse();
        assertThat(analysis.count(10)).contains(BigInteger.ONE);
        assertThat(analysis.validate(List.of("x")).isValid()).isTrue();
    }
}
