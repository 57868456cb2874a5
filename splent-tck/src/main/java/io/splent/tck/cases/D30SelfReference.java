package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.ADD_FOREIGN_KEY;
import static io.splent.api.change.ChangeKind.CREATE_TABLE;
import static io.splent.api.diff.DifferCapability.FOREIGN_KEYS;
import static io.splent.api.diff.DifferCapability.TABLES;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A table may refer to itself. */
@SchemaCase("entity that refers to itself")
@Expect(value = CREATE_TABLE, of = "category", seen = TABLES)
@Expect(value = ADD_FOREIGN_KEY, of = "category.fk_category_parent", seen = FOREIGN_KEYS)
final class D30SelfReference {

    static class Before {}

    static class After {
        @Entity(name = "category")
        static class Category {
            @Id
            int id;

            @ManyToOne
            @JoinColumn(name = "parent_id", foreignKey = @ForeignKey(name = "fk_category_parent"))
            @Nullable
            Category parent;
        }
    }
}
