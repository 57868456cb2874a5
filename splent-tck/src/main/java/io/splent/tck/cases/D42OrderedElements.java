package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_FOREIGN_KEY;
import static io.splent.api.change.ChangeKind.CREATE_TABLE;
import static io.splent.api.diff.DifferCapability.FOREIGN_KEYS;
import static io.splent.api.diff.DifferCapability.TABLES;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** The elements get a table whose key is the owner and the place in the list. */
@SchemaCase(value = "@ElementCollection with @OrderColumn added", rows = "insert into book (id) values (1)")
@Expect(value = CREATE_TABLE, of = "book_chapter", seen = TABLES)
@Expect(value = ADD_FOREIGN_KEY, of = "book_chapter.fk_book_chapter", seen = FOREIGN_KEYS)
final class D42OrderedElements {

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

            @ElementCollection
            @CollectionTable(
                    name = "book_chapter",
                    joinColumns = @JoinColumn(name = "book_id"),
                    foreignKey = @ForeignKey(name = "fk_book_chapter"))
            @OrderColumn(name = "place")
            @Column(name = "heading", length = 100)
            List<String> chapters = new ArrayList<>();
        }
    }
}
