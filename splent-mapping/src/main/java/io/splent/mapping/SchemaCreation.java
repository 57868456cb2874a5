package io.splent.mapping;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.diff.DesiredState;
import io.splent.api.diff.DesiredState.Warning;
import io.splent.api.diff.DiffRequest;
import io.splent.api.diff.Scratch;
import io.splent.api.schema.SchemaSnapshot;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.boot.model.relational.Namespace;
import org.jspecify.annotations.Nullable;

/** The way from the entities to their objects in scratch. */
final class SchemaCreation {

    private final DiffRequest request;
    private final EntityMapping mapping;
    private final String productSchema;
    private final StoredNames names;
    private final Ownership ownership;

    private SchemaCreation(DiffRequest request, EntityMapping mapping) {
        this.request = request;
        this.mapping = mapping;
        this.productSchema = productSchema(request);
        this.names = new StoredNames(request.dialect(), productSchema, mapping.sqlContext());
        this.ownership = ownership(request, mapping, names);
    }

    static DesiredSchema run(DiffRequest request) {
        try (EntityMapping mapping =
                EntityMapping.of(request.entities(), request.dialect(), request.mappingSettings())) {
            return new SchemaCreation(request, mapping).run();
        }
    }

    private DesiredSchema run() {
        ColumnTypes.check(mapping, ownership, names);
        Set<String> furtherSchemas = furtherSchemas();
        Scratch scratch = request.scratch().open(furtherSchemas);
        try {
            return new DesiredSchema(scratch, productSchema, state(createIn(scratch), furtherSchemas));
        } catch (RuntimeException | LinkageError e) {
            scratch.close();
            throw e;
        }
    }

    private DesiredState state(SchemaSnapshot snapshot, Set<String> furtherSchemas) {
        DesiredOrigins origins = DesiredOrigins.of(snapshot, ownership);
        List<Warning> warnings = new ArrayList<>();
        origins.warnings().forEach(text -> warnings.add(Warning.always(text)));
        warnings.addAll(Omissions.of(mapping, names));
        return new DesiredState(snapshot, furtherSchemas, origins.origins(), warnings);
    }

    private static Ownership ownership(DiffRequest request, EntityMapping mapping, StoredNames names) {
        try {
            Claims claims = ClaimCollector.collect(mapping, request.entities(), names);
            return Ownership.settle(claims, request.entities());
        } catch (RuntimeException | LinkageError e) {
            throw UnreadableEntities.because(e, request.entities());
        }
    }

    private SchemaSnapshot createIn(Scratch scratch) {
        ScratchContext context = new ScratchContext(mapping, names, scratch);
        List<Refusal> refusals = CreationRun.create(creations(context), scratch);
        if (!refusals.isEmpty()) {
            TableProbe probe = new TableProbe(mapping, context, scratch);
            throw new RefusedMapping(ownership, names, context, probe).explain(refusals);
        }
        try {
            return scratch.read();
        } catch (SQLException e) {
            throw unanswered("cannot read back what the entities need", e);
        }
    }

    private List<Creation> creations(ScratchContext context) {
        try {
            return CreationPlan.of(mapping, context);
        } catch (RuntimeException | LinkageError e) {
            throw UnreadableEntities.because(e, request.entities());
        }
    }

    private Set<String> furtherSchemas() {
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
    private static String productSchema(DiffRequest request) {
        String given = request.defaultSchema();
        String schema = given == null ? currentSchema(request) : given;
        if (schema == null) {
            throw new SplentException(
                    ErrorCode.CONNECTION_FAILED,
                    "the connection has no current schema",
                    "name the database in the URL, or an existing schema in the product's splent.toml: "
                            + "[database] schema = \"...\"");
        }
        return schema;
    }

    private static @Nullable String currentSchema(DiffRequest request) {
        try {
            return switch (request.dialect().vendor()) {
                case MARIADB, MYSQL -> request.connection().getCatalog();
                case POSTGRESQL, H2 -> request.connection().getSchema();
            };
        } catch (SQLException e) {
            throw unanswered("cannot ask the database for the current schema", e);
        }
    }

    private static SplentException unanswered(String what, SQLException e) {
        return new SplentException(
                ErrorCode.CONNECTION_FAILED,
                what + ": " + e.getMessage(),
                ErrorLocation.UNKNOWN.withSqlState(e.getSQLState()),
                "check the connection and run the command again",
                e);
    }
}
