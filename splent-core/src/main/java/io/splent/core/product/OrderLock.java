package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.uvl.order.DependencyOrder;
import io.splent.uvl.order.OrderReason;
import io.splent.uvl.order.OrderedPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The order that a team has agreed on, in a file beside the model: {@code uvl/line.order} for {@code uvl/line.uvl}, one
 * feature a line. Where the model leaves the order open, the file decides, so that an edit elsewhere moves nothing; where
 * the model has turned the order of two features, it tells.
 *
 * @param packages the features in the order agreed on; empty without a file
 */
public record OrderLock(List<String> packages) {

    /** Nothing was agreed on. */
    static final OrderLock NONE = new OrderLock(List.of());

    private static final String SUFFIX = ".order";

    public OrderLock {
        packages = List.copyOf(packages);
    }

    /**
     * Reads the file beside a model; without a file, {@link #NONE}.
     *
     * @throws SplentException with {@link ErrorCode#DESCRIPTOR_INVALID} at the first line that is not the name of a
     *     feature, as a merge leaves them, or that names one again
     */
    static OrderLock of(Path model) {
        Path file = fileOf(model);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        Set<String> packages = new LinkedHashSet<>();
        List<String> lines = TextFile.read(file).lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!Names.isFeature(line)) {
                throw invalid(file, i + 1, "'" + Names.visible(line) + "' is not the name of a feature.");
            }
            if (!packages.add(line)) {
                throw invalid(file, i + 1, line + " stands in the agreed order twice.");
            }
        }
        return new OrderLock(List.copyOf(packages));
    }

    private static SplentException invalid(Path file, int line, String message) {
        return new SplentException(
                ErrorCode.DESCRIPTOR_INVALID,
                message,
                ErrorLocation.ofFile(file.toString(), line, 1),
                "Correct the line, or delete the file and type: splent feature:order --lock");
    }

    /** The features of a product in the order agreed on, others behind them as declared. */
    List<Feature> arranged(List<Feature> declared) {
        return declared.stream()
                .sorted(Comparator.comparingInt(feature -> position(feature.name())))
                .toList();
    }

    private int position(String name) {
        int index = packages.indexOf(name);
        return index < 0 ? packages.size() : index;
    }

    /**
     * What the model has turned round since the order was agreed on, for people.
     *
     * @param concerned which features count, for example those that are migrated
     */
    public List<String> inversions(DependencyOrder order, Predicate<String> concerned) {
        List<String> notes = new ArrayList<>();
        for (OrderedPackage later : order.entries()) {
            for (OrderReason reason : later.reasons()) {
                boolean turned = packages.contains(later.name())
                        && packages.contains(reason.after())
                        && position(later.name()) < position(reason.after());
                if (turned && concerned.test(later.name()) && concerned.test(reason.after())) {
                    notes.add(described(later.name(), reason));
                }
            }
        }
        return notes;
    }

    private static String described(String later, OrderReason reason) {
        return "The order has turned: " + reason.after() + " now comes before " + later + " (" + reason.constraint()
                + "), but was agreed on the other way round. A new database gets them in the new order. If that is"
                + " right, type: splent feature:order --lock";
    }

    /**
     * Agrees on an order.
     *
     * @return the file written
     */
    static Path write(Path model, DependencyOrder order) {
        Path file = fileOf(model);
        try {
            return Files.writeString(
                    file,
                    "# The order of the features, agreed on with: splent feature:order --lock\n"
                            + String.join("\n", order.packages()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path fileOf(Path model) {
        String name = model.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return model.resolveSibling((dot < 1 ? name : name.substring(0, dot)) + SUFFIX);
    }
}
