package io.splent.tck.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** Numbers that the mapper fetches by fifties. */
@SchemaCase("sequence key with increment 50 stays")
final class D38SequenceKey {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "book_numbers")
            @SequenceGenerator(name = "book_numbers", sequenceName = "book_numbers", allocationSize = 50)
            long id;
        }
    }
}
