package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_COLUMN;
import static io.splent.api.diff.DifferCapability.COLUMNS;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The rows of other classes have nothing in it. */
@SchemaCase(
        value = "field added to a subclass in SINGLE_TABLE",
        rows = "insert into publication (id, dtype) values (1, 'magazine')")
@Expect(value = ADD_COLUMN, of = "publication.pages", seen = COLUMNS)
final class D43SingleTableSubclass {

    static class Before {
        @Entity(name = "publication")
        static class Publication {
            @Id
            int id;
        }

        @Entity(name = "magazine")
        static class Magazine extends Before.Publication {}
    }

    static class After {
        @Entity(name = "publication")
        static class Publication {
            @Id
            int id;
        }

        @Entity(name = "magazine")
        static class Magazine extends After.Publication {
            Integer pages = 0;
        }
    }
}
