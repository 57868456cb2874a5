package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ALTER_COLUMN;
import static io.splent.api.diff.DifferCapability.COLUMN_TYPES;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

/** The scale is part of a type. */
@SchemaCase(value = "numeric(10,2) to (12,4)", rows = "insert into book (id, price) values (1, 9.95)")
@Expect(value = ALTER_COLUMN, of = "book.price", seen = COLUMN_TYPES)
final class D11MoreDigits {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(precision = 10, scale = 2)
            BigDecimal price = BigDecimal.ZERO;
        }
    }

    static class After {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(precision = 12, scale = 4)
            BigDecimal price = BigDecimal.ZERO;
        }
    }
}
