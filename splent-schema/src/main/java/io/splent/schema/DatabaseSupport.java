package io.splent.schema;

import io.splent.api.schema.Dialect;
import io.splent.schema.catalog.CatalogReader;
import io.splent.schema.catalog.CatalogReaders;
import io.splent.schema.catalog.DependentReader;
import io.splent.schema.compare.SchemaComparator;
import io.splent.schema.script.ScriptSplitter;
import io.splent.schema.script.StatementCheck;
import io.splent.schema.sql.ChangeSequencer;
import io.splent.schema.sql.ChangeStager;
import io.splent.schema.sql.HazardAssessor;
import io.splent.schema.sql.Identifiers;
import io.splent.schema.sql.SampleRows;
import io.splent.schema.sql.SchemaNames;
import io.splent.schema.sql.SqlWriter;

/**
 * What SPLENT can do with one database product.
 *
 * @since 0.1
 */
public final class DatabaseSupport {

    private final Dialect dialect;
    private final CatalogReader catalogReader;

    private DatabaseSupport(Dialect dialect) {
        this.dialect = dialect;
        this.catalogReader = CatalogReaders.of(dialect);
    }

    /** The support for a database, as found by {@link io.splent.schema.catalog.Dialects#detect}. */
    public static DatabaseSupport of(Dialect dialect) {
        return new DatabaseSupport(dialect);
    }

    /** The database. */
    public Dialect dialect() {
        return dialect;
    }

    /** Reads schemas of such a database. */
    public CatalogReader catalogReader() {
        return catalogReader;
    }

    /** Finds the views, rules and triggers that rest on tables of such a database. */
    public DependentReader dependentReader() {
        return new DependentReader(dialect);
    }

    /** Says what has to change for one schema to become like another. */
    public SchemaComparator comparator() {
        return new SchemaComparator(dialect);
    }

    /** Puts changes into an order that such a database accepts. */
    public ChangeSequencer sequencer() {
        return new ChangeSequencer(dialect);
    }

    /** Divides changes between the scripts of a migration. */
    public ChangeStager stager() {
        return new ChangeStager(dialect);
    }

    /** Writes changes as SQL of such a database. */
    public SqlWriter sqlWriter(SchemaNames schemas) {
        return new SqlWriter(dialect, schemas);
    }

    /** Writes rows to try changes of such a database on. */
    public SampleRows sampleRows(SchemaNames schemas) {
        return new SampleRows(dialect, schemas);
    }

    /** Judges what changes can do to such a database when it is in use. */
    public HazardAssessor hazardAssessor() {
        return new HazardAssessor(dialect);
    }

    /** Takes scripts for such a database apart. */
    public ScriptSplitter scriptSplitter() {
        return new ScriptSplitter(dialect.vendor());
    }

    /** Finds statements that no script for such a database may hold. */
    public StatementCheck statementCheck() {
        return new StatementCheck(dialect.vendor());
    }

    /** Writes names for such a database. */
    public Identifiers identifiers() {
        return new Identifiers(dialect);
    }
}
