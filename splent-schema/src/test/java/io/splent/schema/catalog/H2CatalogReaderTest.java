package io.splent.schema.catalog;

import static io.splent.api.schema.Vendor.H2;
import static io.splent.schema.catalog.Catalogs.read;
import static io.splent.schema.catalog.Catalogs.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import java.util.stream.Collectors;

final class H2CatalogReaderTest {

    @OnEachDatabase(H2)
    void readsTypesAsTheyCanBeWrittenAgain(TestDatabase database) throws SQLException {
        String columns = "a varchar(30) not null, b numeric(10,2), c timestamp(3) with time zone, d enum('A','B''C'),"
                + " e varchar(20) array[5] array, f clob, g clob(100), h interval day(3) to second(4),"
                + " i geometry(point, 4326), j varchar, k varbinary(7), l time(2), m decfloat, n float(20), o uuid,"
                + " p interval second(3, 4), q enum('X') array, r numeric";
        Table table = table(database, "T", "CREATE TABLE t (" + columns + ")");

        assertThat(table.columns())
                .containsExactly(
                        Column.of("A", "character varying(30)", false),
                        Column.of("B", "numeric(10,2)", true),
                        Column.of("C", "timestamp(3) with time zone", true),
                        Column.of("D", "enum('A','B''C')", true),
                        Column.of("E", "character varying(20) array[5] array", true),
                        Column.of("F", "character large object", true),
                        Column.of("G", "character large object(100)", true),
                        Column.of("H", "interval day(3) to second(4)", true),
                        Column.of("I", "geometry(point,4326)", true),
                        Column.of("J", "character varying", true),
                        Column.of("K", "binary varying(7)", true),
                        Column.of("L", "time(2)", true),
                        Column.of("M", "decfloat", true),
                        Column.of("N", "real", true),
                        Column.of("O", "uuid", true),
                        Column.of("P", "interval second(3,4)", true),
                        Column.of("Q", "enum('X') array", true),
                        Column.of("R", "numeric", true));
        String again = table.columns().stream()
                .map(column -> column.name() + " " + column.type() + (column.nullable() ? "" : " not null"))
                .collect(Collectors.joining(", "));
        assertThat(table(database, "AGAIN", "CREATE TABLE again (" + again + ")")
                        .columns())
                .isEqualTo(table.columns());
    }

    @OnEachDatabase(H2)
    void readsDefaultsIdentityAndComputedColumns(TestDatabase database) throws SQLException {
        Table table = table(
                database,
                "T",
                "CREATE SEQUENCE sq",
                "CREATE DOMAIN positive AS int CHECK (VALUE > 0)",
                "CREATE TABLE t (a bigint GENERATED ALWAYS AS IDENTITY (START WITH 5 INCREMENT BY 10),"
                        + " b bigint AUTO_INCREMENT, c varchar(5) DEFAULT 'x', d int DEFAULT NULL,"
                        + " e bigint GENERATED ALWAYS AS (d * 2), f bigint DEFAULT NEXT VALUE FOR sq,"
                        + " g timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP, h positive)");

        SqlType bigint = new SqlType("bigint");
        assertThat(table.columns())
                .containsExactly(
                        new Column("A", bigint, false, null, new Identity(true, 5, 10), null, null, null),
                        new Column("B", bigint, false, null, new Identity(false, 1, 1), null, null, null),
                        Column.of("C", "character varying(5)", true).withDefault("'x'"),
                        Column.of("D", "integer", true),
                        new Column("E", bigint, true, null, null, new GeneratedColumn("\"D\" * 2", true), null, null),
                        Column.of("F", "bigint", true).withDefault("NEXT VALUE FOR \"SQ\""),
                        Column.of("G", "timestamp(6)", true)
                                .withDefault("CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP"),
                        Column.of("H", "\"POSITIVE\"", true));
        assertThat(read(database).sequences())
                .containsExactly(new Sequence(ObjectName.of("SQ"), "bigint", 1, 1, 1, Long.MAX_VALUE, false, 32));
    }

