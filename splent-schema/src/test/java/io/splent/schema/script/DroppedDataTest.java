package io.splent.schema.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DroppedDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "POSTGRESQL|drop table Notes|Notes",
                "POSTGRESQL|DROP /* no longer */ TABLE IF EXISTS app.\"No\"\"tes\" CASCADE -- gone|app.\"No\"\"tes\"",
                "MARIADB|DROP TABLE `a,b`, c RESTRICT|`a,b` c",
                "H2|truncate table PUBLIC . notes|PUBLIC.notes",
                "POSTGRESQL|TRUNCATE ONLY notes, tags|notes tags",
                "POSTGRESQL|ALTER TABLE IF EXISTS ONLY notes DROP COLUMN IF EXISTS title, DROP body|notes#title notes#body",
                "MARIADB|alter table `notes` drop column `index`, add column b int check (b in (1, 2)), drop c|"
                        + "`notes`#`index` `notes`#c",
                "H2|ALTER TABLE notes DROP COLUMN title|notes#title"
            })
    void findsTablesAndColumns(Vendor vendor, String sql, String dropped) {
        assertThat(DroppedData.of(vendor, new ScriptStatement(sql, 1)))
                .map(data -> data.table() + (data.column() == null ? "" : "#" + data.column()))
                .containsExactly(dropped.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE notes DROP CONSTRAINT pk_notes",
                "ALTER TABLE notes DROP PRIMARY KEY, DROP INDEX ix, DROP FOREIGN KEY fk",
                "ALTER TABLE notes ALTER COLUMN title DROP NOT NULL",
                "ALTER TABLE notes ADD COLUMN body text DEFAULT 'x, DROP COLUMN y'",
                "DROP INDEX ix_notes",
                "INSERT INTO notes VALUES ('DROP TABLE notes')",
                "ALTER TABLE",
                "DROP"
            })
    void passesOverTheRest(String sql) {
        assertThat(DroppedData.of(Vendor.MARIADB, new ScriptStatement(sql, 1))).isEmpty();
    }
}
