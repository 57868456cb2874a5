package io.splent.schema.script;

import io.splent.api.schema.Vendor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of MariaDB and MySQL whose engine has no transactions, while statements are followed one after the other: what
 * is written to such a table stays even when it is rolled back. Names count without regard to case.
 *
 * @since 0.1
 */
public final class NonTransactionalTables {

    private static final Pattern ENGINE = Pattern.compile(
            "(?:CREATE (?:OR REPLACE )?|ALTER )TABLE (?:IF (?:NOT )?EXISTS )?(?:" + StatementWords.NAME
                    + " \\. )?(?<table>" + StatementWords.NAME + ") (?:.* )?ENGINE (?:= )?(?<engine>\\w+)(?: .*)?",
            Pattern.DOTALL);

    private static final String OTHER_ENGINES = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND engine <> 'InnoDB'""";

    private final Vendor vendor;
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private NonTransactionalTables(Vendor vendor) {
        this.vendor = vendor;
    }

    /** Those of the default schema as they are now. */
    public static NonTransactionalTables read(Vendor vendor, Connection connection) throws SQLException {
        NonTransactionalTables tables = new NonTransactionalTables(vendor);
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(OTHER_ENGINES)) {
            while (rows.next()) {
                tables.names.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Takes note of a statement that makes a table with another engine, or gives a table another. */
    public void follow(ScriptStatement statement) {
        Matcher engine = StatementWords.whole(vendor, statement.sql()).matcher(ENGINE);
        if (engine.matches()) {
            String table = StatementWords.unquoted(engine.group("table"));
            if (engine.group("engine").equals("INNODB")) {
                names.remove(table);
            } else {
                names.add(table);
            }
        }
    }

    /** The first of them that a statement names, as it is written there. */
    public Optional<String> namedIn(ScriptStatement statement) {
        return StatementWords.whole(vendor, statement.sql()).written().stream()
                .map(StatementWords::unquoted)
                .filter(names::contains)
                .findFirst();
    }
}
