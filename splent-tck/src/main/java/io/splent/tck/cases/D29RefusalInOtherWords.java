package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_FOREIGN_KEY;
import static io.splent.api.change.ChangeKind.DROP_FOREIGN_KEY;
import static io.splent.api.diff.DifferCapability.FOREIGN_KEY_ACTIONS;
import static io.splent.api.schema.Vendor.POSTGRESQL;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * Restrict, no action and silence are one and the same, but on PostgreSQL: there restrict refuses at once, and no action
 * at the end of the statement.
 */
@SchemaCase(
        value = "foreign key: restrict or no action",
        rows = {"insert into author (id) values (1)", "insert into book (id, author_id) values (1, 1)"})
@Live({
    "alter table book drop constraint fk_book_author",
    "alter table book add constraint fk_book_author foreign key (author_id) references author (id)"
            + " on delete restrict on update no action"
})
@Expect(value = DROP_FOREIGN_KEY, of = "book.fk_book_author", seen = FOREIGN_KEY_ACTIONS, on = POSTGRESQL)
@Expect(value = ADD_FOREIGN_KEY, of = "book.fk_book_author", seen = FOREIGN_KEY_ACTIONS, on = POSTGRESQL)
final class D29RefusalInOtherWords {

    static class Before {
        @Entity(name = "author")
        static class Author {
            @Id
            int id;
        }

        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @ManyToOne
            @JoinColumn(name = "author_id", foreignKey = @ForeignKey(name = "fk_book_author"))
            @Nullable
            Author author;
        }
    }
}
