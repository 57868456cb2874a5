package io.splent.schema.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableStatementTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "POSTGRESQL,create table Notes (id int),notes",
                "POSTGRESQL,CREATE UNLOGGED TABLE IF NOT EXISTS s.\"No\"\"tes\"(id int),s.No\"tes",
                "POSTGRESQL,/* x */ CREATE /* y */ TABLE  \"Notes\" AS SELECT 1,Notes",
                "H2,create table notes (id int),NOTES",
                "H2,CREATE CACHED TABLE PUBLIC . \"notes\"(id int),PUBLIC.notes",
                "MARIADB,CREATE OR REPLACE TABLE `No``tes` (id int),no`tes",
                "MARIADB,create table db.Notes like other,db.notes"
            })
    void knowsWhatIsCreated(Vendor vendor, String sql, String table) {
        TableStatement statement =
                TableStatement.of(vendor, new ScriptStatement(sql, 1)).orElseThrow();

        assertThat(statement.table()).hasToString(table);
        assertThat(statement.creates()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE notes",
                "drop table if exists notes cascade",
                "ALTER TABLE notes RENAME TO entries",
                "RENAME TABLE notes TO entries"
            })
    void knowsWhatIsGone(String sql) {
        TableStatement statement = TableStatement.of(Vendor.POSTGRESQL, new ScriptStatement(sql, 1))
                .orElseThrow();

        assertThat(statement.table()).hasToString("notes");
        assertThat(statement.creates()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TEMPORARY TABLE notes (id int)",
                "ALTER TABLE notes RENAME COLUMN a TO b",
                "ALTER TABLE notes ADD COLUMN a int",
                "CREATE INDEX ix ON notes (a)",
                "INSERT INTO notes VALUES ('CREATE TABLE x (id int)')"
            })
    void passesOverTheRest(String sql) {
        assertThat(TableStatement.of(Vendor.POSTGRESQL, new ScriptStatement(sql, 1)))
                .isEmpty();
    }

    @Test
    void seesATableInsideAnExecutedComment() {
        assertThat(TableStatement.of(Vendor.MARIADB, new ScriptStatement("/*!40000 CREATE TABLE a (id int) */", 1)))
                .isPresent();
    }
}
