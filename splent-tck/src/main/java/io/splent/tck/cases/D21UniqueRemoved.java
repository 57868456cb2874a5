package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.DROP_UNIQUE;
import static io.splent.api.diff.DifferCapability.UNIQUE_CONSTRAINTS;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** It goes by the name that it has in the database. */
@SchemaCase(value = "unique removed", rows = "insert into book (id, isbn) values (1, '9780141439587')")
@Expect(value = DROP_UNIQUE, of = "book.uq_book_isbn", seen = UNIQUE_CONSTRAINTS)
final class D21UniqueRemoved {

    static class Before {
        @Entity(name = "book")
        @Table(uniqueConstraints = @UniqueConstraint(name = "uq_book_isbn", columnNames = "isbn"))
        static class Book {
            @Id
            int id;

            @Column(length = 13)
            String isbn = "";
        }
    }

    static class After {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(length = 13)
            String isbn = "";
        }
    }
}
