package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ALTER_COLUMN;
import static io.splent.api.change.Hazard.MAY_FAIL_ON_DATA;
import static io.splent.api.diff.DifferCapability.COLUMN_TYPES;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A value may be too long. */
@SchemaCase(
        value = "length 100 to 50",
        rows = "insert into book (id, title) values (1, 'Emma')",
        hazards = MAY_FAIL_ON_DATA)
@Expect(value = ALTER_COLUMN, of = "book.title", seen = COLUMN_TYPES)
final class D10ShorterText {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(nullable = false, length = 100)
            String title = "";
        }
    }

    static class After {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(nullable = false, length = 50)
            String title = "";
        }
    }
}
