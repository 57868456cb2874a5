package io.splent.differ.hibernate;

import io.splent.api.diff.Scratch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PrimaryKey;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/**
 * Finds out which parts of a refused table the database does not like, by creating small tables in scratch: one per
 * column, then one per key.
 */
final class TableProbe {

    /** Columns that are refused together, and what the database says about just them. */
    record Finding(List<Column> columns, SQLException reason) {}

    private static final String NAME = "splent_probe";

    private final EntityMapping mapping;
    private final SqlStringGenerationContext context;
    private final Scratch scratch;

    TableProbe(EntityMapping mapping, SqlStringGenerationContext context, Scratch scratch) {
        this.mapping = mapping;
        this.context = context;
        this.scratch = scratch;
    }

    /** The guilty columns or keys; empty when every part is accepted on its own. */
    List<Finding> probe(Table refused) {
        List<Finding> findings = new ArrayList<>();
        for (Column column : refused.getColumns()) {
            attempt(plain(refused, List.of(column))).ifPresent(e -> findings.add(new Finding(List.of(column), e)));
        }
        if (findings.isEmpty()) {
            keys(refused, findings);
        }
        return findings;
    }

    private void keys(Table refused, List<Finding> findings) {
        if (refused.hasPrimaryKey()) {
            List<Column> columns = refused.getPrimaryKey().getColumns();
            Table probe = plain(refused, columns);
            PrimaryKey key = new PrimaryKey(probe);
            probe.getColumns().forEach(key::addColumn);
            probe.setPrimaryKey(key);
            attempt(probe).ifPresent(e -> findings.add(new Finding(columns, e)));
        }
        for (UniqueKey unique : refused.getUniqueKeys().values()) {
            Table probe = plain(refused, unique.getColumns());
            UniqueKey key = probe.getOrCreateUniqueKey(unique.getName());
            probe.getColumns().forEach(key::addColumn);
            attempt(probe).ifPresent(e -> findings.add(new Finding(unique.getColumns(), e)));
        }
    }

    /** A table of copies of these columns, without any key. */
    private Table plain(Table refused, List<Column> columns) {
        Table probe = new Table(
                refused.getContributor(),
                mapping.database().getDefaultNamespace(),
                Identifier.toIdentifier(NAME),
                false);
        for (Column column : columns) {
            Column copy = column.clone();
            copy.setUnique(false);
            probe.addColumn(copy);
        }
        return probe;
    }

    private Optional<SQLException> attempt(Table probe) {
        try {
            scratch.execute(
                    mapping.dialect().getTableExporter().getSqlCreateStrings(probe, mapping.metadata(), context)[0]);
            scratch.execute("drop table " + context.format(probe.getQualifiedTableName()));
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }
}
