package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_CHECK;
import static io.splent.api.change.ChangeKind.ALTER_COLUMN;
import static io.splent.api.change.ChangeKind.DROP_CHECK;
import static io.splent.api.change.Hazard.MAY_FAIL_ON_DATA;
import static io.splent.api.diff.DifferCapability.CHECKS;
import static io.splent.api.diff.DifferCapability.COLUMN_TYPES;
import static io.splent.api.schema.Vendor.POSTGRESQL;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** Numbers have to become names, which the model alone does not do to a row; here there are none. */
@SchemaCase(value = "@Enumerated by number to by name", hazards = MAY_FAIL_ON_DATA, needs = CHECKS)
@Expect(value = ALTER_COLUMN, of = "book.state", seen = COLUMN_TYPES)
@Expect(value = DROP_CHECK, of = "book.*", seen = CHECKS)
@Expect(value = ADD_CHECK, of = "book.book_state_check", seen = CHECKS, on = POSTGRESQL)
final class D36EnumByName {

    enum State {
        FRESH,
        SOLD
    }

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Enumerated(EnumType.ORDINAL)
            State state = State.FRESH;
        }
    }

    static class After {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Enumerated(EnumType.STRING)
            State state = State.FRESH;
        }
    }
}
