package io.splent.core.migrate;

import io.splent.api.change.ConstraintChange.AddCheck;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.ConstraintChange.AddUnique;
import io.splent.api.change.ConstraintChange.DropCheck;
import io.splent.api.change.ConstraintChange.DropForeignKey;
import io.splent.api.change.ConstraintChange.DropUnique;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.UniqueConstraint;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Differences between the live and the desired state that the differ did not report, because it cannot see them. No
 * script is about them, so none can be blamed for leaving them.
 */
final class LeftAside {

    private final Set<List<Object>> subjects;

    private LeftAside(Set<List<Object>> subjects) {
        this.subjects = subjects;
    }

    /**
     * What was left aside.
     *
     * @param differences all there are
     * @param reported those that the differ saw
     */
    static LeftAside of(Collection<SchemaChange> differences, Collection<SchemaChange> reported) {
        Set<List<Object>> subjects =
                differences.stream().map(LeftAside::subject).collect(Collectors.toSet());
        reported.stream().map(LeftAside::subject).forEach(subjects::remove);
        return new LeftAside(subjects);
    }

    boolean contains(SchemaChange change) {
        return subjects.contains(subject(change));
    }

    /** What is changed and how. A name that the database made up is another one in scratch: there the content counts. */
    private static List<Object> subject(SchemaChange change) {
        return List.of(change.kind(), Objects.requireNonNullElse(change.affectedTable(), ""), object(change));
    }

    private static Object object(SchemaChange change) {
        if (change instanceof AddCheck add) {
            return object(add.check());
        } else if (change instanceof DropCheck drop) {
            return object(drop.check());
        } else if (change instanceof AddUnique add) {
            return object(add.constraint());
        } else if (change instanceof DropUnique drop) {
            return object(drop.constraint());
        } else if (change instanceof AddForeignKey add) {
            return object(add.key());
        } else if (change instanceof DropForeignKey drop) {
            return object(drop.key());
        }
        return change.objectName();
    }

    private static Object object(CheckConstraint check) {
        return check.generatedName() ? List.of(check.expression()) : check.name();
    }

    private static Object object(UniqueConstraint unique) {
        return unique.generatedName() ? unique.columns() : unique.name();
    }

    private static Object object(ForeignKey key) {
        return key.generatedName() ? key.columns() : key.name();
    }
}
