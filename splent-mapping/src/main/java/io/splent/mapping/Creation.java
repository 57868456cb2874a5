package io.splent.mapping;

import java.util.List;
import java.util.Set;
import org.hibernate.boot.model.relational.Exportable;
import org.hibernate.mapping.Table;

/**
 * What creates one object of the desired schema.
 *
 * @param object the object in Hibernate's words
 * @param needs the tables that must exist before
 * @param statements the statements in order; possibly none
 */
record Creation(Exportable object, Set<Table> needs, List<String> statements) {

    Creation {
        needs = Set.copyOf(needs);
        statements = List.copyOf(statements);
    }
}
