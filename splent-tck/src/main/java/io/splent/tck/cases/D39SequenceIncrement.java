package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ALTER_SEQUENCE;
import static io.splent.api.diff.DifferCapability.SEQUENCE_INCREMENTS;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** A mapper that fetches one number at a time must not be given fifty. */
@SchemaCase("allocationSize 50 to 1")
@Expect(value = ALTER_SEQUENCE, of = "book_numbers", seen = SEQUENCE_INCREMENTS)
final class D39SequenceIncrement {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "book_numbers")
            @SequenceGenerator(name = "book_numbers", sequenceName = "book_numbers", allocationSize = 50)
            long id;
        }
    }

    static class After {
        @Entity(name = "book")
        static class Book {
            @Id
            @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "book_numbers")
            @SequenceGenerator(name = "book_numbers", sequenceName = "book_numbers", allocationSize = 1)
            long id;
        }
    }
}
