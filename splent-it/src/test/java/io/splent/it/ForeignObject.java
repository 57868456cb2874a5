package io.splent.it;

import io.splent.api.schema.Vendor;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Something in the schema that no script of the product made.
 *
 * @param name its name
 * @param reported whether SPLENT sees such things and has to say that it keeps them
 * @param creation the statement that makes it
 * @param catalog where the database lists it: from what, and in which column its name is
 */
record ForeignObject(String name, boolean reported, String creation, Catalog catalog) {

    /** A catalog table and the column with the name. */
    record Catalog(String table, String column) {}

    private static final Catalog TABLES = new Catalog("information_schema.tables", "table_name");
    private static final Catalog VIEWS = new Catalog("information_schema.views", "table_name");
    private static final Catalog COLUMNS = new Catalog("information_schema.columns", "column_name");
    private static final Catalog CHECKS = new Catalog("information_schema.check_constraints", "constraint_name");
    private static final Catalog ROUTINES = new Catalog("information_schema.routines", "routine_name");
    private static final Catalog TRIGGERS = new Catalog("information_schema.triggers", "trigger_name");

    /** Things that stand alone or belong to each other. */
    static List<ForeignObject> besideOurs(Vendor vendor) {
        List<ForeignObject> objects = new ArrayList<>(List.of(
                told("dba_log", "create table dba_log (id integer not null primary key, line varchar(99))", TABLES),
                untold("dba_lines", "create view dba_lines as select line from dba_log", VIEWS),
                told("dba_numbers", "create sequence dba_numbers", sequences(vendor))));
        objects.addAll(
                switch (vendor) {
                    case POSTGRESQL -> besideOnPostgresql();
                    case MARIADB, MYSQL ->
                        List.of(untold(
                                "dba_double",
                                "create function dba_double(n int) returns int deterministic return n * 2",
                                ROUTINES));
                    case H2 ->
                        List.of(
                                untold("dba_root", "create alias dba_root for 'java.lang.Math.sqrt'", ROUTINES),
                                untold(
                                        "dba_mail",
                                        "create domain dba_mail as varchar(99)",
                                        new Catalog("information_schema.domains", "domain_name")));
                });
        return List.copyOf(objects);
    }

    private static List<ForeignObject> besideOnPostgresql() {
        Catalog types = new Catalog("pg_type", "typname");
        return List.of(
                untold(
                        "dba_counts",
                        "create materialized view dba_counts as select count(*) from dba_log",
                        new Catalog("pg_matviews", "matviewname")),
                told("dba_mood", "create type dba_mood as enum ('good', 'bad')", types),
                untold("dba_pair", "create type dba_pair as (a integer, b integer)", types),
                untold("dba_mail", "create domain dba_mail as text check (value like '%@%')", types),
                untold(
                        "dba_touch",
                        "create function dba_touch() returns trigger language plpgsql as 'begin return new; end'",
                        ROUTINES));
    }

    /** Things that a DBA has added to the table of notes. */
    static List<ForeignObject> insideOurs(Vendor vendor) {
        List<ForeignObject> objects = new ArrayList<>(List.of(
                told("dba_remark", "alter table notes add column dba_remark varchar(99)", COLUMNS),
                told("dba_ck", "alter table notes add constraint dba_ck check (dba_remark <> '')", CHECKS),
                told("dba_ix", "create index dba_ix on notes (title, id)", indexes(vendor))));
        objects.addAll(
                switch (vendor) {
                    case POSTGRESQL -> insideOnPostgresql();
                    case MARIADB, MYSQL ->
                        List.of(
                                told("dba_words", "create fulltext index dba_words on notes (title)", indexes(vendor)),
                                untold(
                                        "dba_trigger",
                                        "create trigger dba_trigger before insert on notes for each row"
                                                + " set new.dba_remark = 'new'",
                                        TRIGGERS));
                    case H2 -> List.<ForeignObject>of();
                });
        return List.copyOf(objects);
    }

    private static List<ForeignObject> insideOnPostgresql() {
        Catalog indexes = indexes(Vendor.POSTGRESQL);
        return List.of(
                told("dba_partial", "create index dba_partial on notes (title) where body is not null", indexes),
                told("dba_lower", "create index dba_lower on notes (lower(title))", indexes),
                told("dba_words", "create index dba_words on notes using gin (to_tsvector('english', body))", indexes),
                told("dba_covering", "create index dba_covering on notes (user_id) include (title)", indexes),
                untold(
                        "dba_trigger",
                        "create trigger dba_trigger before insert on notes for each row execute function dba_touch()",
                        TRIGGERS));
    }

    private static ForeignObject told(String name, String creation, Catalog catalog) {
        return new ForeignObject(name, true, creation, catalog);
    }

    private static ForeignObject untold(String name, String creation, Catalog catalog) {
        return new ForeignObject(name, false, creation, catalog);
    }

    private static Catalog sequences(Vendor vendor) {
        return vendor == Vendor.MARIADB ? TABLES : new Catalog("information_schema.sequences", "sequence_name");
    }

    private static Catalog indexes(Vendor vendor) {
        return switch (vendor) {
            case POSTGRESQL -> new Catalog("pg_indexes", "indexname");
            case MARIADB, MYSQL -> new Catalog("information_schema.statistics", "index_name");
            case H2 -> new Catalog("information_schema.indexes", "index_name");
        };
    }

    /** Whether the database lists it. */
    boolean isThere(TestDatabase database) throws SQLException {
        String query =
                "select count(*) from %s where lower(%s) = '%s'".formatted(catalog.table(), catalog.column(), name);
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(query)) {
            return count.next() && count.getInt(1) > 0;
        }
    }
}
