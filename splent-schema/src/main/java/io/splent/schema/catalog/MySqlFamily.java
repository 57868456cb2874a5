package io.splent.schema.catalog;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where MariaDB and MySQL differ in what their information schema says. */
sealed interface MySqlFamily permits MariaDbFlavour, MySqlFlavour {

    /** The column of {@code statistics} with the expression of an index part. */
    String indexExpression();

    /** The option of an index that the optimizer must not use. */
    String unusedIndex();

    /** Whether an index part of {@code statistics} is of such an index, as an expression. */
    String isUnused();

    /** The query for check constraints. */
    String checks();

    /** A pattern for the names the server gives to checks without one. */
    String generatedCheckName();

    /** The default of a column as a SQL expression, or null when there is none. */
    @Nullable
    String defaultExpression(Row row) throws SQLException;

    /** Tables, and what MariaDB keeps among them. */
    default String tables() {
        return """
                SELECT table_schema, table_name, table_type, table_comment AS comment
                FROM information_schema.tables
                WHERE table_schema IN (:schemas)
                """;
    }

    /** Columns; a collation is only of interest where it is not the one of the database. */
    default String columns() {
        return """
                SELECT c.table_schema, c.table_name, c.column_name AS name, c.data_type, c.column_type AS type,
                       c.is_nullable, c.column_default, c.extra, c.generation_expression, c.column_comment AS comment,
                       c.collation_name, s.default_collation_name
                FROM information_schema.columns c
                JOIN information_schema.schemata s ON s.schema_name = c.table_schema
                WHERE c.table_schema IN (:schemas)
                ORDER BY c.table_schema, c.table_name, c.ordinal_position
                """;
    }

    /** Primary keys, unique constraints and indexes are all the same here: one row per key part. */
    default String indexes() {
        return """
                SELECT table_schema, table_name, index_name AS name, non_unique, column_name, collation, sub_part,
                       index_type, %s AS expression, %s AS is_unused
                FROM information_schema.statistics
                WHERE table_schema IN (:schemas)
                ORDER BY table_schema, table_name, index_name, seq_in_index
                """.formatted(indexExpression(), isUnused());
    }

    /** The columns of foreign keys. */
    default String foreignKeyColumns() {
        return """
                SELECT table_schema, table_name, constraint_name AS name, column_name,
                       referenced_table_schema AS referenced_schema, referenced_table_name AS referenced_table,
                       referenced_column_name AS referenced_column
                FROM information_schema.key_column_usage
                WHERE table_schema IN (:schemas) AND referenced_table_name IS NOT NULL
                ORDER BY table_schema, table_name, constraint_name, ordinal_position
                """;
    }

    /** The actions of foreign keys. */
    default String foreignKeyRules() {
        return """
                SELECT constraint_schema AS table_schema, table_name, constraint_name AS name,
                       delete_rule, update_rule
                FROM information_schema.referential_constraints
                WHERE constraint_schema IN (:schemas)
                """;
    }

    /** What SPLENT does not manage. */
    default String others() {
        return """
                SELECT 'view' AS kind, table_schema AS object_schema, table_name AS name
                FROM information_schema.views WHERE table_schema IN (:schemas)
                UNION ALL
                SELECT 'trigger', trigger_schema, trigger_name
                FROM information_schema.triggers WHERE trigger_schema IN (:schemas)
                UNION ALL
                SELECT LOWER(routine_type), routine_schema, routine_name
                FROM information_schema.routines WHERE routine_schema IN (:schemas)
                UNION ALL
                SELECT 'event', event_schema, event_name
                FROM information_schema.events WHERE event_schema IN (:schemas)
                """;
    }
}
