package io.splent.store.flyway;

import java.util.List;

/** H2: a statement that changes the schema commits. */
record H2Sql() implements StoreSql {

    @Override
    public String currentSchema() {
        return "CURRENT_SCHEMA";
    }

    @Override
    public String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public String columns() {
        return "information_schema.columns";
    }

    @Override
    public String text(String expression) {
        return expression;
    }

    @Override
    public String installedBy() {
        return "CURRENT_USER";
    }

    @Override
    public List<String> createHistory(StoreTables tables, String table) {
        String name = tables.qualify(quote(table));
        return List.of(
                """
                CREATE TABLE %s (
                    "installed_rank" INT NOT NULL,
                    "version" VARCHAR(50),
                    "description" VARCHAR(200) NOT NULL,
                    "type" VARCHAR(20) NOT NULL,
                    "script" VARCHAR(1000) NOT NULL,
                    "checksum" INT,
                    "installed_by" VARCHAR(100) NOT NULL,
                    "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
                    "execution_time" INT NOT NULL,
                    "success" BOOLEAN NOT NULL,
                    CONSTRAINT %s PRIMARY KEY ("installed_rank")
                )""".formatted(name, quote(table + "_pk")),
                "CREATE INDEX %s ON %s (\"success\")".formatted(tables.qualify(quote(table + "_s_idx")), name));
    }

    @Override
    public String nameType() {
        return "VARCHAR(255)";
    }

    @Override
    public String tableOptions() {
        return "";
    }

    @Override
    public List<String> transactionSettings() {
        return List.of();
    }

    /**
     * A database in a file otherwise writes commits of the last half second only when it gets round to it. The setting
     * belongs to the database and takes an administrator.
     */
    @Override
    public List<TemporarySetting> sessionSettings() {
        return List.of(new TemporarySetting("""
                SELECT setting_value FROM information_schema.settings
                WHERE setting_name = 'WRITE_DELAY' AND EXISTS (
                    SELECT 1 FROM information_schema.users WHERE user_name = CURRENT_USER AND is_admin)""", "SET WRITE_DELAY ", "0"));
    }

    @Override
    public ProductLock lock(Queries queries, StoreTables tables) {
        return new H2Lock(queries, tables);
    }

    @Override
    public Progress progress(Queries queries, StoreTables tables) {
        return new Journal(queries, tables);
    }
}
