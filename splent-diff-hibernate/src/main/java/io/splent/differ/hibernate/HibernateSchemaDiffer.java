package io.splent.differ.hibernate;

import io.splent.api.SpiLevel;
import io.splent.api.diff.DesiredState;
import io.splent.api.diff.DiffRequest;
import io.splent.api.diff.DifferCapability;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.mapping.DesiredSchema;
import io.splent.schema.compare.SchemaComparator;
import java.util.Set;

/**
 * Compares a live database with what Hibernate says the entities need. The needed objects are created in scratch and
 * read back as the live database is read, so that both sides are in the database's own words. Entities, attributes and
 * mixins are named as the origin of every table, column and sequence.
 *
 * @since 0.1
 */
public final class HibernateSchemaDiffer implements SchemaDiffer {

    /** Found by {@link java.util.ServiceLoader}. */
    public HibernateSchemaDiffer() {}

    @Override
    public String id() {
        return "hibernate";
    }

    @Override
    public int spiLevel() {
        return SpiLevel.CURRENT;
    }

    @Override
    public Set<DifferCapability> capabilities(Dialect dialect) {
        return DifferCapability.existingOn(dialect.vendor());
    }

    @Override
    public SchemaDiff diff(DiffRequest request) {
        DesiredState desired = DesiredSchema.state(request);
        SchemaSnapshot live = request.live(desired.furtherSchemas());
        return desired.diff(new SchemaComparator(request.dialect()).compare(live, desired.snapshot()));
    }
}
