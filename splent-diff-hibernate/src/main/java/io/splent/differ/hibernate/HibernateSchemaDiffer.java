package io.splent.differ.hibernate;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SpiLevel;
import io.splent.api.SplentException;
import io.splent.api.change.SchemaChange;
import io.splent.api.diff.DiffRequest;
import io.splent.api.diff.DifferCapability;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.diff.Scratch;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Vendor;
import io.splent.schema.compare.SchemaComparator;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.boot.model.relational.Namespace;
import org.jspecify.annotations.Nullable;

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
        Set<DifferCapability> seen = EnumSet.allOf(DifferCapability.class);
        if (dialect.vendor() != Vendor.POSTGRESQL) {
            // Elsewhere Hibernate writes the labels into the column type, where they are seen as such.
            seen.remove(DifferCapability.ENUM_TYPES);
        }
        if (dialect.vendor() == Vendor.MYSQL) {
            seen.remove(DifferCapability.SEQUENCES);
        }
        return seen;
    }

    @Override
    public SchemaDiff diff(DiffRequest request) {
        ClassLoader loader = request.entities().classLoader();
        return QuietLogging.during(() -> ContextClassLoader.during(loader, () -> read(request)));
    }

    private static SchemaDiff read(DiffRequest request) {
        try (EntityMapping mapping =
                EntityMapping.of(request.entities(), request.dialect(), request.mappingSettings())) {
            return diff(request, mapping);
        }
    }

    private static SchemaDiff diff(DiffRequest request, EntityMapping mapping) {
        StoredNames names = new StoredNames(request.dialect(), productSchema(request), mapping.sqlContext());
        Ownership ownership = ownership(request, mapping, names);
        ColumnTypes.check(mapping, ownership, names);
        Set<String> furtherSchemas = furtherSchemas(mapping, names);
        SchemaSnapshot desired = desired(request, mapping, names, ownership, furtherSchemas);
        List<SchemaChange> changes =
                new SchemaComparator(request.dialect()).compare(request.live(furtherSchemas), desired);
        DesiredOrigins origins = DesiredOrigins.of(desired, ownership);
        List<String> warnings = new ArrayList<>(ownership.warnings());
        warnings.addAll(origins.warnings());
        warnings.addAll(Omissions.of(mapping, names, changes));
        return new SchemaDiff(changes, desired, origins.origins(), warnings);
    }

    private static Ownership ownership(DiffRequest request, EntityMapping mapping, StoredNames names) {
        try {
            Claims claims = ClaimCollector.collect(mapping, request.entities(), names);
            return Ownership.settle(claims, request.entities());
        } catch (RuntimeException | LinkageError e) {
            throw UnreadableEntities.because(e, request.entities());
        }
    }

    private static SchemaSnapshot desired(
            DiffRequest request,
            EntityMapping mapping,
            StoredNames names,
            Ownership ownership,
            Set<String> furtherSchemas) {
        try (Scratch scratch = request.scratch().open(furtherSchemas)) {
            ScratchContext context = new ScratchContext(mapping, names, scratch);
            List<Refusal> refusals = DesiredSchema.create(creations(request, mapping, context), scratch);
            if (!refusals.isEmpty()) {
                TableProbe probe = new TableProbe(mapping, context, scratch);
                throw new RefusedMapping(ownership, names, context, probe).explain(refusals);
            }
            return scratch.read();
        } catch (SQLException e) {
            throw unreadable("cannot read back what the entities need", e);
        }
    }

    private static List<Creation> creations(DiffRequest request, EntityMapping mapping, ScratchContext context) {
        try {
            return CreationPlan.of(mapping, context);
        } catch (RuntimeException | LinkageError e) {
            throw UnreadableEntities.because(e, request.entities());
        }
    }

    private static Set<String> furtherSchemas(EntityMapping mapping, StoredNames names) {
        Set<String> schemas = new TreeSet<>();
        for (Namespace namespace : mapping.database().getNamespaces()) {
            if (!namespace.getTables().isEmpty()
                    || namespace.getSequences().iterator().hasNext()) {
                Namespace.Name name = namespace.getPhysicalName();
                String schema = names.schema(name.catalog(), name.schema());
                if (schema != null) {
                    schemas.add(schema);
                }
            }
        }
        return schemas;
    }

    /** The product's default schema: entities may name it too, which makes it no further schema. */
    private static @Nullable String productSchema(DiffRequest request) {
        if (request.defaultSchema() != null) {
            return request.defaultSchema();
        }
        try {
            return switch (request.dialect().vendor()) {
                case MARIADB, MYSQL -> request.connection().getCatalog();
                case POSTGRESQL, H2 -> request.connection().getSchema();
            };
        } catch (SQLException e) {
            throw unreadable("cannot ask the database for the current schema", e);
        }
    }

    private static SplentException unreadable(String what, SQLException e) {
        return new SplentException(
                ErrorCode.CONNECTION_FAILED,
                what + ": " + e.getMessage(),
                ErrorLocation.UNKNOWN.withSqlState(e.getSQLState()),
                "check the connection and run the command again",
                e);
    }
}
