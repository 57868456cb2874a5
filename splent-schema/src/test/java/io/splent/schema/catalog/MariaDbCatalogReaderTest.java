package io.splent.schema.catalog;

import static io.splent.api.schema.Vendor.MARIADB;
import static io.splent.schema.catalog.Catalogs.read;
import static io.splent.schema.catalog.Catalogs.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.GeneratedColumn;
import io.splent.api.schema.Identity;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.OtherObject;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.ReferentialAction;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.SqlType;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.sql.SQLException;
import java.util.List;

final class MariaDbCatalogReaderTest {

    @OnEachDatabase(MARIADB)
    void readsTypesAsTheyCanBeWrittenAgain(TestDatabase database) throws SQLException {
        Table table = table(
                database,
                "t",
                "CREATE TABLE t (a varchar(30) NOT NULL, b decimal(10,2), c datetime(3), d enum('A','B''C'),"
                        + " e int unsigned, f bit(1), g longblob, h boolean, i timestamp NULL)");

        assertThat(table.columns())
                .containsExactly(
                        Column.of("a", "varchar(30)", false),
                        Column.of("b", "decimal(10,2)", true),
                        Column.of("c", "datetime(3)", true),
                        Column.of("d", "enum('A','B''C')", true),
                        Column.of("e", "int(10) unsigned", true),
                        Column.of("f", "bit(1)", true),
                        Column.of("g", "longblob", true),
                        Column.of("h", "tinyint(1)", true),
                        Column.of("i", "timestamp", true));
    }

    @OnEachDatabase(MARIADB)
    void readsJsonAsTheTypeItWasDeclaredWith(TestDatabase database) throws SQLException {
        Table table = table(
                database,
                "t",
                "CREATE TABLE t (a json, b longtext, c longtext COLLATE utf8mb4_general_ci CHECK (json_valid(c)))");

        assertThat(table.columns())
                .extracting(Column::type)
                .containsExactly(new SqlType("json"), new SqlType("longtext"), new SqlType("longtext"));
        assertThat(table.columns()).extracting(Column::collation).containsOnlyNulls();
        assertThat(table.checks()).containsExactly(new CheckConstraint("c", true, "json_valid(`c`)"));
    }

    @OnEachDatabase(MARIADB)
    void readsJsonAlsoAfterTheColumnWasRenamed(TestDatabase database) throws SQLException {
        Table table = table(database, "t", "CREATE TABLE t (a json)", "ALTER TABLE t RENAME COLUMN a TO b");

        assertThat(table.columns()).containsExactly(Column.of("b", "json", true));
        assertThat(table.checks()).isEmpty();
    }

    @OnEachDatabase(MARIADB)
    void keepsApartTwoChecksOfTheSameName(TestDatabase database) throws SQLException {
        Table table = table(database, "t", "CREATE TABLE t (a int CHECK (a > 0), CONSTRAINT a CHECK (a > 1))");

        assertThat(table.checks())
                .containsExactly(new CheckConstraint("a", true, "`a` > 0"), new CheckConstraint("a", false, "`a` > 1"));
    }

    @OnEachDatabase(MARIADB)
    void readsDefaultsIdentityAndComputedColumns(TestDatabase database) throws SQLException {
        Table table = table(
                database,
                "t",
                "CREATE TABLE t (a bigint AUTO_INCREMENT PRIMARY KEY, b varchar(5) DEFAULT 'x', c int DEFAULT NULL,"
                        + " d datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),"
                        + " e datetime ON UPDATE CURRENT_TIMESTAMP,"
                        + " f bigint GENERATED ALWAYS AS (c * 2) STORED, g bigint AS (c + 1) VIRTUAL,"
                        + " h varchar(9) DEFAULT 'NULL', i varchar(40) DEFAULT uuid())");

        SqlType bigint = new SqlType("bigint(20)");
        assertThat(table.columns())
                .containsExactly(
                        new Column("a", bigint, false, null, new Identity(false, 1, 1), null, null, null),
                        Column.of("b", "varchar(5)", true).withDefault("'x'"),
                        Column.of("c", "int(11)", true),
                        Column.of("d", "datetime(3)", false)
                                .withDefault("current_timestamp(3) on update current_timestamp(3)"),
                        Column.of("e", "datetime", true).withDefault("NULL on update current_timestamp()"),
                        new Column("f", bigint, true, null, null, new GeneratedColumn("`c` * 2", true), null, null),
                        new Column("g", bigint, true, null, null, new GeneratedColumn("`c` + 1", false), null, null),
                        Column.of("h", "varchar(9)", true).withDefault("'NULL'"),
                        Column.of("i", "varchar(40)", true).withDefault("uuid()"));
    }

