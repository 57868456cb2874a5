package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.SET_COMMENT;
import static io.splent.api.diff.DifferCapability.COMMENTS;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An empty comment is none. */
@SchemaCase(value = "comment changed", rows = "insert into book (id, title, pages) values (1, 'Emma', 474)")
@Expect(value = SET_COMMENT, of = "book.title", seen = COMMENTS)
final class D46CommentChanged {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(nullable = false, length = 100, comment = "as printed on the cover")
            String title = "";

            Integer pages = 0;
        }
    }

    static class After {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(nullable = false, length = 100, comment = "as printed on the spine")
            String title = "";

            @Column(comment = "")
            Integer pages = 0;
        }
    }
}
