package io.splent.core.line;

import io.splent.api.ErrorCode;
import io.splent.uvl.order.DependencyOrder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code spl:verify} has found out of a line.
 *
 * @param file the model
 * @param order an order of the packages that were found, which holds for every product; empty where there is none
 * @param tables what the features make of the database
 * @param obligations what has to hold for all products, and whether it does
 * @param failures everything wrong, the obligations that fail included; empty for a line whose products all migrate
 * @param notes what could not be decided
 */
public record LineReport(
        String file,
        Optional<DependencyOrder> order,
        List<OwnedTable> tables,
        List<Obligation> obligations,
        List<Failure> failures,
        List<String> notes) {

    public LineReport {
        tables = List.copyOf(tables);
        obligations = List.copyOf(obligations);
        failures = List.copyOf(failures);
        notes = List.copyOf(notes);
    }

    /** The packages in their order. */
    public List<String> features() {
        return order.map(DependencyOrder::packages).orElse(List.of());
    }

    /** The features whose scripts make a table or a column. */
    public Set<String> makers() {
        return tables.stream()
                .flatMap(table -> Stream.concat(
                        Stream.of(table.owner()), table.columns().stream().map(OwnedColumn::owner)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A table, as it is where all features are together that can be.
     *
     * @param name as the user would type it
     * @param owner the package that creates it
     * @param columns in the order of the table
     */
    public record OwnedTable(String name, String owner, List<OwnedColumn> columns) {
        public OwnedTable {
            columns = List.copyOf(columns);
        }

        /** The same table with the columns that it has in another product too. */
        OwnedTable with(OwnedTable elsewhere) {
            Set<String> known = columns.stream().map(OwnedColumn::name).collect(Collectors.toSet());
            return new OwnedTable(
                    name,
                    owner,
                    Stream.concat(
                                    columns.stream(),
                                    elsewhere.columns.stream().filter(column -> !known.contains(column.name())))
                            .toList());
        }
    }

    /**
     * A column.
     *
     * @param name as the user would type it
     * @param type in the database's words
     * @param isRequired whether it is never null
     * @param isKey whether it is part of the primary key
     * @param owner the package that adds it
     * @param refersTo the tables that its foreign keys lead to
     */
    public record OwnedColumn(
            String name, String type, boolean isRequired, boolean isKey, String owner, List<String> refersTo) {
        public OwnedColumn {
            refersTo = List.copyOf(refersTo);
        }
    }

    /**
     * One feature's scripts need another feature: in every product with the one the other has to be, and to come first.
     *
     * @param feature the package that needs
     * @param needed the package needed
     * @param because all that is needed of it, for people
     * @param proof statements of the model that make it so, with places; empty when it is not so
     */
    public record Obligation(String feature, String needed, List<String> because, List<String> proof) {
        public Obligation {
            because = List.copyOf(because);
            proof = List.copyOf(proof);
        }

        public boolean isProven() {
            return !proof.isEmpty();
        }
    }

    /**
     * Something wrong.
     *
     * @param code what kind
     * @param feature the package concerned, or the model
     * @param message what is wrong
     * @param witness the packages of a valid product in which it goes wrong; empty when there is none to show
     * @param hint what to do
     */
    public record Failure(ErrorCode code, String feature, String message, List<String> witness, String hint) {
        public Failure {
            witness = List.copyOf(witness);
        }
    }
}
