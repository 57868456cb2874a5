package io.splent.schema.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementEffectsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insert into t values (1)                                                   | ROWS
            WITH x AS (SELECT 1) SELECT * FROM x                                       | ROWS
            (select 1)                                                                 | ROWS
            load data infile 'x' into table t                                          | ROWS
            set foreign_key_checks = 0                                                 | SESSION
            set global max_connections = 5                                             | DEFINITION
            create table t (id int, note varchar(9) default 'select 1')                | DEFINITION
            create table t (id int check (id in (select 1)))                           | DEFINITION
            create table t like u                                                      | DEFINITION
            create /* temporary */ table t (id int)                                    | DEFINITION
            create table t (id int) comment = 'drop table a, b'                        | DEFINITION
            create table t as select 1                                                 | DOUBTFUL
            create table t (id int) select 1 as id                                     | DOUBTFUL
            create table t as (select 1)                                               | DOUBTFUL
            alter table t add column a int, add column b int                           | DEFINITION
            create or replace view v as select 1                                       | DEFINITION
            drop table t                                                               | DEFINITION
            drop table if exists t, u                                                  | IN_STEPS
            drop view v, w                                                             | IN_STEPS
            create or replace table t (id int)                                         | IN_STEPS
            create temporary table t (id int)                                          | IN_STEPS
            create or replace temporary table t (id int)                               | IN_STEPS
            drop temporary table t                                                     | IN_STEPS
            call p()                                                                   | IN_STEPS
            begin not atomic select 1; end                                             | IN_STEPS
            execute immediate 'drop table t'                                           | IN_STEPS
            drop database d                                                            | IN_STEPS
            truncate table t                                                           | DOUBTFUL
            rename table t to u                                                        | DEFINITION
            rename table t to x, u to t, x to u                                        | DOUBTFUL
            alter table t exchange partition p with table u                            | DOUBTFUL
            install soname 'x'                                                         | DOUBTFUL
            """)
    void sayWhatCanBeToldAfterwardsOnMariaDb(String sql, StatementEffect effect) {
        assertThat(new StatementEffects(Vendor.MARIADB).of(new ScriptStatement(sql, 1)))
                .isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            merge into t key (id) values (1)                     | ROWS
            comment on table t is 'x'                            | DEFINITION
            create local temporary table t (id int)              | IN_STEPS
            create cached local temporary table t (id int)       | IN_STEPS
            drop all objects                                     | IN_STEPS
            create alias f for 'java.lang.Math.abs'              | DEFINITION
            runscript from 'x'                                   | IN_STEPS
            """)
    void sayWhatCanBeToldAfterwardsOnH2(String sql, StatementEffect effect) {
        assertThat(new StatementEffects(Vendor.H2).of(new ScriptStatement(sql, 1)))
                .isEqualTo(effect);
    }
}
