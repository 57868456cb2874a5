package io.splent.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Vendor;
import io.splent.mapping.entities.Refused;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.sql.SQLException;

/** What the database refuses is named in the words of the entity model, all of it at once. */
class RefusedMappingTest {

    @OnEachDatabase(Vendor.POSTGRESQL)
    void namesEveryAttributeWithAnUnknownType(TestDatabase database) throws SQLException {
        SplentException refusal = refusal(database, TestProduct.of(Refused.Types.class));
        assertThat(refusal.getMessage())
                .contains("Article.body: body CLOB")
                .contains("type \"clob\" does not exist")
                .contains("Comment.text: text TINYTEXT")
                .doesNotContain("Article.title")
                .doesNotContain("Comment.article");
    }

    @OnEachDatabase(Vendor.MARIADB)
    void namesTheAttributeWithAnImpossibleScale(TestDatabase database) throws SQLException {
        assertThat(refusal(database, TestProduct.of(Refused.Types.class)).getMessage())
                .contains("Article.rate: rate ")
                .contains("(2,10)")
                .doesNotContain("Article.title");
    }

    @OnEachDatabase(Vendor.MARIADB)
    void namesTheAttributesOfAKeyThatIsTooLong(TestDatabase database) throws SQLException {
        assertThat(refusal(database, TestProduct.of(Refused.Keys.class)).getMessage())
                .contains("Link.address: ")
                .contains("Page.host, Page.path: create index ix_page_path")
                .contains("3072");
    }

    @OnEachDatabase({Vendor.H2, Vendor.POSTGRESQL})
    void namesTheSecondUserOfAConstraintName(TestDatabase database) throws SQLException {
        assertThat(refusal(database, TestProduct.of(Refused.Names.class)).getMessage())
                .contains("Country.name: ")
                .containsIgnoringCase("uq_name")
                .doesNotContain("City.name");
    }

    @OnEachDatabase(Vendor.POSTGRESQL)
    void namesTheAttributeOfAStructure(TestDatabase database) throws SQLException {
        ProductReading reading = new ProductReading(database);
        TestProduct product = TestProduct.of(Refused.Structures.class);
        SplentException refusal = catchThrowableOfType(SplentException.class, () -> reading.of(product));
        assertThat(refusal.code()).isEqualTo(ErrorCode.ENTITIES_UNREADABLE);
        assertThat(refusal.getMessage()).contains("Duel.pair").contains("pair_of_it (@Struct)");
        assertThat(refusal.hint()).contains("@Embedded");
    }

    private static SplentException refusal(TestDatabase database, TestProduct product) throws SQLException {
        ProductReading reading = new ProductReading(database);
        SplentException refusal = catchThrowableOfType(SplentException.class, () -> reading.of(product));
        assertThat(refusal.code()).isEqualTo(ErrorCode.DDL_REJECTED);
        assertThat(refusal.location().feature()).isEqualTo("only");
        assertThat(refusal.location().sqlState()).isNotNull();
        assertThat(refusal.hint()).contains("nothing was written");
        assertThat(refusal.getMessage()).doesNotContain("splent_").doesNotContain("conn=");
        assertThat(reading.live()).isEqualTo(SchemaSnapshot.EMPTY);
        return refusal;
    }
}
