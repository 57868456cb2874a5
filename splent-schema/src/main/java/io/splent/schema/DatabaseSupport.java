package io.splent.schema;

import io.splent.api.schema.Dialect;
import io.splent.schema.catalog.CatalogReader;
import io.splent.schema.catalog.CatalogReaders;
import io.splent.schema.compare.SchemaComparator;
import io.splent.schema.script.ScriptSplitter;
import io.splent.schema.sql.ChangeSequencer;
import io.splent.schema.sql.HazardAssessor;
import io.splent.schema.sql.Identifiers;
import io.splent.schema.sql.SchemaNames;
import io.splent.schema.sql.SqlWriter;

/**
 * What SPLENT can do with one database product. Immutable and thread-safe.
 *
 * @param dialect the database
 * @since 0.1
 */
public record DatabaseSupport(Dialect dialect) {

    /** The support for a database, as found by {@link io.splent.schema.catalog.Dialects#detect}. */
    public static DatabaseSupport of(Dialect dialect) {
        return new DatabaseSupport(dialect);
    }

    /** Reads schemas of such a database. */
    public CatalogReader catalogReader() {
        return CatalogReaders.of(dialect);
    }

    /** Finds what differs between two snapshots of such databases. */
    public SchemaComparator comparator() {
        return new SchemaComparator(dialect);
    }

    /** Puts changes into an order that the database accepts. */
    public ChangeSequencer sequencer() {
        return new ChangeSequencer(dialect);
    }

    /** Judges what can go wrong with changes. */
    public HazardAssessor hazards() {
        return new HazardAssessor(dialect);
    }

    /** Writes changes as SQL; schemas under the given names. */
    public SqlWriter sqlWriter(SchemaNames schemas) {
        return new SqlWriter(dialect, schemas);
    }

    /** Quotes names where needed. */
    public Identifiers identifiers() {
        return new Identifiers(dialect);
    }

    /** Splits scripts into statements. */
    public ScriptSplitter scriptSplitter() {
        return new ScriptSplitter(dialect.vendor());
    }
}
