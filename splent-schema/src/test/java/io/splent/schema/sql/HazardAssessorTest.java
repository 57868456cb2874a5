package io.splent.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.Hazard;
import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SchemaChange.OpaqueChange;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SqlType;
import io.splent.api.schema.Table;
import io.splent.api.schema.Vendor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HazardAssessorTest {

    private static final ObjectName NOTES = ObjectName.of("notes");

    private final HazardAssessor postgres = assessor(Vendor.POSTGRESQL);

    private static HazardAssessor assessor(Vendor vendor) {
        return new HazardAssessor(new Dialect(vendor, 17, 0, "17.0", IdentifierCase.LOWER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSTGRESQL | character varying(50) | character varying(100) | ''",
                "POSTGRESQL | character varying(50) | text                   | ''",
                "POSTGRESQL | character varying(50) | character varying(20)  | may-fail-on-data rewrites-table blocks-writes",
                "POSTGRESQL | numeric(10,2)         | numeric(12,2)          | ''",
                "POSTGRESQL | numeric(10,2)         | numeric(12,4)          | rewrites-table blocks-writes",
                "POSTGRESQL | numeric(10,2)         | numeric(10,4)          | may-fail-on-data rewrites-table blocks-writes",
                "POSTGRESQL | integer               | bigint                 | rewrites-table blocks-writes",
                "POSTGRESQL | bigint                | integer                | may-fail-on-data rewrites-table blocks-writes",
                "POSTGRESQL | text                  | uuid                   | may-fail-on-data rewrites-table blocks-writes",
                "MARIADB    | varchar(50)           | varchar(60)            | ''",
                "MARIADB    | varchar(20)           | varchar(100)           | ''",
                "MARIADB    | varchar(50)           | varchar(100)           | rewrites-table blocks-writes",
                "MARIADB    | varchar(100)          | varchar(200)           | ''",
                "MYSQL      | varchar(20)           | varchar(100)           | rewrites-table blocks-writes",
                "MARIADB    | enum('A','B')         | enum('A','B','C')      | ''",
                "MARIADB    | enum('A','B')         | enum('B')              | may-fail-on-data rewrites-table blocks-writes",
                "MARIADB    | tinyint(4)            | enum('A','B')          | may-fail-on-data rewrites-table blocks-writes",
                "MARIADB    | enum('A','B')         | tinyint(4)             | may-fail-on-data rewrites-table blocks-writes",
                "H2         | tinyint               | enum('A','B')          | may-fail-on-data rewrites-table blocks-writes",
                "H2         | character varying(50) | character varying(60)  | ''",
                "H2         | integer               | bigint                 | rewrites-table blocks-writes"
            })
    void knowsWhatATypeChangeDoesToRows(Vendor vendor, String before, String after, String hazards) {
        SchemaChange change = new AlterColumn(NOTES, Column.of("title", before, true), Column.of("title", after, true));

        assertThat(assessor(vendor).assess(change)).extracting(Hazard::id).containsExactlyElementsOf(words(hazards));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    }

    @Test
    void namesTheLossOfData() {
        Column plain = Column.of("title", "text", true);
        assertThat(postgres.assess(new DropColumn(NOTES, plain))).containsExactly(Hazard.DELETES_DATA);
    }

    @Test
    void warnsOfARequiredColumnWithoutAValue() {
        Column column = new Column("n", new SqlType("bigint"), false, null, null, null, null, null);
        assertThat(postgres.assess(new AddColumn(NOTES, column))).containsExactly(Hazard.MAY_FAIL_ON_DATA);
        assertThat(postgres.assess(new AddColumn(NOTES, column.withDefault("0"))))
                .isEmpty();
        assertThat(postgres.assess(new AddColumn(NOTES, column.withDefault("nextval('s'::regclass)"))))
                .containsExactly(Hazard.REWRITES_TABLE, Hazard.BLOCKS_WRITES);
    }

    @Test
    void seesNoHazardInATableOfTheSamePlan() {
        Table table = new Table(NOTES, List.of(), null, List.of(), List.of(), List.of(), List.of(), null);
        SchemaChange index = new CreateIndex(NOTES, Index.of("ix", true, List.of("a")));

        assertThat(postgres.assess(List.of(index, new CreateTable(table))))
                .first()
                .isEqualTo(Set.of());
        assertThat(postgres.assess(index)).containsExactly(Hazard.MAY_FAIL_ON_DATA, Hazard.BLOCKS_WRITES);
    }

    @Test
    void doesNotJudgeWhatItCannotRead() {
        assertThat(postgres.assess(new OpaqueChange(null, "x", List.of("SELECT 1"), List.of())))
                .containsExactly(Hazard.IRREVERSIBLE, Hazard.UNCLASSIFIED);
    }

    @ParameterizedTest
    @EnumSource(Hazard.class)
    void explainsEveryHazardInOneLine(Hazard hazard) {
        assertThat(HazardAssessor.explain(hazard)).isNotBlank().doesNotContain("\n");
    }
}
