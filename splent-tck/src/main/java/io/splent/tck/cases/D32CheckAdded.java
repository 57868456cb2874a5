package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_CHECK;
import static io.splent.api.change.Hazard.MAY_FAIL_ON_DATA;
import static io.splent.api.diff.DifferCapability.CHECKS;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row may break it. */
@SchemaCase(value = "check added", rows = "insert into book (id, pages) values (1, 474)", hazards = MAY_FAIL_ON_DATA)
@Expect(value = ADD_CHECK, of = "book.ck_book_pages", seen = CHECKS)
final class D32CheckAdded {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            int pages;
        }
    }

    static class After {
        @Entity(name = "book")
        @Table(check = @CheckConstraint(name = "ck_book_pages", constraint = "pages > 0"))
        static class Book {
            @Id
            int id;

            int pages;
        }
    }
}
