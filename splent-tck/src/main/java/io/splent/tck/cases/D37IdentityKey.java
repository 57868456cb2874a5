package io.splent.tck.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Numbers that the database gives, however far it has counted. */
@SchemaCase(
        value = "identity key stays",
        rows = {"insert into book (title) values ('Emma')", "insert into book (title) values ('Persuasion')"})
final class D37IdentityKey {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            @GeneratedValue(strategy = GenerationType.IDENTITY)
            long id;

            @Column(length = 100)
            String title = "";
        }
    }
}
