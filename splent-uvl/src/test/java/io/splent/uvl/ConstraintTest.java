package io.splent.uvl;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.uvl.model.Expression;
import io.splent.uvl.model.ExpressionText;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintTest {

    private static UvlDocument read(String text) {
        return new UvlReader().read(text, "m.uvl");
    }

    /** A constraint over features A, B (Boolean), I (Integer), S (String) with attributes. */
    static UvlDocument constraint(String constraint) {
        String features = """
                features
                  R
                    optional
                      A {price 1, name 'x', flag, list [1], nest {deep 2}}
                      B
                      Integer I
                      String S
                constraints
                """;
        return read(features + "  " + constraint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I-1 == 0", "I -1 == 0", "I - 1 == 0", "I - -1 == 0", "-1 < I", "I*2+1 >= -0.5", "I == .5"})
    void readsMinusWithAndWithoutBlanks(String constraint) {
        assertThat(constraint(constraint).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I == -(1)", "I == +1", "I == - 1", "I == -0", "I == 01", "I == 1.", "I == 1e3"})
    void refusesOddNumbers(String constraint) {
        assertThat(constraint(constraint).errors()).hasSize(1);
    }

    @Test
    void readsIntegersOfAnySize() {
        assertThat(constraint("I == 123456789012345678901234567890").errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A.price + A.nest.deep > 2",
                "sum(price) <= 10",
                "sum(price, R) <= 10",
                "avg(nest.deep) != 1",
                "sum(I) == 1",
                "len(S) > 3",
                "len(A.name) > 3",
                "floor(I) == 1 & ceil(A.price) == 1",
                "S == 'abc' | S != A.name",
                "A.flag",
                "!I == 3",
                "A => B => A",
                "A <=> B <=> A",
            })
    void acceptsExpression(String constraint) {
        assertThat(constraint(constraint).errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "A.nope == 3; unknown-attribute",
                "A.nest.nope == 3; unknown-attribute",
                "R.A; unknown-attribute",
                "C; unknown-reference",
                "z.C; unknown-reference",
                "S == I; type-mismatch",
                "A == 3; type-mismatch",
                "A.price => B; type-mismatch",
                "A.list == 1; type-mismatch",
                "S < 'x'; type-mismatch",
                "I + S == 1; type-mismatch",
                "A & 3; type-mismatch",
                "'x'; type-mismatch",
                "len(I) == 1; type-mismatch",
                "floor(S) == 1; type-mismatch",
                "sum(cost) == 1; unknown-attribute",
                "sum(name) == 1; type-mismatch",
                "1 < I < 3; chained-comparison",
                "true; syntax",
                "min(price) == 1; syntax",
                "I = 3; syntax",
            })
    void refusesExpression(String constraint, String code) {
        assertThat(constraint(constraint).errors()).singleElement().satisfies(error -> {
            assertThat(error.code().id()).isEqualTo(code);
            assertThat(error.line()).isEqualTo(9);
        });
    }

    @Test
    void warnsAboutValueAsConditionAndChainedImplication() {
        assertThat(constraint("I => A").warnings())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.VALUE_AS_CONDITION);
        assertThat(constraint("A => B => A").warnings())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.CHAINED_IMPLICATION);
        assertThat(constraint("(A => B) => A").warnings()).isEmpty();
    }

    /** As in the description of the language; printing writes only the parentheses that are needed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "!(I == 3) & A; !I == 3 & A",
                "(A => B) => A; (A => B) => A",
                "((A <=> B)) <=> (A); (A <=> B) <=> A",
                "A <=> (B => (A | (B & (!A)))); A <=> B => A | B & !A",
                "(I - 1) - 2 == I * 2 / (1 + 1); I - 1 - 2 == I * 2 / (1 + 1)",
                "I - (1 - 2) == 0; I - (1 - 2) == 0",
            })
    void bindsOperatorsLikeTheLanguage(String parenthesised, String shortest) {
        Expression expected =
                constraint(parenthesised).requireModel().constraints().get(0).expression();

        assertThat(ExpressionText.of(expected)).isEqualTo(shortest);
        assertThat(ExpressionText.of(
                        constraint(shortest).requireModel().constraints().get(0).expression()))
                .isEqualTo(shortest);
    }

    @Test
    void readsNegatedComparisonAndChainsFromTheLeft() {
        assertThat(constraint("!I == 3").requireModel().constraints().get(0).expression())
                .isInstanceOfSatisfying(
                        Expression.Not.class,
                        not -> assertThat(not.operand()).isInstanceOf(Expression.Comparison.class));
        assertThat(constraint("A => B => A").requireModel().constraints().get(0).expression())
                .isInstanceOfSatisfying(
                        Expression.Implies.class,
                        implies -> assertThat(implies.left()).isInstanceOf(Expression.Implies.class));
    }

    @Test
    void saysWhatAnUnknownAttributeMayMean() {
        assertThat(constraint("A.prize == 1").errors())
                .extracting(Diagnostic::hint)
                .containsExactly("did you mean 'price'?");
        assertThat(constraint("R.A").errors())
                .extracting(Diagnostic::hint)
                .containsExactly("'A' is a feature; features are named without their parents");
        assertThat(constraint("sum(prices) == 1").errors())
                .extracting(Diagnostic::hint)
                .containsExactly("did you mean 'price'?");
    }

    @Test
    void proposesNearestName() {
        UvlDocument document =
                read("features\n  R\n    optional\n      profile\n      auth\nconstraints\n  proflie => auth");

        assertThat(document.errors()).singleElement().satisfies(error -> {
            assertThat(error.hint()).isEqualTo("did you mean 'profile'?");
            assertThat(error.fix()).isNotNull();
            assertThat(error.fix().replacement()).isEqualTo("profile");
        });
    }

    @Test
    void mergesConstraintAttributesEvenForwardOnes() {
        FeatureModel model =
                read("features\n  R {constraint A => B, constraints [!A, A | B]}\n    optional\n      A\n      B\n")
                        .requireModel();

        assertThat(model.constraints())
                .hasSize(3)
                .allSatisfy(constraint -> assertThat(constraint.owner()).isEqualTo("R"));
    }
}
