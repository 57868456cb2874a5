package io.splent.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.diff.Origin;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.schema.Column;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.Table;
import io.splent.api.schema.Vendor;
import io.splent.mapping.entities.Refined;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who asked for what, in a product whose features add to each other's tables. */
class OriginsTest {

    @OnEachDatabase
    void givesEveryObjectToTheFeatureThatDeclaresIt(TestDatabase database) throws SQLException {
        SchemaDiff diff = new ProductReading(database).of(product());
        assertThat(owners(diff))
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("table notes", "notes Note"),
                        Map.entry("column notes.id", "notes Note.id"),
                        Map.entry("column notes.dtype", "notes Note"),
                        Map.entry("column notes.title", "notes Note.title"),
                        Map.entry("column notes.city", "notes Note.place.city"),
                        Map.entry("column notes.country", "places PlaceMixin.country"),
                        Map.entry("column notes.tags", "tags TagsMixin.tags"),
                        Map.entry("index notes.ix_notes_title", "notes Note"),
                        Map.entry("index notes.ix_notes_tags", "tags TagsMixin"),
                        Map.entry("column notes.cipher", "secrets SecretNote.cipher"),
                        Map.entry("column notes.ownerid", "notes Note.ownerId"),
                        Map.entry("column notes.rating", "ratings RatedNote.rating"),
                        Map.entry("index notes.ix_notes_rating", "ratings RatedNote"),
                        Map.entry("foreign_key notes.fk_notes_owner", "ratings RatedNote.owner"),
                        Map.entry("column notes.pinned_by", "owners Owner.pinned"),
                        Map.entry("column notes.pin_position", "owners Owner.pinned"),
                        Map.entry("table owner_note", "owners Owner.favourites"),
                        Map.entry("column owner_note.favourites_id", "owners Owner.favourites"),
                        Map.entry("table refined$note_words", "notes Note.words"),
                        Map.entry("sequence numbers", "notes Note.id")));
    }

    @OnEachDatabase
    void leavesNoTableColumnOrSequenceWithoutOrigin(TestDatabase database) throws SQLException {
        SchemaDiff diff = new ProductReading(database).of(product());
        for (Table table : diff.desired().tables()) {
            assertThat(diff.origins()).containsKey(ObjectRef.table(table.name()));
            for (Column column : table.columns()) {
                assertThat(diff.origins()).containsKey(ObjectRef.column(table.name(), column.name()));
            }
        }
        for (Sequence sequence : diff.desired().sequences()) {
            assertThat(diff.origins()).containsKey(ObjectRef.sequence(sequence.name()));
        }
    }

    @OnEachDatabase
    void saysWhoGetsASharedSequence(TestDatabase database) throws SQLException {
        assertThat(new ProductReading(database).of(product()).warnings())
                .singleElement()
                .asString()
                .containsIgnoringCase("sequence numbers numbers the rows of Note.id (feature notes)")
                .contains("Owner.id (feature owners)");
    }

    @Test
    void refusesATableOfTwoUnrelatedFeatures() {
        TestProduct product = new TestProduct()
                .feature("notes", Refined.Titled.class, Refined.Place.class, Refined.Note.class)
                .feature("other", Refined.OtherNote.class);
        assertConflict(product, "table notes is mapped by Note (feature notes) and OtherNote (feature other)");
    }

    @Test
    void refusesAColumnOfTwoUnrelatedRefinements() {
        assertConflict(
                product().feature("stars", Refined.OtherNote.class).refines("stars", "notes"),
                "column notes.rating is mapped by RatedNote.rating (feature ratings) and OtherNote.stars (feature stars)");
    }

    private static void assertConflict(TestProduct product, String message) {
        try (TestDatabase database = TestDatabase.create(Vendor.H2)) {
            assertThatThrownBy(() -> new ProductReading(database).of(product))
                    .isInstanceOfSatisfying(SplentException.class, conflict -> {
                        assertThat(conflict.code()).isEqualTo(ErrorCode.OWNERSHIP_CONFLICT);
                        assertThat(conflict.getMessage()).containsIgnoringCase(message);
                        assertThat(conflict.hint()).contains("refines");
                    });
        }
    }

    private static TestProduct product() {
        return new TestProduct()
                .feature("notes", Refined.Titled.class, Refined.Place.class, Refined.Note.class)
                .feature("secrets", Refined.SecretNote.class)
                .feature("ratings", Refined.RatedNote.class)
                .feature("owners", Refined.Owner.class)
                .mixin(Refined.Note.class, "tags", Refined.TagsMixin.class.getName(), "tags")
                .mixin(Refined.Place.class, "places", "io.splent.places.PlaceMixin", "country")
                .refines("ratings", "notes");
    }

    /** Owners by kind and name, in lower case as databases disagree about it. */
    private static Map<String, String> owners(SchemaDiff diff) {
        Map<String, String> owners = new TreeMap<>();
        for (Map.Entry<ObjectRef, Origin> entry : diff.origins().entrySet()) {
            ObjectRef object = entry.getKey();
            boolean inTable = object.kind() != ObjectKind.TABLE && object.kind() != ObjectKind.SEQUENCE;
            String name = inTable ? object.container() + "." + object.name() : object.name();
            owners.put(
                    "%s %s".formatted(object.kind(), name).toLowerCase(Locale.ROOT),
                    entry.getValue().feature() + " " + entry.getValue());
        }
        return owners;
    }
}
