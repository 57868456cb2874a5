package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_COLUMN;
import static io.splent.api.diff.DifferCapability.COLUMNS;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Rows that are there get nothing in it. */
@SchemaCase(value = "nullable column added", rows = "insert into book (id) values (1)")
@Expect(value = ADD_COLUMN, of = "book.title", seen = COLUMNS)
final class D03NullableColumnAdded {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;
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
