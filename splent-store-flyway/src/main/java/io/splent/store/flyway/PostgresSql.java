package io.splent.store.flyway;

import java.util.List;

/** PostgreSQL: everything about a script is one transaction, unless it holds what may not run inside one. */
record PostgresSql() implements StoreSql {

    @Override
    public String currentSchema() {
        return "current_schema()";
    }

    @Override
    public String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** Not the information schema: that hides what the user may not read, and a hidden history is not an empty one. */
    @Override
    public String columns() {
        return """
                (SELECT n.nspname AS table_schema, c.relname AS table_name, a.attname AS column_name
                 FROM pg_catalog.pg_class c
                 JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                 JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                 WHERE c.relkind IN ('r', 'p')) AS columns""";
    }

    @Override
    public String text(String expression) {
        return expression;
    }

    @Override
    public String installedBy() {
        return "current_user";
    }

    @Override
    public List<String> createHistory(StoreTables tables, String table) {
        String name = tables.qualify(quote(table));
        return List.of(
                """
                CREATE TABLE %s (
                    "installed_rank" integer NOT NULL CONSTRAINT %s PRIMARY KEY,
                    "version" varchar(50),
                    "description" varchar(200) NOT NULL,
                    "type" varchar(20) NOT NULL,
                    "script" varchar(1000) NOT NULL,
                    "checksum" integer,
                    "installed_by" varchar(100) NOT NULL,
                    "installed_on" timestamp DEFAULT now() NOT NULL,
                    "execution_time" integer NOT NULL,
                    "success" boolean NOT NULL
                )""".formatted(name, quote(table + "_pk")),
                "CREATE INDEX %s ON %s (\"success\")".formatted(quote(table + "_s_idx"), name));
    }

    @Override
    public String nameType() {
        return "VARCHAR(255)";
    }

    @Override
    public String tableOptions() {
        return "";
    }

    /** A statement that waits for a table lock also makes everybody behind it wait: better fail and try again. */
    @Override
    public List<String> transactionSettings() {
        return List.of("SET LOCAL lock_timeout = '5s'");
    }

    @Override
    public List<TemporarySetting> sessionSettings() {
        return List.of();
    }

    @Override
    public ProductLock lock(Queries queries, StoreTables tables) {
        return new PostgresLock(queries, tables.schema());
    }

    @Override
    public Progress progress(Queries queries, StoreTables tables) {
        return new TransactionProgress(new Journal(queries, tables));
    }
}
