package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.DROP_COLUMN;
import static io.splent.api.change.Hazard.DELETES_DATA;
import static io.splent.api.diff.DifferCapability.COLUMNS;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Its values go with it, which must be known before. */
@SchemaCase(value = "column removed", rows = "insert into book (id, title) values (1, 'Emma')", hazards = DELETES_DATA)
@Expect(value = DROP_COLUMN, of = "book.title", seen = COLUMNS)
final class D06ColumnRemoved {

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
        }
    }
}
