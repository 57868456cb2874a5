package io.splent.differ.liquibase;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SpiLevel;
import io.splent.api.SplentException;
import io.splent.api.change.SchemaChange;
import io.splent.api.diff.DiffRequest;
import io.splent.api.diff.DifferCapability;
import io.splent.api.diff.Origin;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.diff.Scratch;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.schema.compare.SchemaComparator;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.jspecify.annotations.Nullable;

/**
 * The differ that lets Liquibase judge: desired objects are created in a scratch schema on the same server, Liquibase
 * looks at that schema and at the live one in the same way, and what it finds different is reported with the definitions
 * that SPLENT reads from the catalog.
 *
 * @since 0.1
 */
public final class LiquibaseSchemaDiffer implements SchemaDiffer {

    private static final Set<DifferCapability> SEEN = Set.of(
            DifferCapability.TABLES,
            DifferCapability.COLUMNS,
            DifferCapability.COLUMN_TYPES,
            DifferCapability.NULLABILITY,
            DifferCapability.DEFAULTS,
            DifferCapability.IDENTITY,
            DifferCapability.PRIMARY_KEYS,
            DifferCapability.FOREIGN_KEYS,
            DifferCapability.FOREIGN_KEY_ACTIONS,
            DifferCapability.UNIQUE_CONSTRAINTS,
            DifferCapability.INDEXES,
            DifferCapability.COMMENTS);

    private static final Set<DifferCapability> SEEN_WITH_SEQUENCES =
            Stream.concat(SEEN.stream(), Stream.of(DifferCapability.SEQUENCES)).collect(Collectors.toUnmodifiableSet());

    /** For the service loader. */
    public LiquibaseSchemaDiffer() {}

    @Override
    public String id() {
        return "liquibase";
    }

    @Override
    public int spiLevel() {
        return SpiLevel.CURRENT;
    }

    /** Measured on real servers; what Liquibase does not compare, or compares only in part, is not claimed. */
    @Override
    public Set<DifferCapability> capabilities(Dialect dialect) {
        return switch (dialect.vendor()) {
            case POSTGRESQL, MARIADB -> SEEN_WITH_SEQUENCES;
            case H2 -> SEEN; // the increment of a sequence goes unseen
            case MYSQL -> Set.of(); // not measured
        };
    }

    @Override
    public SchemaDiff diff(DiffRequest request) {
        try (MappedEntities mapped = MappedEntities.of(request)) {
            String productSchema = productSchema(request);
            StoredNames names = new StoredNames(request.dialect(), productSchema, request.mappingSettings());
            Map<ObjectRef, Origin> origins = OriginMap.of(mapped, request.entities(), names);
            Set<String> furtherSchemas = mapped.furtherSchemas(names);
            try (Scratch scratch = request.scratch().open(furtherSchemas)) {
                new DesiredObjects(mapped.metadata(), names, origins).createIn(scratch, mapped.naming());
                SchemaSnapshot desired = scratch.read();
                List<SchemaPair> schemas = pairs(productSchema, furtherSchemas, scratch);
                return new SchemaDiff(
                        changes(request, desired, request.live(furtherSchemas), scratch, schemas),
                        desired,
                        origins,
                        List.of());
            }
        } catch (HibernateException e) {
            throw MappedEntities.unreadable(e);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static List<SchemaChange> changes(
            DiffRequest request,
            SchemaSnapshot desired,
            SchemaSnapshot live,
            Scratch scratch,
            List<SchemaPair> schemas) {
        Set<Difference> differences =
                new LiquibaseComparison(schemas).compare(scratch.connection(), request.connection());
        return new SchemaComparator(request.dialect()).compare(live, Perception.of(live, desired, differences));
    }

    private static List<SchemaPair> pairs(String productSchema, Set<String> furtherSchemas, Scratch scratch) {
        List<SchemaPair> pairs = new ArrayList<>();
        pairs.add(new SchemaPair(null, scratch.standInFor(null), productSchema));
        furtherSchemas.forEach(schema -> pairs.add(new SchemaPair(schema, scratch.standInFor(schema), schema)));
        return pairs;
    }

    /** On MariaDB and MySQL the connection knows its database as a catalog. */
    private static String productSchema(DiffRequest request) throws SQLException {
        if (request.defaultSchema() != null) {
            return request.defaultSchema();
        }
        @Nullable String schema = request.connection().getSchema();
        return schema == null ? request.connection().getCatalog() : schema;
    }

    private static SplentException unreadable(SQLException cause) {
        return new SplentException(
                ErrorCode.SQL_FAILED,
                "The database cannot be read: " + cause.getMessage(),
                ErrorLocation.UNKNOWN.withSqlState(cause.getSQLState()),
                "Run the command again; nothing was written.",
                cause);
    }
}