    @OnEachDatabase(H2)
    void readsKeysAndConstraints(TestDatabase database) throws SQLException {
        database.execute(
                "CREATE SCHEMA other",
                "CREATE TABLE other.parent (x int, y int, CONSTRAINT pk PRIMARY KEY (y, x))",
                "CREATE TABLE t (a int, b int CHECK (b > 0), c varchar(9), CONSTRAINT one_c UNIQUE (c, a), UNIQUE (b),"
                        + " CONSTRAINT to_parent FOREIGN KEY (b, a) REFERENCES other.parent (x, y)"
                        + " ON DELETE CASCADE ON UPDATE SET NULL,"
                        + " CONSTRAINT known CHECK (c IN ('x', 'y')))");
        SchemaSnapshot snapshot = read(database, "OTHER");
        Table table = snapshot.table(ObjectName.of("T")).orElseThrow();
        ObjectName parent = new ObjectName("OTHER", "PARENT");

        assertThat(snapshot.table(parent).orElseThrow().primaryKey())
                .isEqualTo(new PrimaryKey("PK", List.of("Y", "X")));
        assertThat(table.uniques())
                .extracting(UniqueConstraint::generatedName, UniqueConstraint::columns)
                .containsExactly(tuple(true, List.of("B")), tuple(false, List.of("C", "A")));
        assertThat(table.indexes()).isEmpty();
        assertThat(table.foreignKeys())
                .containsExactly(new ForeignKey(
                        "TO_PARENT",
                        false,
                        List.of("B", "A"),
                        parent,
                        List.of("X", "Y"),
                        ReferentialAction.CASCADE,
                        ReferentialAction.SET_NULL));
        assertThat(table.checks())
                .extracting(CheckConstraint::generatedName, CheckConstraint::expression)
                .containsExactly(tuple(true, "\"B\" > 0"), tuple(false, "\"C\" IN('x', 'y')"));
    }

    @OnEachDatabase(H2)
    void readsIndexesAndComments(TestDatabase database) throws SQLException {
        Table table = table(
                database,
                "T",
                "CREATE TABLE t (a int, b varchar(9))",
                "CREATE INDEX ordered ON t (a DESC, b DESC NULLS FIRST)",
                "CREATE UNIQUE INDEX single ON t (b)",
                "COMMENT ON TABLE t IS 'about t'",
                "COMMENT ON COLUMN t.a IS 'about a'");

        assertThat(table.comment()).isEqualTo("about t");
        assertThat(table.columns()).extracting(Column::comment).containsExactly("about a", null);
        assertThat(table.uniques()).isEmpty();
        assertThat(table.indexes())
                .containsExactly(
                        new Index(
                                "ORDERED",
                                false,
                                List.of(
                                        new Index.Key("A", false, true, null),
                                        new Index.Key("B", false, true, "NULLS FIRST")),
                                null,
                                List.of(),
                                null),
                        Index.of("SINGLE", true, List.of("B")));
    }

    @OnEachDatabase(H2)
    void readsOptionsOfColumnsKeysAndIndexes(TestDatabase database) throws SQLException {
        Table table = table(
                database,
                "T",
                "CREATE TABLE T (A INT, B INT INVISIBLE, CONSTRAINT U1 UNIQUE (A),"
                        + " CONSTRAINT U2 UNIQUE NULLS NOT DISTINCT (B), CONSTRAINT U3 UNIQUE NULLS ALL DISTINCT (B, A))",
                "CREATE UNIQUE INDEX I1 ON T (A, B)",
                "CREATE UNIQUE NULLS NOT DISTINCT INDEX I2 ON T (B, A)");

        assertThat(table.columns()).extracting(Column::options).containsExactly(null, "INVISIBLE");
        assertThat(table.uniques())
                .extracting(UniqueConstraint::options)
                .containsExactly(null, "NULLS NOT DISTINCT", "NULLS ALL DISTINCT");
        assertThat(table.indexes()).extracting(Index::options).containsExactly(null, "NULLS NOT DISTINCT");
    }

    @OnEachDatabase(H2)
    void listsWhatItDoesNotManage(TestDatabase database) throws SQLException {
        database.execute(
                "CREATE TABLE t (id int)",
                "CREATE VIEW v AS SELECT * FROM t",
                "CREATE DOMAIN d AS int",
                "CREATE ALIAS f FOR 'java.lang.Math.abs(int)'",
                "CREATE CONSTANT c VALUE 1",
                "CREATE SYNONYM s FOR t");
        SchemaSnapshot snapshot = read(database);

        assertThat(snapshot.tables()).extracting(Table::name).containsExactly(ObjectName.of("T"));
        assertThat(snapshot.others())
                .containsExactly(
                        other("constant", "C"),
                        other("domain", "D"),
                        other("function", "F"),
                        other("synonym", "S"),
                        other("view", "V"));
    }

    private static OtherObject other(String kind, String name) {
        return new OtherObject(kind, ObjectName.of(name));
    }
}
