package io.splent.schema.catalog;

import io.splent.api.schema.Dialect;

/**
 * What the H2 reader asks. No joins: H2 builds the tables of its information schema anew for every row of an outer
 * table.
 */
final class H2Queries {

    static final String TABLES = """
            SELECT table_schema, table_name, remarks AS comment
            FROM information_schema.tables
            WHERE table_schema IN (:schemas) AND table_type = 'BASE TABLE'
            """;

    static final String ENUM_VALUES = """
            SELECT object_schema, object_name, enum_identifier, value_name
            FROM information_schema.enum_values
            WHERE object_schema IN (:schemas) AND object_type = 'TABLE'
            ORDER BY object_schema, object_name, enum_identifier, value_ordinal
            """;

    /** The element types of arrays, innermost first. */
    static final String ELEMENT_TYPES = """
            SELECT object_schema AS table_schema, object_name AS table_name, collection_type_identifier,
                   dtd_identifier, data_type, character_maximum_length, declared_numeric_precision,
                   declared_numeric_scale, datetime_precision, interval_type, interval_precision,
                   maximum_cardinality, geometry_type, geometry_srid, NULL AS domain_schema, NULL AS domain_name
            FROM information_schema.element_types
            WHERE object_schema IN (:schemas) AND object_type = 'TABLE'
            ORDER BY CHARACTER_LENGTH(dtd_identifier) DESC
            """;

    static final String COLUMNS = """
            SELECT table_schema, table_name, column_name AS name, is_nullable, column_default, column_on_update,
                   is_identity, identity_generation, identity_start, identity_increment,
                   is_generated, generation_expression, remarks AS comment,
                   dtd_identifier, data_type, character_maximum_length, declared_numeric_precision,
                   declared_numeric_scale, datetime_precision, interval_type, interval_precision,
                   maximum_cardinality, geometry_type, geometry_srid, domain_schema, domain_name, is_visible
            FROM information_schema.columns
            WHERE table_schema IN (:schemas)
            ORDER BY table_schema, table_name, ordinal_position
            """;

    private static final String CONSTRAINTS = """
            SELECT constraint_schema, constraint_name AS name, constraint_type, table_schema, table_name,
                   :nulls_distinct AS nulls_distinct
            FROM information_schema.table_constraints
            WHERE table_schema IN (:schemas)
            """;

    /** Of all schemas: a foreign key may lead out of those in the scope. */
    static final String KEY_COLUMNS = """
            SELECT constraint_schema, constraint_name AS name, table_schema, table_name, column_name,
                   position_in_unique_constraint
            FROM information_schema.key_column_usage
            ORDER BY constraint_schema, constraint_name, ordinal_position
            """;

    static final String KEY_INDEXES = """
            SELECT constraint_schema, constraint_name AS name, index_schema, index_name
            FROM information_schema.table_constraints
            WHERE index_name IS NOT NULL
            """;

    static final String KEY_INDEX_COLUMNS = """
            SELECT index_schema, index_name, column_name
            FROM information_schema.index_columns
            ORDER BY index_schema, index_name, ordinal_position
            """;

    static final String FOREIGN_KEYS = """
            SELECT constraint_schema, constraint_name AS name, unique_constraint_schema, unique_constraint_name,
                   delete_rule, update_rule
            FROM information_schema.referential_constraints
            WHERE constraint_schema IN (:schemas)
            """;

    static final String CHECKS = """
            SELECT constraint_schema, constraint_name AS name, check_clause AS expression
            FROM information_schema.check_constraints
            WHERE constraint_schema IN (:schemas)
            """;

    private static final String INDEXES = """
            SELECT table_schema, table_name, index_name AS name, index_type_name,
                   :nulls_distinct AS nulls_distinct
            FROM information_schema.indexes
            WHERE table_schema IN (:schemas) AND NOT is_generated
            """;

    static final String INDEX_COLUMNS = """
            SELECT table_schema, table_name, index_name AS name, column_name, ordering_specification, null_ordering
            FROM information_schema.index_columns
            WHERE table_schema IN (:schemas)
            ORDER BY table_schema, index_name, ordinal_position
            """;

    static final String SEQUENCES = """
            SELECT sequence_schema, sequence_name AS name, data_type, start_value, increment, minimum_value,
                   maximum_value, cycle_option, cache
            FROM information_schema.sequences
            WHERE sequence_schema IN (:schemas)
            """;

    static final String OTHERS = """
            SELECT CASE WHEN table_class LIKE '%MaterializedView' THEN 'materialized view'
                        ELSE LOWER(table_type) END AS kind, table_schema AS object_schema, table_name AS name
            FROM information_schema.tables WHERE table_schema IN (:schemas) AND table_type <> 'BASE TABLE'
            UNION ALL
            SELECT 'trigger', trigger_schema, trigger_name
            FROM information_schema.triggers WHERE trigger_schema IN (:schemas)
            UNION ALL
            SELECT LOWER(routine_type), routine_schema, routine_name
            FROM information_schema.routines WHERE routine_schema IN (:schemas)
            UNION ALL
            SELECT 'domain', domain_schema, domain_name
            FROM information_schema.domains WHERE domain_schema IN (:schemas)
            UNION ALL
            SELECT 'constant', constant_schema, constant_name
            FROM information_schema.constants WHERE constant_schema IN (:schemas)
            UNION ALL
            SELECT 'synonym', synonym_schema, synonym_name
            FROM information_schema.synonyms WHERE synonym_schema IN (:schemas)
            """;

    private H2Queries() {}

    static String constraints(Dialect dialect) {
        return fitting(CONSTRAINTS, dialect);
    }

    static String indexes(Dialect dialect) {
        return fitting(INDEXES, dialect);
    }

    /** Older versions do not know of it. */
    private static String fitting(String query, Dialect dialect) {
        return query.replace(":nulls_distinct", dialect.isAtLeast(2, 3) ? "nulls_distinct" : "NULL");
    }
}
