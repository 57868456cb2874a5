package io.splent.it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules that hold the modules apart. Read from compiled classes of all modules, drivers included. */
class ArchitectureTest {

    private static final List<String> MODULES = List.of(
            "splent-api",
            "splent-uvl",
            "splent-schema",
            "splent-mapping",
            "splent-mixin",
            "splent-tck",
            "splent-diff-hibernate",
            "splent-diff-liquibase",
            "splent-store-flyway",
            "splent-core",
            "splent-cli");

    private static JavaClasses all;

    @BeforeAll
    static void readClasses() {
        List<Path> directories = MODULES.stream()
                .map(module -> ProjectFiles.root().resolve(module).resolve("target/classes"))
                .toList();
        assertThat(directories).allMatch(Files::isDirectory);
        all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPaths(directories.toArray(Path[]::new));
    }

    /** Without this guard every rule below would hold of nothing. */
    @Test
    void everyModuleIsScanned() {
        Stream.of(
                        "io.splent.api",
                        "io.splent.uvl",
                        "io.splent.schema",
                        "io.splent.mapping",
                        "io.splent.mixin",
                        "io.splent.tck",
                        "io.splent.differ.hibernate",
                        "io.splent.differ.liquibase",
                        "io.splent.store.flyway",
                        "io.splent.core",
                        "io.splent.cli")
                .forEach(name -> assertThat(all.stream()
                                .filter(type -> type.getPackageName().startsWith(name)))
                        .as(name)
                        .hasSizeGreaterThan(1));
    }

    @Test
    void theApiKnowsOnlyTheJdk() {
        classes()
                .that()
                .resideInAPackage("io.splent.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.splent.api..", "java..", "org.jspecify..")
                .check(all);
    }

    /** Applications have it on their class path. */
    @Test
    void mixinsKnowNothingOfTheRest() {
        classes()
                .that()
                .resideInAPackage("io.splent.mixin..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.splent.mixin..", "java..", "org.jspecify..", "org.objectweb.asm..", "org.tomlj..")
                .check(all);
    }

    @Test
    void driversNeverSeeTheEngineOrEachOther() {
        noClasses()
                .that()
                .resideInAnyPackage("io.splent.differ..", "io.splent.mapping..", "io.splent.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.splent.core..", "io.splent.cli..", "io.splent.uvl..")
                .check(all);
        slices().matching("io.splent.(differ|store).(*)..")
                .should()
                .notDependOnEachOther()
                .check(all);
    }

    @Test
    void theEngineKnowsDriversOnlyThroughTheApi() {
        noClasses()
                .that()
                .resideInAnyPackage("io.splent.core..", "io.splent.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.splent.differ..", "io.splent.mapping..", "io.splent.store..")
                .check(all);
    }

    @Test
    void librariesStopAtTheModuleWall() {
        wall("org.hibernate..", "io.splent.mapping..");
        wall("liquibase..", "io.splent.differ.liquibase..");
        wall("org.flywaydb..", "io.splent.store.flyway..");
        wall("org.antlr..", "io.splent.uvl.internal..");
        wall("org.logicng..", "io.splent.uvl..");
        wall("picocli..", "io.splent.cli..");
        wall("org.tomlj..", "io.splent.core.product..", "io.splent.mixin..");
        wall("org.objectweb.asm..", "io.splent.mixin..");
        wall("org.jboss.jandex..", "io.splent.core.entity..");
        wall("com.fasterxml.jackson..", "io.splent.core.json..", "io.splent.cli..");
        wall("com.fasterxml.jackson.databind..", "io.splent.cli..");
    }

    @Test
    void theMappingServesDiffersAndKnowsNone() {
        noClasses()
                .that()
                .resideInAPackage("io.splent.mapping..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.splent.differ..", "io.splent.store..")
                .check(all);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.splent.mapping..", "io.splent.differ..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.splent.mapping..")
                .check(all);
    }

    private static void wall(String library, String... homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(all);
    }

    @Test
    void packagesOfAModuleFormNoCycles() {
        slices().matching("io.splent.core.(*)..").should().beFreeOfCycles().check(all);
        slices().matching("io.splent.api.(*)..").should().beFreeOfCycles().check(all);
        slices().matching("io.splent.schema.(*)..").should().beFreeOfCycles().check(all);
        slices().matching("io.splent.uvl.(*)..").should().beFreeOfCycles().check(all);
    }

    @Test
    void onlyTheCommandLineTalksAndReadsTheEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.splent.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(all);
    }

    @Test
    void noFileIsTooLongToBeReadInOneGo() throws IOException {
        List<String> modules = Stream.concat(MODULES.stream(), Stream.of("splent-testdb", "splent-it"))
                .toList();
        for (String module : modules) {
            try (Stream<Path> files = Files.walk(ProjectFiles.root().resolve(module + "/src"))) {
                assertThat(files.filter(file -> file.toString().endsWith(".java")))
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(Files.readAllLines(file))
                                .as("lines of %s", file)
                                .hasSizeLessThanOrEqualTo(400));
            }
        }
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
        List<String> packages = all.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.contains(".internal.parser"))
                .distinct()
                .toList();
        for (String name : packages) {
            assertThat(all.contain(name + ".package-info"))
                    .as("%s has a package-info", name)
                    .isTrue();
            assertThat(all.get(name + ".package-info").isAnnotatedWith(NullMarked.class))
                    .as("%s is @NullMarked", name)
                    .isTrue();
        }
    }
}
