package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ALTER_COLUMN;
import static io.splent.api.change.Hazard.MAY_FAIL_ON_DATA;
import static io.splent.api.diff.DifferCapability.NULLABILITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A value may be missing. Default and comment stay. */
@SchemaCase(
        value = "null to not null",
        rows = "insert into book (id, state) values (1, 'sold')",
        hazards = MAY_FAIL_ON_DATA)
@Expect(value = ALTER_COLUMN, of = "book.state", seen = NULLABILITY)
final class D13ColumnBecomesRequired {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(length = 20, options = "default 'new'", comment = "where it is")
            String state = "";
        }
    }

    static class After {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(nullable = false, length = 20, options = "default 'new'", comment = "where it is")
            String state = "";
        }
    }
}
