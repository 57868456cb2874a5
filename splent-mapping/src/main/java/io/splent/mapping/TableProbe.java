package io.splent.mapping;

import io.splent.api.diff.Scratch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * Columns that are refused together.
     *
     * @param columns the columns
     * @param definition their definition as SQL
     * @param reason what the database says about just them
     */
    record Finding(List<Column> columns, String definition, SQLException reason) {}

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
            attempt(List.of(column), plain(refused, List.of(column)), findings);
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
            attempt(columns, probe, findings);
        }
        for (UniqueKey unique : refused.getUniqueKeys().values()) {
            Table probe = plain(refused, unique.getColumns());
            UniqueKey key = probe.getOrCreateUniqueKey(unique.getName());
            key.setNameExplicit(unique.isNameExplicit());
            probe.getColumns().forEach(key::addColumn);
            attempt(unique.getColumns(), probe, findings);
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
            // The columns of a key may be bare names; those of the table know their type.
            Column copy = refused.getColumn(column).clone();
            copy.setUnique(false);
            probe.addColumn(copy);
        }
        return probe;
    }

    private void attempt(List<Column> columns, Table probe, List<Finding> findings) {
        String statement =
                mapping.dialect().getTableExporter().getSqlCreateStrings(probe, mapping.metadata(), context)[0];
        try {
            scratch.execute(statement);
            scratch.execute("drop table " + context.format(probe.getQualifiedTableName()));
        } catch (SQLException e) {
            findings.add(new Finding(columns, definition(statement), e));
        }
    }

    private static String definition(String createTable) {
        return createTable.substring(createTable.indexOf('(') + 1, createTable.lastIndexOf(')'));
    }
}
