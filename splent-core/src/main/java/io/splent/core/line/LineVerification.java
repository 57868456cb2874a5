package io.splent.core.line;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.schema.ObjectName;
import io.splent.core.database.Database;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.line.LineReport.Failure;
import io.splent.core.line.LineReport.Obligation;
import io.splent.core.line.LineReport.OwnedTable;
import io.splent.core.migrate.DesiredSchema;
import io.splent.core.product.Feature;
import io.splent.core.product.LinePackages;
import io.splent.core.product.Product;
import io.splent.core.product.ProductLine;
import io.splent.schema.DatabaseSupport;
import io.splent.uvl.analysis.Answer;
import io.splent.uvl.analysis.FeatureAnalysis;
import io.splent.uvl.analysis.ProductSampler;
import io.splent.uvl.analysis.Reason;
import io.splent.uvl.order.DependencyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code spl:verify}: whether the scripts of every valid product find what they need, without going through the products.
 *
 * <p>What a feature needs is read from the entities of a few products that together have all features. That it is there
 * in every product is asked of the model: one question per pair of features, answered by a solver. That it comes first is
 * read off one order of the whole line, which each product keeps.
 */
public final class LineVerification {

    private final ProductLine line;
    private final DriverRegistry drivers;
    private final FeatureAnalysis analysis;
    private final LinePackages packages;
    private final Map<String, Map<String, List<String>>> needs = new TreeMap<>();
    private final Map<ObjectName, Set<String>> creators = new TreeMap<>();
    private final Map<String, OwnedTable> tables = new TreeMap<>();
    private final List<Failure> failures = new ArrayList<>();

    public LineVerification(ProductLine line, DriverRegistry drivers) {
        this.line = line;
        this.drivers = drivers;
        this.analysis = FeatureAnalysis.of(line.model());
        this.packages = new LinePackages(line.model(), analysis);
    }

    /** Verifies; what is wrong with the line is part of the report. */
    public LineReport run() {
        Optional<DependencyOrder> order = Optional.empty();
        List<Obligation> obligations = List.of();
        if (analysis.isVoid()) {
            failures.add(new Failure(
                    ErrorCode.PRODUCT_INVALID,
                    "",
                    "The line has no product at all: " + reasons(analysis.coexist(List.of())),
                    List.of(),
                    "Remove one of the statements."));
        } else {
            refuseDead();
            refuseMissing();
            readNeeds();
            order = order();
            obligations = prove(order.map(DependencyOrder::packages).orElse(List.of()));
            refuseTwoCreators();
        }
        return new LineReport(
                line.model().source(), order, List.copyOf(tables.values()), obligations, failures, notes());
    }

    private void refuseDead() {
        Set<String> dead = Set.copyOf(analysis.dead());
        packages.modelNames().forEach((name, feature) -> {
            if (dead.contains(feature)) {
                failures.add(new Failure(
                        ErrorCode.PRODUCT_INVALID,
                        name,
                        "No product can have " + feature + ": " + reasons(analysis.coexist(List.of(feature))),
                        List.of(),
                        "Remove one of the statements, or the feature."));
            }
        });
    }

    private void refuseMissing() {
        line.missing()
                .forEach(reference -> failures.add(new Failure(
                        ErrorCode.FEATURE_NOT_FOUND,
                        reference,
                        "The feature " + reference
                                + " of the model was found in no product and nowhere in the workspace.",
                        List.of(),
                        "Link it in the features directory of " + line.product().name() + ", or remove its package"
                                + " from the model.")));
    }

    private void readNeeds() {
        try (Database database = Database.openForReading(line.product().database())) {
            for (List<String> packages : ProductSampler.covering(line.model())) {
                readNeeds(packages, database);
            }
        }
    }

