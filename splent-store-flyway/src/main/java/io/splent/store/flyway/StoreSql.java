package io.splent.store.flyway;

import io.splent.api.schema.Vendor;
import java.util.List;

/** What the store says differently to each database product. */
sealed interface StoreSql permits PostgresSql, MariaDbSql, H2Sql {

    static StoreSql of(Vendor vendor) {
        return switch (vendor) {
            case POSTGRESQL -> new PostgresSql();
            case MARIADB, MYSQL -> new MariaDbSql();
            case H2 -> new H2Sql();
        };
    }

    /** The expression for the current schema; its value is null where there is none. */
    String currentSchema();

    /** The identifier in quotes, with the quotes inside it made harmless. */
    String quote(String identifier);

    /** A relation with the columns {@code table_schema}, {@code table_name} and {@code column_name}. */
    String columns();

    /** The expression, in a form in which strings of differently collated tables can be put into one result. */
    String text(String expression);

    /** The expression for the name of the user, as Flyway records it. */
    String installedBy();

    /** Creates a history table as Flyway would. */
    List<String> createHistory(StoreTables tables, String table);

    /** The type of names that must not be equal unless they are identical. */
    String nameType();

    /** What follows the last parenthesis of a {@code CREATE TABLE}. */
    String tableOptions();

    /** Run at the start of each transaction. */
    List<String> transactionSettings();

    /** Settings of the connection that differ while a session is open. */
    List<TemporarySetting> sessionSettings();

    /** The lock of the product in a schema. */
    ProductLock lock(Queries queries, StoreTables tables);

    /** What records progress where one transaction cannot hold a whole script, and does nothing where it can. */
    Progress progress(Queries queries, StoreTables tables);
}
