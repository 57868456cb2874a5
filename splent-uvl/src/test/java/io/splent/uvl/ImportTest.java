package io.splent.uvl;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.uvl.model.Constraint;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.order.DependencyOrder;
import io.splent.uvl.order.OrderReason;
import io.splent.uvl.order.OrderRequest;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void writeSubmodel() throws IOException {
        write("sub/Ui.uvl", """
                namespace something.else
                imports
                    Parts as p
                features
                    Ui {constraint Button => p.Icon}
                        optional
                            Button {package 'button', after 'Table'}
                            Table {package 'table'}
                            p.Icon
                constraints
                    Table => p.Big
                """);
        write("sub/Parts.uvl", "features\n  Icon\n    alternative\n      Big {package 'big'}\n      Small\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private UvlDocument main(String imports, String tree, String constraint) throws IOException {
        write(
                "main.uvl",
                "imports\n" + imports + "\nfeatures\n  Main\n    optional\n      Own\n" + tree + "\nconstraints\n  "
                        + constraint + "\n");
        return new UvlReader().read(directory.resolve("main.uvl"));
    }

    private static void assertCodes(UvlDocument document, DiagnosticCode... codes) {
        assertThat(document.diagnostics()).extracting(Diagnostic::code).containsExactly(codes);
    }

    @Test
    void mergesTreesAndConstraintsUnderPrefix() throws IOException {
        FeatureModel model = main("  sub.Ui as ui", "      ui.Ui", "Own => ui.Button & ui.p.Small")
                .requireModel();

        assertThat(model.features())
                .extracting(Feature::name)
                .containsExactly(
                        "Main", "Own", "ui.Ui", "ui.Button", "ui.Table", "ui.p.Icon", "ui.p.Big", "ui.p.Small");
        assertThat(model.constraints())
                .extracting(Constraint::text)
                .containsExactly("Own => ui.Button & ui.p.Small", "ui.Table => ui.p.Big", "ui.Button => ui.p.Icon");
        assertThat(model.constraints().get(1).span().file()).endsWith("Ui.uvl");
        assertThat(model.parentOf("ui.Ui")).map(Feature::name).contains("Main");
        assertThat(model.packages()).containsExactly("button", "table", "big");
    }

    @Test
    void usesWholePathAsPrefixWithoutAlias() throws IOException {
        FeatureModel model =
                main("  sub.Ui", "      sub.Ui.Ui", "Own => sub.Ui.Button").requireModel();

        assertThat(model.feature("sub.Ui.Button")).isPresent();
    }

    @Test
    void reportsMissingImport() throws IOException {
        UvlDocument document = main("  sub.None as n", "", "Own");

        assertCodes(document, DiagnosticCode.IMPORT_MISSING);
        assertThat(document.errors().get(0).message()).contains("sub/None.uvl");
    }

    @Test
    void reportsImportsOfTextWithoutFile() {
        assertCodes(new UvlReader().read("imports\n  a\nfeatures\n  R", "text"), DiagnosticCode.IMPORT_MISSING);
    }

    @Test
    void reportsErrorsOfImportedFileAtTheirPlace() throws IOException {
        write("sub/Parts.uvl", "features\n  Icon\n    alternative\n      Big Small\n");

        UvlDocument document = main("  sub.Ui as ui", "      ui.Ui", "Own");

        assertThat(document.errors()).singleElement().satisfies(error -> {
            assertThat(error.file()).endsWith("Parts.uvl");
            assertThat(error.line()).isEqualTo(4);
        });
    }

    @Test
    void reportsImportCycleWithPathWhateverTheNamespaces() throws IOException {
        write("a.uvl", "namespace x\nimports\n  b\nfeatures\n  A\n    optional\n      b.B\n");
        write("b.uvl", "namespace y\nimports\n  a\nfeatures\n  B\n    optional\n      a.A\n");

        UvlDocument document = new UvlReader().read(directory.resolve("a.uvl"));

        assertCodes(document, DiagnosticCode.IMPORT_CYCLE);
        assertThat(document.errors().get(0).message()).contains("a.uvl -> ", "b.uvl -> ");
    }

    @Test
    void warnsAboutUnusedImport() throws IOException {
        assertCodes(main("  sub.Parts as p", "", "Own"), DiagnosticCode.IMPORT_UNUSED);
    }

    @Test
    void refusesConstraintAboutImportThatIsNotInTheTree() throws IOException {
        assertCodes(main("  sub.Parts as p", "", "Own => p.Big"), DiagnosticCode.NOT_MOUNTED);
    }

    @Test
    void refusesMountOfFeatureThatIsNoRoot() throws IOException {
        UvlDocument document = main("  sub.Parts as p", "      p.Big", "Own");

        assertThat(document.errors()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.MOUNT_NOT_ROOT);
    }

    @Test
    void refusesSecondMountAndMountWithGroupsOrAttributes() throws IOException {
        assertCodes(main("  sub.Parts as p", "      p.Icon\n      p.Icon", "Own"), DiagnosticCode.MOUNT_TWICE);
        assertCodes(main("  sub.Parts as p", "      p.Icon {x 1}", "Own"), DiagnosticCode.MOUNT_NOT_LEAF);
        assertCodes(
                main("  sub.Parts as p", "      p.Icon\n        optional\n          More", "Own"),
                DiagnosticCode.MOUNT_NOT_LEAF);
    }

    @Test
    void refusesPrefixesThatClash() throws IOException {
        assertThat(main("  sub.Parts as p\n  sub.Ui as p", "      p.Icon", "Own")
                        .errors())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.IMPORT_PREFIX_CLASH);
        assertThat(main("  sub.Parts as Own", "      Own.Icon", "Own").errors())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.IMPORT_PREFIX_CLASH);
    }

    @Test
    void refusesImportOutsideByQuotedPath() throws IOException {
        assertThat(main("  \"/etc/x\" as p", "", "Own").errors())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.IMPORT_INVALID);
    }

    @Test
    void importsOneFileTwiceUnderTwoPrefixes() throws IOException {
        FeatureModel model = main("  sub.Parts as p\n  sub.Parts as q", "      p.Icon\n      q.Icon", "p.Big => q.Big")
                .model();

        assertThat(model).as("one package for two features").isNull();
    }

    @Test
    void limitsImportsThatMultiply() throws IOException {
        for (int i = 0; i < 20; i++) {
            write(
                    "m" + i + ".uvl",
                    "imports\n  m" + (i + 1) + " as a\n  m" + (i + 1)
                            + " as b\nfeatures\n  R\n    optional\n      a.R\n      b.R\n");
        }
        write("m20.uvl", "features\n  R\n");

        assertThat(new UvlReader().read(directory.resolve("m0.uvl")).errors())
                .extracting(Diagnostic::code)
                .contains(DiagnosticCode.TOO_LARGE);
    }

    @Test
    void importsFileWhoseRootIsReservedWordWhenLenient() throws IOException {
        write("sub/Type.uvl", "features\n  Type\n    optional\n      Part\n");
        main("  sub.Type as t", "      t.Type", "Own => t.Part");

        UvlDocument document = new UvlReader(ReadOptions.LENIENT).read(directory.resolve("main.uvl"));

        assertThat(document.errors()).isEmpty();
        assertThat(document.warnings()).extracting(Diagnostic::code).containsOnly(DiagnosticCode.RESERVED_NAME);
        assertThat(document.requireModel().feature("t.Part")).isPresent();
    }

    @Test
    void refusesMountWithoutImport() throws IOException {
        UvlDocument document = main("  sub.Parts as p", "      p.Icon\n      q.Icon", "Own");

        assertCodes(document, DiagnosticCode.UNKNOWN_REFERENCE);
        assertThat(document.errors().get(0).hint()).isEqualTo("imported here: p");
        assertThat(new UvlReader()
                        .read("features\n  R\n    optional\n      a.B", "text")
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.hint()).contains("this file imports none"));
    }

    @Test
    void refusesMountOfFileWithoutFeatures() throws IOException {
        write("sub/Empty.uvl", "namespace empty\n");

        assertCodes(main("  sub.Empty as e", "      e.Root", "Own"), DiagnosticCode.MOUNT_NOT_ROOT);
    }

    @Test
    void keepsCardinalityOfMount() throws IOException {
        FeatureModel model = main("  sub.Parts as p", "      p.Icon cardinality [0..2]", "Own")
                .requireModel();

        assertThat(model.feature("p.Icon"))
                .hasValueSatisfying(icon -> assertThat(icon.cardinality()).hasToString("[0..2]"));
    }

    @Test
    void ordersPackagesOfImportedFile() throws IOException {
        FeatureModel model =
                main("  sub.Ui as ui", "      ui.Ui", "Own => ui.Button").requireModel();

        DependencyOrder order = DependencyOrder.of(OrderRequest.ofLine(model));

        assertThat(order.packages()).containsExactly("big", "table", "button");
        assertThat(order.reasons("button")).extracting(OrderReason::after).contains("table");
        assertThat(order.reasons("table").get(0).span().file()).endsWith("Ui.uvl");
    }
}
