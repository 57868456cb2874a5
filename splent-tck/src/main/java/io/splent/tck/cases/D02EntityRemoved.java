package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.DROP_FOREIGN_KEY;
import static io.splent.api.change.ChangeKind.DROP_TABLE;
import static io.splent.api.change.Hazard.DELETES_DATA;
import static io.splent.api.diff.DifferCapability.FOREIGN_KEYS;
import static io.splent.api.diff.DifferCapability.TABLES;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Its rows go with it, which must be known before. */
@SchemaCase(
        value = "entity removed",
        rows = {"insert into author (id) values (1)", "insert into book (id, author_id) values (1, 1)"},
        hazards = DELETES_DATA)
@Expect(value = DROP_FOREIGN_KEY, of = "book.fk_book_author", seen = FOREIGN_KEYS)
@Expect(value = DROP_TABLE, of = "book", seen = TABLES)
final class D02EntityRemoved {

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

    static class After {
        @Entity(name = "author")
        static class Author {
            @Id
            int id;
        }
    }
}
