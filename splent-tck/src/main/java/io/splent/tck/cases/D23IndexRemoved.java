package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.DROP_INDEX;
import static io.splent.api.diff.DifferCapability.INDEXES;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** Rows do not mind. */
@SchemaCase(value = "index removed", rows = "insert into book (id, title) values (1, 'Emma')")
@Expect(value = DROP_INDEX, of = "book.ix_book_title", seen = INDEXES)
final class D23IndexRemoved {

    static class Before {
        @Entity(name = "book")
        @Table(indexes = @Index(name = "ix_book_title", columnList = "title"))
        static class Book {
            @Id
            int id;

            @Column(length = 100)
            String title = "";
        }
    }

    static class After {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(length = 100)
            String title = "";
        }
    }
}
