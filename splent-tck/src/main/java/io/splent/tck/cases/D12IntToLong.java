package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ALTER_COLUMN;
import static io.splent.api.change.Hazard.REWRITES_TABLE;
import static io.splent.api.diff.DifferCapability.COLUMN_TYPES;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Every value fits, and every row is written anew. */
@SchemaCase(
        value = "int to long",
        rows = "insert into book (id, sold) values (1, 2147483647)",
        hazards = REWRITES_TABLE)
@Expect(value = ALTER_COLUMN, of = "book.sold", seen = COLUMN_TYPES)
final class D12IntToLong {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            int sold;
        }
    }

    static class After {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            long sold;
        }
    }
}
