package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_FOREIGN_KEY;
import static io.splent.api.change.Hazard.MAY_FAIL_ON_DATA;
import static io.splent.api.diff.DifferCapability.FOREIGN_KEYS;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A row may refer to nothing. */
@SchemaCase(
        value = "foreign key added",
        rows = {"insert into author (id) values (1)", "insert into book (id, author_id) values (1, 1)"},
        hazards = MAY_FAIL_ON_DATA)
@Expect(value = ADD_FOREIGN_KEY, of = "book.fk_book_author", seen = FOREIGN_KEYS)
final class D27ForeignKeyAdded {

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

            @Column(name = "author_id")
            Integer author = 0;
        }
    }

    static class After {
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
