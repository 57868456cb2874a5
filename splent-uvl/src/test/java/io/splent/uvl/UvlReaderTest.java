package io.splent.uvl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.uvl.model.AttributeValue;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.ReadOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UvlReaderTest {

    private static UvlDocument read(String text) {
        return new UvlReader().read(text, "m.uvl");
    }

    private static FeatureModel model(String text) {
        UvlDocument document = read(text);
        assertThat(document.errors()).isEmpty();
        return document.requireModel();
    }

    private static List<String> names(FeatureModel model) {
        return model.features().stream().map(Feature::name).toList();
    }

    private static void assertOnlyError(UvlDocument document, DiagnosticCode code, int line, int column) {
        assertThat(document.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.line()).isEqualTo(line);
            assertThat(error.column()).isEqualTo(column);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "// nothing\n", "/* nothing */", "namespace a.b", "namespace a\n", "   \n\t\n"})
    void acceptsFileWithoutFeatures(String text) {
        assertThat(model(text).root()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void acceptsEveryLineEnd(String lineEnd) {
        String text = "features\n  R\n    optional\n      A\n      B\nconstraints\n  A => nope".replace("\n", lineEnd);

        assertOnlyError(read(text), DiagnosticCode.UNKNOWN_REFERENCE, 7, 8);
    }

    @Test
    void acceptsByteOrderMark() {
        assertThat(names(model("\uFEFFfeatures\n  R"))).containsExactly("R");
    }

    @Test
    void acceptsTabsAsEightColumns() {
        assertThat(names(model("features\n\tR\n\t\toptional\n\t\t\tA\n                        B\n")))
                .containsExactly("R", "A", "B");
    }

    @Test
    void acceptsBlankLinesAndCommentsEverywhere() {
        assertThat(names(model("""

                        // top
                        features // here
                        /* alone */

                            R /* one */
                          // shallow comment
                                        /* deep comment */
                                optional

                                    A /* two */
                        /* spread
                           over lines */
                                    B
                        /* three */ constraints
                            A => B // why
                            /* last */
                        """))).containsExactly("R", "A", "B");
    }

    @Test
    void keepsFeaturesBetweenBlockComments() {
        assertThat(names(model("features\n  R\n    optional\n      A /* x */\n      B\n      C /* y */\n      D\n")))
                .containsExactly("R", "A", "B", "C", "D");
    }

    @Test
    void reportsUnclosedBlockComment() {
        assertOnlyError(read("features\n  R /* and so on\n"), DiagnosticCode.UNCLOSED_COMMENT, 2, 5);
    }

    @Test
    void reportsUnclosedParenthesisAndStillReadsFollowingLines() {
        UvlDocument document = read("features\n  R\n    optional\n      A\n      B\nconstraints\n  (A | B\n  A = B\n");

        assertThat(document.errors())
                .extracting(Diagnostic::code, Diagnostic::line)
                .containsExactly(tuple(DiagnosticCode.UNCLOSED_BRACKET, 7), tuple(DiagnosticCode.SYNTAX, 8));
    }

    @Test
    void reportsUnclosedBraceAndStillReadsFollowingLines() {
        UvlDocument document = read("features\n  R {x 1\n    optional\n      A {y 2\n      007\n");

        assertThat(document.errors())
                .extracting(Diagnostic::code)
                .containsExactly(
                        DiagnosticCode.UNCLOSED_BRACKET, DiagnosticCode.UNCLOSED_BRACKET, DiagnosticCode.BAD_NUMBER);
    }

    @Test
    void reportsSeveralSyntaxErrorsInOneRun() {
        UvlDocument document =
                read("features\n  R\n    optional\n      A\n      B {x}}\n      C\nconstraints\n  A =>\n  B\n  & A\n");

        assertThat(document.errors()).extracting(Diagnostic::line).containsExactly(5, 8, 10);
    }

    @Test
    void readsVectorOfOneInteger() {
        Feature root = model("features\n  R {v [1]}").root().orElseThrow();

        assertThat(root.attribute("v").orElseThrow().value())
                .isEqualTo(new AttributeValue.Vector(List.of(new AttributeValue.Numeric(BigDecimal.ONE))));
    }

    @Test
    void reportsDuplicateFeatureWithBothPlaces() {
        UvlDocument document = read("features\n  R\n    optional\n      A\n    mandatory\n      A\n");

        assertOnlyError(document, DiagnosticCode.DUPLICATE_FEATURE, 6, 7);
        assertThat(document.errors().get(0).related())
                .singleElement()
                .satisfies(place -> assertThat(place.span().line()).isEqualTo(4));
    }

    @Test
    void reportsDuplicateAttributeAndPackage() {
        assertOnlyError(read("features\n  R {x 1, x 2}"), DiagnosticCode.DUPLICATE_ATTRIBUTE, 2, 11);
        assertOnlyError(
                read("features\n  R {package 'p'}\n    optional\n      A {package 'p'}"),
                DiagnosticCode.DUPLICATE_PACKAGE,
                4,
                7);
    }

    @ParameterizedTest
    @CsvSource({"[3..1], bounds-reversed", "[-1..1], bounds-negative", "'[1 ..2]', blank-in-bounds"})
    void refusesBounds(String bounds, String code) {
        assertThat(read("features\n  R\n    " + bounds + "\n      A\n      B\n").errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code().id()).isEqualTo(code));
    }

    @Test
    void warnsAboutBoundsOverChildren() {
        assertThat(read("features\n  R\n    [1..9]\n      A\n      B\n").warnings())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.BOUNDS_OVER_CHILDREN);
        assertThat(read("features\n  R\n    [1..*]\n      A\n").diagnostics()).isEmpty();
    }

    @Test
    void reportsSecondRootAndEmptyGroup() {
        assertOnlyError(read("features\n  R\n  Q\n"), DiagnosticCode.MULTIPLE_ROOTS, 3, 3);
        assertOnlyError(read("features\n  R\n    optional\n"), DiagnosticCode.EMPTY_GROUP, 3, 5);
    }

    @Test
    void reportsMistakesBelowASecondRootOnce() {
        assertThat(read("features\n  R\n  Type\n    optional\n").errors())
                .extracting(Diagnostic::code)
                .containsExactly(
                        DiagnosticCode.RESERVED_NAME, DiagnosticCode.MULTIPLE_ROOTS, DiagnosticCode.EMPTY_GROUP);
    }

    @Test
    void reportsNothingButSyntaxErrorsWhereThereAreSome() {
        String text = "features\n  Type {x \"a.b\"}\n    optional\nconstraints\n  A => B => C\n  A =>\n  => A\n";

        for (ReadOptions options : List.of(ReadOptions.STRICT, ReadOptions.LENIENT)) {
            assertThat(new UvlReader(options).read(text, "m.uvl").diagnostics())
                    .extracting(Diagnostic::code, Diagnostic::line)
                    .containsExactly(tuple(DiagnosticCode.SYNTAX, 6), tuple(DiagnosticCode.SYNTAX, 7));
        }
    }

    @Test
    void reportsNothingButUnclosedBracketsWhereThereAreSome() {
        assertOnlyError(
                read("features\n  Type\n    optional\nconstraints\n  (A => B\n"),
                DiagnosticCode.UNCLOSED_BRACKET,
                5,
                3);
    }

    @Test
    void warnsAboutIndentationThatMatchesNoLine() {
        UvlDocument document = read("features\n    R\n  constraints\n      R\n");

        assertThat(document.warnings())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.INCONSISTENT_INDENTATION);
    }

    @Test
    void toleratesReservedNamesAndDoubleQuotesOnlyWhenLenient() {
        String text = "features\n  Type {x \"a.b\"}";

        assertThat(read(text).errors())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.RESERVED_NAME, DiagnosticCode.DOUBLE_QUOTED_VALUE);
        UvlDocument lenient = new UvlReader(ReadOptions.LENIENT).read(text, "m.uvl");
        assertThat(lenient.errors()).isEmpty();
        assertThat(lenient.warnings()).hasSize(2);
        assertThat(lenient.requireModel().root().orElseThrow().textAttribute("x"))
                .contains("a.b");
    }

    @Test
    void explainsReservedWordAsName() {
        assertThat(read("features\n  R\n    optional\n      or\n").errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo(DiagnosticCode.RESERVED_NAME);
                    assertThat(error.hint()).contains("\"or\"");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "\"a.b\"; dot-in-name; 3",
                "\"\"; dot-in-name; 3",
                "\"a; unclosed-bracket; 3",
                "R {x ''}; syntax; 8",
                "R {x 'a}; unclosed-bracket; 8",
                "_a; syntax; 3",
                "a-b; syntax; 4",
                "Äa; syntax; 3",
            })
    void explainsWordsThatAreNone(String feature, String code, int column) {
        assertThat(read("features\n  " + feature).errors()).anySatisfy(error -> {
            assertThat(error.code().id()).isEqualTo(code);
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.column()).isEqualTo(column);
        });
    }

    @Test
    void readsQuotedNamesWithAnyCharacters() {
        FeatureModel model =
                model("features\n  \"My Shop ÄÖ-1\" {\"a key\" 1}\nconstraints\n  \"My Shop ÄÖ-1\".\"a key\" == 1");

        assertThat(names(model)).containsExactly("My Shop ÄÖ-1");
        assertThat(model.constraints().get(0).text()).isEqualTo("\"My Shop ÄÖ-1\".\"a key\" == 1");
    }

    @Test
    void checksLanguageLevels() {
        assertOnlyError(read("include\n  Boolean\nfeatures\n  Integer R\n"), DiagnosticCode.LEVEL_MISSING, 4, 11);
        assertOnlyError(
                read("include\n  Boolean.aggregate-function\nfeatures\n  R\n"), DiagnosticCode.LEVEL_MISPLACED, 2, 3);
        assertThat(read("include\n  Arithmetic.*\n  Type\nfeatures\n  R\n").warnings())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.LEVEL_UNUSED, DiagnosticCode.LEVEL_UNUSED);
        assertThat(read("include\n  Boolean.group-cardinality\n  Arithmetic.*\n  Type.string-constraints\nfeatures\n  R"
                                + "\n    [1..2]\n      String A\n      B cardinality [1..2]\nconstraints\n  len(A) > 1\n")
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void reportsUnreadableAndWronglyEncodedFiles(@TempDir Path directory) throws IOException {
        Path latin = Files.write(directory.resolve("latin.uvl"), new byte[] {'a', '\n', 'b', (byte) 0xE4, 'c'});

        UvlDocument document = new UvlReader().read(latin);
        assertOnlyError(document, DiagnosticCode.NOT_UTF_8, 2, 2);
        assertThat(document.errors().get(0).message()).contains("offset 3");
        assertOnlyError(new UvlReader().read(directory.resolve("none.uvl")), DiagnosticCode.FILE_UNREADABLE, 1, 1);
        assertOnlyError(new UvlReader().read(directory), DiagnosticCode.FILE_UNREADABLE, 1, 1);
    }

    @Test
    void throwsFirstErrorForCallersThatNeedModel() {
        assertThatThrownBy(() -> read("features\n  R\nconstraints\n  X\n  Y").requireModel())
                .isInstanceOfSatisfying(SplentException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.UVL_INVALID);
                    assertThat(e.getMessage()).isEqualTo("there is no feature 'X' (and 1 more error)");
                    assertThat(e.location().line()).isEqualTo(4);
                    assertThat(e.location().column()).isEqualTo(3);
                });
    }

    @Test
    void readsPackageOfFeature() {
        Feature auth = model("features\n  auth {org 'splent_io', package 'splent_feature_auth', version 'v1_0_0'}")
                .featureOfPackage("splent_feature_auth")
                .orElseThrow();

        assertThat(auth.packageRef()).hasValueSatisfying(reference -> {
            assertThat(reference.org()).isEqualTo("splent_io");
            assertThat(reference.version()).isEqualTo("v1_0_0");
        });
    }

    @Test
    void readsEveryConstructOfTheLanguage() throws IOException {
        Path fixture = Path.of("src/test/resources/uvl/everything.uvl");

        UvlDocument document = new UvlReader().read(fixture);

        assertThat(document.errors()).isEmpty();
        assertThat(document.warnings()).extracting(Diagnostic::code).isEmpty();
        assertThat(document.requireModel().features()).hasSize(13);
        assertThat(document.requireModel().constraints()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "after 'B'; did you mean 'b'?",
                "after ['b', 3]; write after 'B' or after ['B', 'C']",
                "after; write after 'B' or after ['B', 'C']",
            })
    void refusesAfterThatNamesNoFeature(String attribute, String hint) {
        UvlDocument document = read("features\n  R\n    optional\n      b\n      a {" + attribute + "}\n");

        assertThat(document.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(DiagnosticCode.BAD_AFTER);
            assertThat(error.line()).isEqualTo(5);
            assertThat(error.hint()).isEqualTo(hint);
        });
    }

    @Test
    void givesEqualModelsForEqualTexts() {
        String text = "features\n  R\n    optional\n      A\nconstraints\n  A => R";

        assertThat(model(text)).isEqualTo(model(text)).hasSameHashCodeAs(model(text));
        assertThat(model(text)).isNotEqualTo(model(text.replace("=>", "<=>")));
        assertThat(model(text)).hasToString("m.uvl: 2 features, 1 constraints");
    }
}