    @OnEachDatabase(MARIADB)
    void readsCollationsAndComments(TestDatabase database) throws SQLException {
        Table table = table(
                database,
                "t",
                "CREATE TABLE t (a varchar(5) COLLATE utf8mb4_bin COMMENT 'it''s a', b varchar(5)) COMMENT 'about t'");

        assertThat(table.comment()).isEqualTo("about t");
        assertThat(table.columns())
                .containsExactly(
                        new Column("a", new SqlType("varchar(5)"), true, null, null, null, "utf8mb4_bin", "it's a"),
                        Column.of("b", "varchar(5)", true));
    }

    @OnEachDatabase(MARIADB)
    void readsKeysAndConstraints(TestDatabase database) throws SQLException {
        Table table = table(
                database,
                "t",
                "CREATE TABLE parent (x int, y int, PRIMARY KEY (y, x))",
                "CREATE TABLE t (a int PRIMARY KEY, b int, c int, d varchar(9), e int CHECK (e > 0), UNIQUE one_c (c, a),"
                        + " CONSTRAINT to_parent FOREIGN KEY (b, c) REFERENCES parent (y, x)"
                        + " ON DELETE CASCADE ON UPDATE SET NULL, FOREIGN KEY (c) REFERENCES t (a),"
                        + " CONSTRAINT known CHECK (d IN ('x', 'y')), CHECK (a > 1))");

        assertThat(table.primaryKey()).isEqualTo(new PrimaryKey("PRIMARY", List.of("a")));
        assertThat(table.uniques()).containsExactly(new UniqueConstraint("one_c", false, List.of("c", "a")));
        assertThat(table.indexes()).isEmpty();
        assertThat(table.foreignKeys())
                .containsExactly(
                        new ForeignKey(
                                "t_ibfk_1",
                                true,
                                List.of("c"),
                                ObjectName.of("t"),
                                List.of("a"),
                                ReferentialAction.RESTRICT,
                                ReferentialAction.RESTRICT),
                        new ForeignKey(
                                "to_parent",
                                false,
                                List.of("b", "c"),
                                ObjectName.of("parent"),
                                List.of("y", "x"),
                                ReferentialAction.CASCADE,
                                ReferentialAction.SET_NULL));
        assertThat(table.checks())
                .containsExactly(
                        new CheckConstraint("CONSTRAINT_1", true, "`a` > 1"),
                        new CheckConstraint("e", true, "`e` > 0"),
                        new CheckConstraint("known", false, "`d` in ('x','y')"));
    }

    @OnEachDatabase(MARIADB)
    void leavesOutTheIndexesThatForeignKeysBringAlong(TestDatabase database) throws SQLException {
        Table table = table(
                database,
                "t",
                "CREATE TABLE t (a int PRIMARY KEY, b int, c int, d int, FOREIGN KEY (b) REFERENCES t (a),"
                        + " CONSTRAINT named FOREIGN KEY (c) REFERENCES t (a),"
                        + " INDEX own (d), CONSTRAINT served FOREIGN KEY (d) REFERENCES t (a))");

        assertThat(table.foreignKeys()).hasSize(3);
        assertThat(table.indexes()).containsExactly(Index.of("own", false, List.of("d")));
    }

