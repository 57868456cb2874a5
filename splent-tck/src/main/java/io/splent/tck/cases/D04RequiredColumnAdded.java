package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_COLUMN;
import static io.splent.api.change.Hazard.MAY_FAIL_ON_DATA;
import static io.splent.api.diff.DifferCapability.COLUMNS;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Rows that are there have nothing to put into it; here there are none. */
@SchemaCase(value = "required column added", hazards = MAY_FAIL_ON_DATA)
@Expect(value = ADD_COLUMN, of = "book.title", seen = COLUMNS)
final class D04RequiredColumnAdded {

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

            @Column(nullable = false, length = 100)
            String title = "";
        }
    }
}
