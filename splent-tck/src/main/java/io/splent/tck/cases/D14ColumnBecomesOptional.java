package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ALTER_COLUMN;
import static io.splent.api.diff.DifferCapability.NULLABILITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Default and comment stay. */
@SchemaCase(value = "not null to null", rows = "insert into book (id, state) values (1, 'sold')")
@Expect(value = ALTER_COLUMN, of = "book.state", seen = NULLABILITY)
final class D14ColumnBecomesOptional {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(nullable = false, length = 20, options = "default 'new'", comment = "where it is")
            String state = "";
        }
    }

    static class After {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(length = 20, options = "default 'new'", comment = "where it is")
            String state = "";
        }
    }
}