    @OnEachDatabase(MARIADB)
    void readsIndexes(TestDatabase database) throws SQLException {
        Table table = table(
                database,
                "t",
                "CREATE TABLE t (a int, b text, c varchar(50), d point NOT NULL, e text, UNIQUE KEY hashed (e))",
                "CREATE INDEX descending ON t (a DESC, c)",
                "CREATE UNIQUE INDEX prefix ON t (b(10), a)",
                "CREATE FULLTEXT INDEX searched ON t (c)",
                "CREATE SPATIAL INDEX placed ON t (d)");

        assertThat(table.uniques()).containsExactly(new UniqueConstraint("hashed", false, List.of("e")));
        assertThat(table.indexes())
                .containsExactly(
                        new Index(
                                "descending",
                                false,
                                List.of(new Index.Key("a", false, true, null), Index.Key.ascending("c")),
                                null,
                                List.of(),
                                null),
                        new Index("placed", false, List.of(Index.Key.ascending("d")), "spatial", List.of(), null),
                        new Index(
                                "prefix",
                                true,
                                List.of(new Index.Key("b", false, false, "(10)"), Index.Key.ascending("a")),
                                null,
                                List.of(),
                                null),
                        new Index("searched", false, List.of(Index.Key.ascending("c")), "fulltext", List.of(), null));
    }

    @OnEachDatabase(MARIADB)
    void readsSequences(TestDatabase database) throws SQLException {
        Table table = table(
                database,
                "t",
                "CREATE SEQUENCE `s``1` START WITH 3 INCREMENT BY 50 CACHE 10 CYCLE",
                "CREATE SEQUENCE plain",
                "CREATE TABLE t (id bigint DEFAULT nextval(plain))");

        assertThat(table.columns()).extracting(Column::defaultExpression).containsExactly("nextval(`plain`)");
        assertThat(read(database).sequences())
                .containsExactly(
                        new Sequence(ObjectName.of("plain"), "bigint", 1, 1, 1, Long.MAX_VALUE - 1, false, 1000),
                        new Sequence(ObjectName.of("s`1"), "bigint", 3, 50, 1, Long.MAX_VALUE - 1, true, 10));
    }

    @OnEachDatabase(MARIADB)
    void listsWhatItDoesNotManage(TestDatabase database) throws SQLException {
        database.execute(
                "CREATE TABLE t (id int)",
                "CREATE VIEW v AS SELECT * FROM t",
                "CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.id = 1",
                "CREATE PROCEDURE p() SELECT 1",
                "CREATE FUNCTION f() RETURNS int RETURN 1",
                "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO SELECT 1");
        SchemaSnapshot snapshot = read(database);

        assertThat(snapshot.tables()).extracting(Table::name).containsExactly(ObjectName.of("t"));
        assertThat(snapshot.others())
                .containsExactly(
                        other("event", "e"),
                        other("function", "f"),
                        other("procedure", "p"),
                        other("trigger", "tr"),
                        other("view", "v"));
    }

    @OnEachDatabase(MARIADB)
    void readsOptionsOfColumnsAndIndexes(TestDatabase database) throws SQLException {
        Table table = table(
                database,
                "t",
                "CREATE TABLE s (id int PRIMARY KEY)",
                "CREATE TABLE t (a int, b int INVISIBLE, c int AS (a + 1) VIRTUAL INVISIBLE, UNIQUE u1 (a),"
                        + " UNIQUE u2 (b) IGNORED, INDEX i1 (a, b), INDEX i2 (b, a) IGNORED,"
                        + " CONSTRAINT f FOREIGN KEY (a) REFERENCES s (id))");

        assertThat(table.columns()).extracting(Column::options).containsExactly(null, "INVISIBLE", "INVISIBLE");
        assertThat(table.uniques()).extracting(UniqueConstraint::options).containsExactly(null, "IGNORED");
        assertThat(table.indexes()).extracting(Index::options).containsExactly(null, "IGNORED");
    }

    @OnEachDatabase(MARIADB)
    void leavesOutTheIndexOfAForeignKeyThatIsIgnored(TestDatabase database) throws SQLException {
        Table table = table(
                database,
                "t",
                "CREATE TABLE s (id int PRIMARY KEY)",
                "CREATE TABLE t (a int, CONSTRAINT f FOREIGN KEY (a) REFERENCES s (id))",
                "ALTER TABLE t ALTER INDEX f IGNORED");

        assertThat(table.indexes()).isEmpty();
    }

    private static OtherObject other(String kind, String name) {
        return new OtherObject(kind, ObjectName.of(name));
    }
}
