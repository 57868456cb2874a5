package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_FOREIGN_KEY;
import static io.splent.api.change.ChangeKind.CREATE_TABLE;
import static io.splent.api.diff.DifferCapability.FOREIGN_KEYS;
import static io.splent.api.diff.DifferCapability.TABLES;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.PrimaryKeyJoinColumn;

/** The subclass gets a table whose key refers to the one above. */
@SchemaCase(value = "subclass added in JOINED", rows = "insert into publication (id) values (1)")
@Expect(value = CREATE_TABLE, of = "magazine", seen = TABLES)
@Expect(value = ADD_FOREIGN_KEY, of = "magazine.fk_magazine", seen = FOREIGN_KEYS)
final class D44JoinedSubclass {

    static class Before {
        @Entity(name = "publication")
        @Inheritance(strategy = InheritanceType.JOINED)
        static class Publication {
            @Id
            int id;
        }
    }

    static class After {
        @Entity(name = "publication")
        @Inheritance(strategy = InheritanceType.JOINED)
        static class Publication {
            @Id
            int id;
        }

        @Entity(name = "magazine")
        @PrimaryKeyJoinColumn(name = "id", foreignKey = @ForeignKey(name = "fk_magazine"))
        static class Magazine extends Publication {
            int pages;
        }
    }
}
