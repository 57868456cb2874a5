package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_FOREIGN_KEY;
import static io.splent.api.change.ChangeKind.CREATE_INDEX;
import static io.splent.api.change.ChangeKind.CREATE_TABLE;
import static io.splent.api.diff.DifferCapability.FOREIGN_KEYS;
import static io.splent.api.diff.DifferCapability.INDEXES;
import static io.splent.api.diff.DifferCapability.TABLES;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** The table comes with its keys; what refers to another table comes after both. */
@SchemaCase(value = "new entity", rows = "insert into author (id) values (1)")
@Expect(value = CREATE_TABLE, of = "book", seen = TABLES)
@Expect(value = CREATE_INDEX, of = "book.ix_book_title", seen = INDEXES)
@Expect(value = ADD_FOREIGN_KEY, of = "book.fk_book_author", seen = FOREIGN_KEYS)
final class D01NewEntity {

    static class Before {
        @Entity(name = "author")
        static class Author {
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
        @Table(
                indexes = @Index(name = "ix_book_title", columnList = "title"),
                uniqueConstraints = @UniqueConstraint(name = "uq_book_isbn", columnNames = "isbn"))
        static class Book {
            @Id
            int id;

            @Column(length = 100)
            String title = "";

            @Column(length = 13)
            String isbn = "";

            @ManyToOne
            @JoinColumn(name = "author_id", foreignKey = @ForeignKey(name = "fk_book_author"))
            @Nullable
            Author author;
        }
    }
}
