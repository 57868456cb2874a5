package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_COLUMN;
import static io.splent.api.change.ChangeKind.DROP_COLUMN;
import static io.splent.api.change.Hazard.DELETES_DATA;
import static io.splent.api.change.Hazard.MAY_FAIL_ON_DATA;
import static io.splent.api.diff.DifferCapability.COLUMNS;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * Like any column, those of a version and of an embeddable are only known to be others now. A version is required, so
 * there are no rows here.
 */
@SchemaCase(
        value = "@Version and @Embedded under other names",
        hazards = {DELETES_DATA, MAY_FAIL_ON_DATA})
@Expect(value = ADD_COLUMN, of = "book.revision", seen = COLUMNS)
@Expect(value = ADD_COLUMN, of = "book.issue_year", seen = COLUMNS)
@Expect(value = DROP_COLUMN, of = "book.version", seen = COLUMNS)
@Expect(value = DROP_COLUMN, of = "book.print_year", seen = COLUMNS)
final class D40EmbeddedRenamed {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Version
            Integer version = 0;

            @Embedded
            @AttributeOverride(name = "year", column = @Column(name = "print_year"))
            Before.Moment print = new Before.Moment();
        }

        @Embeddable
        static class Moment {
            Integer year = 0;
        }
    }

    static class After {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;

            @Version
            Integer revision = 0;

            @Embedded
            @AttributeOverride(name = "year", column = @Column(name = "issue_year"))
            After.Moment issue = new After.Moment();
        }

        @Embeddable
        static class Moment {
            Integer year = 0;
        }
    }
}
