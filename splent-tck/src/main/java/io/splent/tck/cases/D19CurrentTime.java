package io.splent.tck.cases;

import static io.splent.api.schema.Vendor.H2;
import static io.splent.api.schema.Vendor.MARIADB;
import static io.splent.api.schema.Vendor.POSTGRESQL;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDateTime;

/** There are many ways to ask for the time. */
@SchemaCase(value = "current time in other words", rows = "insert into book (id) values (1)")
@Live(value = "alter table book alter column bought set default localtimestamp", on = H2)
@Live(
        value = "alter table book alter column bought set default now()",
        on = {POSTGRESQL, MARIADB})
final class D19CurrentTime {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(secondPrecision = 0, options = "default current_timestamp")
            LocalDateTime bought = LocalDateTime.MIN;
        }
    }
}
