package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_FOREIGN_KEY;
import static io.splent.api.change.ChangeKind.CREATE_TABLE;
import static io.splent.api.diff.DifferCapability.FOREIGN_KEYS;
import static io.splent.api.diff.DifferCapability.TABLES;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;

/** Part of the entity lives in a table whose key refers to the first. */
@SchemaCase(value = "@SecondaryTable added", rows = "insert into book (id) values (1)")
@Expect(value = CREATE_TABLE, of = "book_text", seen = TABLES)
@Expect(value = ADD_FOREIGN_KEY, of = "book_text.fk_book_text", seen = FOREIGN_KEYS)
final class D45SecondaryTable {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;
        }
    }

    static class After {
        @Entity(name = "book")
        @SecondaryTable(
                name = "book_text",
                pkJoinColumns = @PrimaryKeyJoinColumn(name = "book_id"),
                foreignKey = @ForeignKey(name = "fk_book_text"))
        static class Book {
            @Id
            int id;

            @Column(table = "book_text", length = 1000)
            String blurb = "";
        }
    }
}
