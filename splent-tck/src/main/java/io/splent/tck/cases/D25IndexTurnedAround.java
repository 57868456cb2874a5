package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.CREATE_INDEX;
import static io.splent.api.change.ChangeKind.DROP_INDEX;
import static io.splent.api.diff.DifferCapability.INDEX_DIRECTIONS;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** H2 adds where nulls go to an order that nobody has said it of. */
@SchemaCase(value = "index a to a desc", rows = "insert into book (id, edition) values (1, 1)")
@Expect(value = DROP_INDEX, of = "book.ix_book_edition", seen = INDEX_DIRECTIONS)
@Expect(value = CREATE_INDEX, of = "book.ix_book_edition", seen = INDEX_DIRECTIONS)
final class D25IndexTurnedAround {

    static class Before {
        @Entity(name = "book")
        @Table(indexes = @Index(name = "ix_book_edition", columnList = "edition"))
        static class Book {
            @Id
            int id;

            int edition;
        }
    }

    static class After {
        @Entity(name = "book")
        @Table(indexes = @Index(name = "ix_book_edition", columnList = "edition desc"))
        static class Book {
            @Id
            int id;

            int edition;
        }
    }
}
