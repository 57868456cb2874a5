package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_FOREIGN_KEY;
import static io.splent.api.change.ChangeKind.CREATE_TABLE;
import static io.splent.api.diff.DifferCapability.FOREIGN_KEYS;
import static io.splent.api.diff.DifferCapability.TABLES;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;

/** The pairs get a table of their own. */
@SchemaCase(
        value = "@ManyToMany added",
        rows = {"insert into author (id) values (1)", "insert into book (id) values (1)"})
@Expect(value = CREATE_TABLE, of = "book_author", seen = TABLES)
@Expect(value = ADD_FOREIGN_KEY, of = "book_author.fk_book_author_book", seen = FOREIGN_KEYS)
@Expect(value = ADD_FOREIGN_KEY, of = "book_author.fk_book_author_author", seen = FOREIGN_KEYS)
final class D41ManyToMany {

    static class Before {
        @Entity(name = "author")
        static class Author {
            @Id
            int id;
        }

        @Entity(name = "book")
        static class Book {
            @Id
            int id;
        }
    }

    static class After {
        @Entity(name = "author")
        static class Author {
            @Id
            int id;
        }

        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @ManyToMany
            @JoinTable(
                    name = "book_author",
                    joinColumns = @JoinColumn(name = "book_id"),
                    inverseJoinColumns = @JoinColumn(name = "author_id"),
                    foreignKey = @ForeignKey(name = "fk_book_author_book"),
                    inverseForeignKey = @ForeignKey(name = "fk_book_author_author"))
            Set<Author> authors = new HashSet<>();
        }
    }
}
