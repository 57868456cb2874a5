package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_UNIQUE;
import static io.splent.api.change.Hazard.MAY_FAIL_ON_DATA;
import static io.splent.api.diff.DifferCapability.UNIQUE_CONSTRAINTS;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** Two rows may be alike. */
@SchemaCase(
        value = "unique (a, b) added",
        rows = {
            "insert into book (id, title, edition) values (1, 'Emma', 1)",
            "insert into book (id, title, edition) values (2, 'Emma', 2)"
        },
        hazards = MAY_FAIL_ON_DATA)
@Expect(value = ADD_UNIQUE, of = "book.uq_book_title_edition", seen = UNIQUE_CONSTRAINTS)
final class D20UniqueAdded {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(length = 100)
            String title = "";

            int edition;
        }
    }

    static class After {
        @Entity(name = "book")
        @Table(
                uniqueConstraints =
                        @UniqueConstraint(
                                name = "uq_book_title_edition",
                                columnNames = {"title", "edition"}))
        static class Book {
            @Id
            int id;

            @Column(length = 100)
            String title = "";

            int edition;
        }
    }
}
