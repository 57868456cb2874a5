package io.splent.uvl;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.uvl.model.Attribute;
import io.splent.uvl.model.AttributeValue;
import io.splent.uvl.model.Constraint;
import io.splent.uvl.model.Expression;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.Group;
import io.splent.uvl.model.Import;
import io.splent.uvl.model.Include;
import io.splent.uvl.model.SourceSpan;
import io.splent.uvl.model.UvlFile;
import io.splent.uvl.text.ReadLimits;
import io.splent.uvl.text.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    private static final UvlReader READER = new UvlReader(ReadOptions.LENIENT.withLimits(ReadLimits.LARGE));
    private static final SourceSpan NOWHERE = SourceSpan.at("", 1, 1);

    /** Every file of the corpus whose text is understood, also where its meaning is wrong. */
    static Stream<Path> corpus() {
        return Corpus.rows()
                .filter(row -> !row.lenientVerdict().equals("reject-syntax"))
                .map(Corpus.Row::file);
    }

    static Stream<Path> ours() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(Path.of("src/test/resources/uvl"), Path.of("../examples"))) {
            try (Stream<Path> found = Files.walk(folder)) {
                found.filter(file -> file.toString().endsWith(".uvl")).forEach(files::add);
            }
        }
        return files.stream();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource
    void corpus(Path file) {
        assertEqualAfterPrinting(READER.read(file).file());
    }

    @ParameterizedTest
    @MethodSource
    void ours(Path file) {
        assertEqualAfterPrinting(READER.read(file).file());
    }

    @Test
    void keepsTextsThatOnlyDoubleQuotesCanHold() {
        UvlFile file = READER.read("features\n  R {a \"it's\", b \"\", c \"x\"}", "m.uvl")
                .file();

        assertThat(UvlPrinter.print(file)).contains("{a \"it's\", b \"\", c 'x'}");
        assertEqualAfterPrinting(file);
    }

    @Test
    void printsEverythingTheLanguageHas() {
        String text = """
                namespace my."name space"
                include
                    Boolean.group-cardinality
                    Arithmetic.*
                    Type
                imports
                    sub.Ui as ui
                    "other file"
                features
                    "My Root" {a true, b false, c 1, d -0.50, e 'text', f {g 1, "h i" [1, 'x', [true], {j 2}]}, v []}
                        mandatory
                            Integer I
                            Boolean B cardinality [1..2]
                        optional
                            String S cardinality [0..*]
                            ui.Ui
                        [2]
                            Real R {constraint I > 3}
                            Q {x 1, constraints [I > 3, S == 'a' | len(S) > 2]}
                        [1..*]
                            alone
                constraints
                    B => I & Q | R
                    (B => I) => Q
                    B => (I => Q)
                    B <=> (I <=> Q)
                    !(B & Q) & (I | R)
                    !I == 3 | I - (1 - 2) * 3 / (4 + 5) >= -0.5
                    sum(x) + avg(f.g, "My Root") != floor(I) + ceil(R)
                    "My Root".f."h i" == "My Root".f."h i"
                """;

        UvlFile file = READER.read(text, "m.uvl").file();

        assertThat(file).isNotNull();
        assertThat(UvlPrinter.print(file)).isEqualTo(text);
        assertEqualAfterPrinting(file);
    }

    private static void assertEqualAfterPrinting(UvlFile file) {
        UvlFile again = READER.read(UvlPrinter.print(file), file.source()).file();

        assertThat(again).isNotNull();
        assertThat(unplaced(again).equals(unplaced(file)))
                .as("equal but for places")
                .isTrue();
    }

    private static UvlFile unplaced(UvlFile file) {
        List<Include> includes = file.includes() == null
                ? null
                : file.includes().stream()
                        .map(line -> new Include(line.major(), line.minor(), line.all(), NOWHERE))
                        .toList();
        return new UvlFile(
                file.source(),
                file.namespace(),
                includes,
                file.imports().stream()
                        .map(line -> new Import(line.path(), line.alias(), NOWHERE))
                        .toList(),
                file.root() == null ? null : unplaced(file.root()),
                unplaced(file.constraints()));
    }

    private static Feature unplaced(Feature feature) {
        return new Feature(
                feature.name(),
                feature.declaredType(),
                feature.cardinality(),
                unplacedAttributes(feature.attributes()),
                unplaced(feature.constraints()),
                feature.groups().stream()
                        .map(group -> new Group(
                                group.kind(),
                                group.cardinality(),
                                group.features().stream()
                                        .map(RoundTripTest::unplaced)
                                        .toList(),
                                NOWHERE))
                        .toList(),
                NOWHERE);
    }

    private static List<Attribute> unplacedAttributes(List<Attribute> attributes) {
        return attributes.stream()
                .map(attribute -> new Attribute(attribute.key(), unplaced(attribute.value()), NOWHERE))
                .toList();
    }

    private static AttributeValue unplaced(AttributeValue value) {
        if (value instanceof AttributeValue.Nested nested) {
            return new AttributeValue.Nested(unplacedAttributes(nested.attributes()));
        } else if (value instanceof AttributeValue.Vector vector) {
            return new AttributeValue.Vector(
                    vector.values().stream().map(RoundTripTest::unplaced).toList());
        }
        return value;
    }

    private static List<Constraint> unplaced(List<Constraint> constraints) {
        return constraints.stream()
                .map(constraint -> new Constraint(unplaced(constraint.expression()), NOWHERE, constraint.owner()))
                .toList();
    }

    private static Expression unplaced(Expression expression) {
        if (expression instanceof Expression.Name name) {
            return new Expression.Name(name.parts(), NOWHERE);
        } else if (expression instanceof Expression.And and) {
            return new Expression.And(
                    and.operands().stream().map(RoundTripTest::unplaced).toList());
        } else if (expression instanceof Expression.Or or) {
            return new Expression.Or(
                    or.operands().stream().map(RoundTripTest::unplaced).toList());
        } else if (expression instanceof Expression.Not not) {
            return new Expression.Not(unplaced(not.operand()));
        } else if (expression instanceof Expression.Implies implies) {
            return new Expression.Implies(unplaced(implies.left()), unplaced(implies.right()));
        } else if (expression instanceof Expression.Iff iff) {
            return new Expression.Iff(unplaced(iff.left()), unplaced(iff.right()));
        } else if (expression instanceof Expression.Comparison comparison) {
            return new Expression.Comparison(
                    comparison.operator(), unplaced(comparison.left()), unplaced(comparison.right()));
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return new Expression.Arithmetic(
                    arithmetic.operator(), unplaced(arithmetic.left()), unplaced(arithmetic.right()));
        } else if (expression instanceof Expression.Length length) {
            return new Expression.Length(unplaced(length.text()));
        } else if (expression instanceof Expression.Rounding rounding) {
            return new Expression.Rounding(rounding.function(), unplaced(rounding.number()));
        } else if (expression instanceof Expression.Aggregate aggregate) {
            Expression root = aggregate.root() == null ? null : unplaced(aggregate.root());
            return new Expression.Aggregate(aggregate.function(), aggregate.attribute(), root, NOWHERE);
        }
        return expression;
    }
}
