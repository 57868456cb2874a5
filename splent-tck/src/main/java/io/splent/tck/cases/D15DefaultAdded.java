package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ALTER_COLUMN;
import static io.splent.api.diff.DifferCapability.DEFAULTS;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Rows that are there keep having nothing. */
@SchemaCase(value = "default added", rows = "insert into book (id, state) values (1, null)")
@Expect(value = ALTER_COLUMN, of = "book.state", seen = DEFAULTS)
final class D15DefaultAdded {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(length = 20)
            String state = "";
        }
    }

    static class After {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(length = 20, options = "default 'new'")
            String state = "";
        }
    }
}
