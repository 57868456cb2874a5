package io.splent.tck;

import io.splent.api.diff.DifferCapability;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a schema holds, as the JDBC driver and the information schema tell it: lines of text in lower case, sorted by what
 * a differ must be able to see in order to tell them apart. Shares no code with {@code splent-schema}, so that it can
 * judge what came about through it.
 */
record ObservedSchema(Map<DifferCapability, SortedSet<String>> facts) {

    ObservedSchema {
        Map<DifferCapability, SortedSet<String>> copy = new EnumMap<>(DifferCapability.class);
        facts.forEach((capability, lines) -> copy.put(capability, Collections.unmodifiableSortedSet(lines)));
        facts = Collections.unmodifiableMap(copy);
    }

    /** Looks at the schema that the connection works in. */
    static ObservedSchema of(Connection connection) throws SQLException {
        return new ObservedSchema(new SchemaObserver(connection).look());
    }

    /** The schema a connection works in; on MariaDB and MySQL: the database. */
    static String currentSchema(Connection connection) throws SQLException {
        String schema = connection.getSchema();
        return schema == null ? connection.getCatalog() : schema;
    }

    /** All that can be told apart by a differ that sees this. */
    SortedSet<String> of(DifferCapability capability) {
        return facts.getOrDefault(capability, new TreeSet<>());
    }

    SortedSet<String> tables() {
        return of(DifferCapability.TABLES);
    }
}
