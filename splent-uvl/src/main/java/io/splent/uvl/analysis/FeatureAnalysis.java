package io.splent.uvl.analysis;

import io.splent.uvl.internal.sat.Backbone;
import io.splent.uvl.internal.sat.Encoding;
import io.splent.uvl.internal.sat.Explanations;
import io.splent.uvl.internal.sat.LogicNgSolver;
import io.splent.uvl.internal.sat.ModelCount;
import io.splent.uvl.internal.sat.NearestModel;
import io.splent.uvl.internal.sat.Rule;
import io.splent.uvl.internal.sat.Solver;
import io.splent.uvl.model.Constraint;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.model.Group;
import io.splent.uvl.model.GroupKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about the products of a line. A product is the set of its selected features.
 *
 * <p>Attributes are constant, so conditions about them are decided: the attribute of a feature that is not selected is 0,
 * false or the empty text, and aggregates are over selected features. Conditions about the values of typed features are
 * not decided: they are taken as possibly true and possibly false. "Impossible", "void", "core" and "dead" are therefore
 * always right, while {@link #approximated()} lists the constraints that may forbid what is reported as possible.
 *
 * <p>Solvers are started when a question needs them and kept for the next one. Not thread-safe.
 *
 * @since 0.1
 */
public final class FeatureAnalysis {

    private final FeatureModel model;
    private final List<String> names;
    private final Encoding encoding;
    private @Nullable Solver solver;
    private @Nullable Boolean knownVoid;
    private @Nullable Backbone backbone;
    private @Nullable Explanations explanations;

    private FeatureAnalysis(FeatureModel model) {
        this.model = model;
        this.names = model.features().stream().map(Feature::name).toList();
        this.encoding = new Encoding(model);
    }

    public static FeatureAnalysis of(FeatureModel model) {
        return new FeatureAnalysis(model);
    }

    private Solver solver() {
        Solver known = solver;
        if (known == null) {
            known = newSolver();
            solver = known;
        }
        return known;
    }

    private Solver newSolver() {
        Solver result = new LogicNgSolver();
        encoding.rules().forEach(rule -> rule.clauses().forEach(result::add));
        return result;
    }

    /** Whether the model has a feature of this name. */
    public boolean knows(String feature) {
        return model.feature(feature).isPresent();
    }

    /** The constraints with conditions that are not decided. */
    public List<Constraint> approximated() {
        return List.copyOf(encoding.approximated());
    }

    /** Whether the line has no product at all. */
    public boolean isVoid() {
        Boolean known = knownVoid;
        if (known == null) {
            known = !solver().isSatisfiable();
            knownVoid = known;
        }
        return known;
    }

    /** The features that every product has, in the order of the model. Of a void line, none. */
    public List<String> core() {
        return backbone().map(found -> named(found.alwaysTrue())).orElse(List.of());
    }

    /** The features that no product has, in the order of the model. Of a void line, all. */
    public List<String> dead() {
        return backbone().map(found -> named(found.alwaysFalse())).orElse(names);
    }

    private List<String> named(BitSet variables) {
        return variables.stream().mapToObj(variable -> names.get(variable - 1)).toList();
    }

    /** By a solver of its own: the search leaves models behind that are of no use as witnesses. */
    private Optional<Backbone> backbone() {
        if (backbone == null && !Boolean.TRUE.equals(knownVoid)) {
            backbone = newSolver().backbone(names.size()).orElse(null);
            knownVoid = backbone == null;
        }
        return Optional.ofNullable(backbone);
    }

    /** The features that the tree makes a choice but that every product with their parent has. */
    public List<String> falseOptional() {
        Set<String> dead = Set.copyOf(dead());
        List<String> result = new ArrayList<>();
        for (Feature parent : model.features()) {
            for (Group group : parent.groups()) {
                if (group.kind() != GroupKind.MANDATORY) {
                    group.features().stream()
                            .filter(child -> !dead.contains(child.name()))
                            .filter(child -> !solver().isSatisfiable(
                                            encoding.variable(parent.name()), -encoding.variable(child.name())))
                            .forEach(child -> result.add(child.name()));
                }
            }
        }
        return result;
    }

    /**
     * All features of a product that has all of some features and none of others; empty when there is none. Finding out why
     * there is none costs more than finding that out: that is what {@link #ask} is for.
     *
     * @throws IllegalArgumentException for a name that is no feature of the model
     */
    public Optional<List<String>> witness(Collection<String> selected, Collection<String> deselected) {
        return witness(literals(selected, deselected));
    }

    /**
     * Whether a product has all of some features and none of others.
     *
     * @throws IllegalArgumentException for a name that is no feature of the model
     */
    public Answer ask(Collection<String> selected, Collection<String> deselected) {
        return answer(literals(selected, deselected));
    }

    private int[] literals(Collection<String> selected, Collection<String> deselected) {
        return Stream.concat(
                        selected.stream().map(encoding::variable),
                        deselected.stream().map(name -> -encoding.variable(name)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Whether some product has all these features. */
    public Answer coexist(Collection<String> features) {
        return ask(features, List.of());
    }

    /** Whether a product can have the first feature without the second one; "impossible" gives the reasons. */
    public Answer without(String feature, String missing) {
        return ask(List.of(feature), List.of(missing));
    }

    private Answer answer(int[] assumptions) {
        return witness(assumptions)
                .<Answer>map(witness ->
                        new Answer.Possible(witness, encoding.approximated().isEmpty()))
                .orElseGet(() -> new Answer.Impossible(reasons(assumptions)));
    }

    private Optional<List<String>> witness(int[] assumptions) {
        return solver().isSatisfiable(assumptions)
                ? Optional.of(IntStream.rangeClosed(1, names.size())
                        .filter(solver()::value)
                        .mapToObj(variable -> names.get(variable - 1))
                        .toList())
                : Optional.empty();
    }

    private List<Reason> reasons(int[] assumptions) {
        Explanations known = explanations;
        if (known == null) {
            known = new Explanations(encoding);
            explanations = known;
        }
        Explanations.Conflict conflict = known.conflict(assumptions);
        return Stream.concat(
                        conflict.assumptions().stream().map(this::reason),
                        conflict.rules().stream().map(FeatureAnalysis::reason))
                .toList();
    }

    private Reason reason(int assumption) {
        String name = names.get(Math.abs(assumption) - 1);
        return assumption > 0
                ? new Reason(Reason.Kind.SELECTED, name + " is selected", null)
                : new Reason(Reason.Kind.NOT_SELECTED, name + " is not selected", null);
    }

    private static Reason reason(Rule rule) {
        return new Reason(rule.isConstraint() ? Reason.Kind.CONSTRAINT : Reason.Kind.TREE, rule.text(), rule.span());
    }

    /**
     * Whether packages form a product: features with a package are selected exactly when it is listed, features without
     * a package as needed. Packages that the model does not know are ignored.
     */
    public ProductVerdict validate(Collection<String> packages) {
        Set<String> listed = Set.copyOf(packages);
        int[] wanted = model.packages().stream()
                .mapToInt(name -> listed.contains(name) ? variableOf(name) : -variableOf(name))
                .toArray();
        Answer answer = answer(isVoid() ? new int[0] : wanted);
        return new ProductVerdict(answer, answer.isPossible() || isVoid() ? null : repair(wanted));
    }

    private int variableOf(String packageName) {
        return encoding.variable(
                model.featureOfPackage(packageName).orElseThrow().name());
    }

    private @Nullable Repair repair(int[] wanted) {
        NearestModel nearest = new NearestModel(encoding);
        int[] selected = IntStream.of(wanted).filter(literal -> literal > 0).toArray();
        int[] others = IntStream.of(wanted).filter(literal -> literal < 0).toArray();
        Optional<List<Integer>> changes = nearest.changes(others, selected);
        if (changes.isEmpty()) {
            changes = nearest.changes(wanted, new int[0]);
        }
        return changes.map(this::repair).orElse(null);
    }

    private Repair repair(List<Integer> changes) {
        return new Repair(
                changes.stream()
                        .filter(literal -> literal < 0)
                        .map(this::packageOf)
                        .toList(),
                changes.stream()
                        .filter(literal -> literal > 0)
                        .map(this::packageOf)
                        .toList());
    }

    private String packageOf(int literal) {
        String feature = names.get(Math.abs(literal) - 1);
        return model.feature(feature)
                .flatMap(found -> found.textAttribute("package"))
                .orElse(feature);
    }

    /**
     * The number of products.
     *
     * @param effort after how many case distinctions to give up
     * @return the number, or empty when it was given up or when conditions about values make it unknown
     */
    public Optional<BigInteger> count(long effort) {
        if (isVoid()) {
            return Optional.of(BigInteger.ZERO);
        }
        return encoding.approximated().isEmpty() ? ModelCount.of(encoding, effort) : Optional.empty();
    }
}
