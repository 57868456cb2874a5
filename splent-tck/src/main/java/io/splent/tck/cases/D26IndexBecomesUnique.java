package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_UNIQUE;
import static io.splent.api.change.ChangeKind.DROP_INDEX;
import static io.splent.api.change.Hazard.MAY_FAIL_ON_DATA;
import static io.splent.api.diff.DifferCapability.INDEXES;
import static io.splent.api.diff.DifferCapability.UNIQUE_CONSTRAINTS;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** Two rows may be alike. */
@SchemaCase(
        value = "index becomes unique",
        rows = "insert into book (id, isbn) values (1, '9780141439587')",
        hazards = MAY_FAIL_ON_DATA)
@Expect(value = DROP_INDEX, of = "book.ix_book_isbn", seen = INDEXES)
@Expect(value = ADD_UNIQUE, of = "book.ix_book_isbn", seen = UNIQUE_CONSTRAINTS)
final class D26IndexBecomesUnique {

    static class Before {
        @Entity(name = "book")
        @Table(indexes = @Index(name = "ix_book_isbn", columnList = "isbn"))
        static class Book {
            @Id
            int id;

            @Column(length = 13)
            String isbn = "";
        }
    }

    static class After {
        @Entity(name = "book")
        @Table(indexes = @Index(name = "ix_book_isbn", columnList = "isbn", unique = true))
        static class Book {
            @Id
            int id;

            @Column(length = 13)
            String isbn = "";
        }
    }
}
