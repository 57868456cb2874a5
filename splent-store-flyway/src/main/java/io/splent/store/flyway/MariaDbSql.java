package io.splent.store.flyway;

import java.util.List;

/** MariaDB and MySQL: a statement that changes the schema commits. */
record MariaDbSql() implements StoreSql {

    @Override
    public String currentSchema() {
        return "DATABASE()";
    }

    @Override
    public String quote(String identifier) {
        return '`' + identifier.replace("`", "``") + '`';
    }

    @Override
    public String columns() {
        return "information_schema.columns";
    }

    @Override
    public String text(String expression) {
        return "CONVERT(" + expression + " USING utf8mb4) COLLATE utf8mb4_bin";
    }

    @Override
    public String installedBy() {
        return "SUBSTRING_INDEX(USER(), '@', 1)";
    }

    @Override
    public List<String> createHistory(StoreTables tables, String table) {
        return List.of("""
                CREATE TABLE %s (
                    `installed_rank` INT NOT NULL PRIMARY KEY,
                    `version` VARCHAR(50),
                    `description` VARCHAR(200) NOT NULL,
                    `type` VARCHAR(20) NOT NULL,
                    `script` VARCHAR(1000) NOT NULL,
                    `checksum` INT,
                    `installed_by` VARCHAR(100) NOT NULL,
                    `installed_on` TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
                    `execution_time` INT NOT NULL,
                    `success` BOOL NOT NULL,
                    INDEX %s (`success`)
                )%s""".formatted(tables.qualify(quote(table)), quote(table + "_s_idx"), tableOptions()));
    }

    @Override
    public String nameType() {
        return "VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";
    }

    /** The history is only true if it is written in transactions, whatever engine is the default. */
    @Override
    public String tableOptions() {
        return " ENGINE=InnoDB";
    }

    @Override
    public List<String> transactionSettings() {
        return List.of();
    }

    /** The server's own default is a day. */
    @Override
    public List<TemporarySetting> sessionSettings() {
        return List.of(
                new TemporarySetting("SELECT @@SESSION.lock_wait_timeout", "SET SESSION lock_wait_timeout = ", "5"));
    }

    @Override
    public ProductLock lock(Queries queries, StoreTables tables) {
        return new MariaDbLock(queries, tables.schema());
    }

    @Override
    public Progress progress(Queries queries, StoreTables tables) {
        return new Journal(queries, tables);
    }
}
