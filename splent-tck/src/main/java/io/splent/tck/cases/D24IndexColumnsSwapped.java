package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.CREATE_INDEX;
import static io.splent.api.change.ChangeKind.DROP_INDEX;
import static io.splent.api.diff.DifferCapability.INDEXES;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** An index on (b, a) is another than one on (a, b). */
@SchemaCase(value = "index (a, b) to (b, a)", rows = "insert into book (id, title, edition) values (1, 'Emma', 1)")
@Expect(value = DROP_INDEX, of = "book.ix_book_title", seen = INDEXES)
@Expect(value = CREATE_INDEX, of = "book.ix_book_title", seen = INDEXES)
final class D24IndexColumnsSwapped {

    static class Before {
        @Entity(name = "book")
        @Table(indexes = @Index(name = "ix_book_title", columnList = "title, edition"))
        static class Book {
            @Id
            int id;

            @Column(length = 100)
            String title = "";

            int edition;
        }
    }

    static class After {
        @Entity(name = "book")
        @Table(indexes = @Index(name = "ix_book_title", columnList = "edition, title"))
        static class Book {
            @Id
            int id;

            @Column(length = 100)
            String title = "";

            int edition;
        }
    }
}
