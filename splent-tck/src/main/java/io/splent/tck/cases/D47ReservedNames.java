package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_COLUMN;
import static io.splent.api.diff.DifferCapability.COLUMNS;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Names that SQL wants for itself are quoted. */
@SchemaCase("column added among reserved names")
@Expect(value = ADD_COLUMN, of = "order.group", seen = COLUMNS)
final class D47ReservedNames {

    static class Before {
        @Entity(name = "purchase")
        @Table(name = "\"order\"")
        static class Purchase {
            @Id
            int id;

            @Column(name = "\"select\"")
            Integer selection = 0;
        }
    }

    static class After {
        @Entity(name = "purchase")
        @Table(name = "\"order\"")
        static class Purchase {
            @Id
            int id;

            @Column(name = "\"select\"")
            Integer selection = 0;

            @Column(name = "\"group\"")
            Integer group = 0;
        }
    }
}
