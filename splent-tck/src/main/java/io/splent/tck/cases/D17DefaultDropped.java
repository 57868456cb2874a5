package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ALTER_COLUMN;
import static io.splent.api.diff.DifferCapability.DEFAULTS;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** MariaDB tells of a column without a default that its default is the text {@code NULL}. */
@SchemaCase(value = "default dropped", rows = "insert into book (id) values (1)")
@Expect(value = ALTER_COLUMN, of = "book.state", seen = DEFAULTS)
final class D17DefaultDropped {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(length = 20, options = "default 'new'")
            String state = "";
        }
    }

    static class After {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(length = 20)
            String state = "";
        }
    }
}
