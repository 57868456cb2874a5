package io.splent.differ.liquibase;

import io.splent.api.SpiLevel;
import io.splent.api.diff.DiffRequest;
import io.splent.api.diff.DifferCapability;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.diff.Scratch;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.mapping.DesiredSchema;
import io.splent.schema.compare.SchemaComparator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The differ that lets Liquibase judge: desired objects are created in a scratch schema on the same server, Liquibase
 * looks at that schema and at the live one in the same way, and what it finds different is reported with the definitions
 * that SPLENT reads from the catalog.
 *
 * @since 0.1
 */
public final class LiquibaseSchemaDiffer implements SchemaDiffer {

    private static final Set<DifferCapability> SEEN_EVERYWHERE = Set.of(
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
            DifferCapability.INDEXES, // whether a column of one is descending goes unseen
            DifferCapability.SEQUENCES,
            DifferCapability.COMMENTS);

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
            case POSTGRESQL -> seenWith(DifferCapability.SEQUENCE_INCREMENTS, DifferCapability.GENERATED_COLUMNS);
            case MARIADB -> seenWith(DifferCapability.SEQUENCE_INCREMENTS); // what a column computes goes unseen
            case H2 -> seenWith(); // so does the increment of a sequence
            case MYSQL -> Set.of(); // not measured
        };
    }

    private static Set<DifferCapability> seenWith(DifferCapability... more) {
        return Stream.concat(SEEN_EVERYWHERE.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public SchemaDiff diff(DiffRequest request) {
        try (DesiredSchema desired = DesiredSchema.create(request)) {
            SchemaSnapshot live = request.live(desired.furtherSchemas());
            Set<Difference> differences = new LiquibaseComparison(schemas(desired))
                    .compare(desired.scratch().connection(), request.connection());
            SchemaSnapshot seen = Perception.of(live, desired.snapshot(), differences);
            return desired.diff(new SchemaComparator(request.dialect()).compare(live, seen));
        }
    }

    private static List<SchemaPair> schemas(DesiredSchema desired) {
        Scratch scratch = desired.scratch();
        List<SchemaPair> pairs = new ArrayList<>();
        pairs.add(new SchemaPair(null, scratch.standInFor(null), desired.productSchema()));
        desired.furtherSchemas()
                .forEach(schema -> pairs.add(new SchemaPair(schema, scratch.standInFor(schema), schema)));
        return pairs;
    }
}
