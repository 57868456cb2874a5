package io.splent.tck.cases;

import static io.splent.api.schema.Vendor.H2;
import static io.splent.api.schema.Vendor.MARIADB;
import static io.splent.api.schema.Vendor.POSTGRESQL;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** There are many ways to write yes. */
@SchemaCase(value = "default of a boolean in other words", rows = "insert into book (id) values (1)")
@Live(value = "alter table book alter column sold set default 1 = 1", on = H2)
@Live(value = "alter table book alter column sold set default 't'", on = POSTGRESQL)
@Live(value = "alter table book alter column sold set default 1", on = MARIADB)
final class D18BooleanDefault {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Column(options = "default true")
            boolean sold;
        }
    }
}