    private void readNeeds(List<String> packages, Database database) {
        try {
            Product product = line.product(packages);
            DesiredSchema desired = DesiredSchema.of(product, drivers, database);
            LineNeeds read = LineNeeds.of(
                    product, desired, DatabaseSupport.of(database.dialect()).identifiers());
            for (Need need : read.all()) {
                needs.computeIfAbsent(need.feature(), name -> new TreeMap<>())
                        .computeIfAbsent(need.needed(), name -> new ArrayList<>())
                        .add(need.because());
            }
            read.tables().forEach(table -> tables.merge(table.name() + " " + table.owner(), table, OwnedTable::with));
            read.creators()
                    .forEach((table, creator) -> creators.computeIfAbsent(table, name -> new TreeSet<>())
                            .add(creator));
        } catch (SplentException e) {
            failures.add(new Failure(
                    e.code(),
                    Objects.requireNonNullElse(e.location().feature(), ""),
                    String.valueOf(e.getMessage()),
                    packages,
                    Objects.requireNonNullElse(e.hint(), "")));
        }
    }

    /** The order of all features that were found. A circle has been reported already, by the product that has it. */
    private Optional<DependencyOrder> order() {
        try {
            return Optional.of(
                    line.product(line.features().stream().map(Feature::name).toList())
                            .order());
        } catch (SplentException e) {
            return Optional.empty();
        }
    }

    private List<Obligation> prove(List<String> order) {
        List<Obligation> obligations = new ArrayList<>();
        needs.forEach((feature, others) -> others.forEach((needed, because) -> {
            List<String> distinct = because.stream().distinct().toList();
            obligations.add(new Obligation(feature, needed, distinct, proof(feature, needed, distinct)));
            if (order.indexOf(needed) > order.indexOf(feature)) {
                failures.add(late(feature, needed, distinct));
            }
        }));
        return obligations;
    }

    private List<String> proof(String feature, String needed, List<String> because) {
        Answer without = analysis.without(packages.modelName(feature), packages.modelName(needed));
        if (without.isPossible()) {
            failures.add(new Failure(
                    ErrorCode.UNDECLARED_DEPENDENCY,
                    feature,
                    feature + " needs " + needed + " (" + String.join("; ", because)
                            + "), but the line has products with " + packages.modelName(feature) + " and without "
                            + packages.modelName(needed) + ".",
                    packages.smallest(List.of(packages.modelName(feature)), List.of(packages.modelName(needed)))
                            .orElse(List.of()),
                    packages.requirement(feature, needed)));
            return List.of();
        }
        return ((Answer.Impossible) without)
                .reasons().stream()
                        .filter(reason -> reason.kind() == Reason.Kind.TREE || reason.kind() == Reason.Kind.CONSTRAINT)
                        .map(Reason::described)
                        .toList();
    }

    private Failure late(String feature, String needed, List<String> because) {
        return new Failure(
                ErrorCode.UNDECLARED_DEPENDENCY,
                feature,
                feature + " needs " + needed + " (" + String.join("; ", because) + "), but comes before it.",
                packages.smallest(List.of(packages.modelName(feature), packages.modelName(needed)), List.of())
                        .orElse(List.of()),
                packages.requirement(feature, needed));
    }

    private void refuseTwoCreators() {
        creators.forEach((table, features) -> {
            List<String> models = features.stream().map(packages::modelName).toList();
            if (features.size() > 1 && analysis.witness(models, List.of()).isPresent()) {
                failures.add(new Failure(
                        ErrorCode.OWNERSHIP_CONFLICT,
                        features.iterator().next(),
                        String.join(" and ", features) + " create the table " + table.name()
                                + ", and a product can have them together.",
                        packages.smallest(models, List.of()).orElse(List.of()),
                        "Exclude one by the other in the model: !(" + String.join(" & ", models) + ")"));
            }
        });
    }

    private List<String> notes() {
        return analysis.approximated().isEmpty()
                ? List.of()
                : List.of("The model has conditions about values that are not decided (spl:info lists them): what is"
                        + " proven holds, but a product named here may not be valid.");
    }

    private static String reasons(Answer answer) {
        return answer instanceof Answer.Impossible impossible
                ? impossible.reasons().stream().map(Reason::described).collect(Collectors.joining("; "))
                : "";
    }
}
