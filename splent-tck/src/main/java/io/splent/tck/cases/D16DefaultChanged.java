package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ALTER_COLUMN;
import static io.splent.api.diff.DifferCapability.DEFAULTS;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Rows that are there keep the default of their day; databases add a type to the text of a default. */
@SchemaCase(value = "default 'a' to 'b'", rows = "insert into book (id) values (1)")
@Expect(value = ALTER_COLUMN, of = "book.state", seen = DEFAULTS)
final class D16DefaultChanged {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(length = 20, options = "default 'a'")
            String state = "";
        }
    }

    static class After {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(length = 20, options = "default 'b'")
            String state = "";
        }
    }
}
