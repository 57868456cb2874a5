package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_CHECK;
import static io.splent.api.change.ChangeKind.ALTER_COLUMN;
import static io.splent.api.change.ChangeKind.DROP_CHECK;
import static io.splent.api.change.Hazard.MAY_FAIL_ON_DATA;
import static io.splent.api.diff.DifferCapability.CHECKS;
import static io.splent.api.diff.DifferCapability.COLUMN_TYPES;
import static io.splent.api.schema.Vendor.H2;
import static io.splent.api.schema.Vendor.MARIADB;
import static io.splent.api.schema.Vendor.POSTGRESQL;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** A row may still have it. */
@SchemaCase(
        value = "enum value removed",
        rows = "insert into book (id, state) values (1, 'SOLD')",
        hazards = MAY_FAIL_ON_DATA)
@Expect(
        value = ALTER_COLUMN,
        of = "book.state",
        seen = COLUMN_TYPES,
        on = {H2, MARIADB})
@Expect(value = DROP_CHECK, of = "book.book_state_check", seen = CHECKS, on = POSTGRESQL)
@Expect(value = ADD_CHECK, of = "book.book_state_check", seen = CHECKS, on = POSTGRESQL)
final class D35EnumValueRemoved {

    static class Before {
        enum State {
            FRESH,
            SOLD,
            LOST
        }

        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Enumerated(EnumType.STRING)
            Before.State state = Before.State.FRESH;
        }
    }

    static class After {
        enum State {
            FRESH,
            SOLD
        }

        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Enumerated(EnumType.STRING)
            After.State state = After.State.FRESH;
        }
    }
}
