package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_COLUMN;
import static io.splent.api.change.ChangeKind.DROP_COLUMN;
import static io.splent.api.change.Hazard.DELETES_DATA;
import static io.splent.api.diff.DifferCapability.COLUMNS;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A model does not say what a column was called before; that one has become the other is for people to tell. */
@SchemaCase(value = "column renamed", rows = "insert into book (id, title) values (1, 'Emma')", hazards = DELETES_DATA)
@Expect(value = ADD_COLUMN, of = "book.name", seen = COLUMNS)
@Expect(value = DROP_COLUMN, of = "book.title", seen = COLUMNS)
final class D07ColumnRenamed {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(length = 100)
            String title = "";
        }
    }

    static class After {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(length = 100)
            String name = "";
        }
    }
}
