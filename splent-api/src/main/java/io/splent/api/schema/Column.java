package io.splent.api.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table, as the database prints it.
 *
 * @param name the stored name
 * @param type the type
 * @param nullable whether NULL is accepted
 * @param defaultExpression the default as a SQL expression, or null when there is none (an explicit NULL counts as none)
 * @param identity how the column numbers rows, or null when it does not
 * @param generated the computed value, or null for an ordinary column
 * @param collation the collation when it differs from the one the column would get by itself, else null
 * @param comment the comment, or null; never empty
 * @param options what else its definition says in the database's own words and no mapping decides, null when nothing:
 *     {@code INVISIBLE}
 * @since 0.1
 */
public record Column(
        String name,
        SqlType type,
        boolean nullable,
        @Nullable String defaultExpression,
        @Nullable Identity identity,
        @Nullable GeneratedColumn generated,
        @Nullable String collation,
        @Nullable String comment,
        @Nullable String options) {

    /** A column of which nothing else is to be said. */
    public Column(
            String name,
            SqlType type,
            boolean nullable,
            @Nullable String defaultExpression,
            @Nullable Identity identity,
            @Nullable GeneratedColumn generated,
            @Nullable String collation,
            @Nullable String comment) {
        this(name, type, nullable, defaultExpression, identity, generated, collation, comment, null);
    }

    /** An ordinary column: no default, identity, computed value, collation or comment. */
    public static Column of(String name, String type, boolean nullable) {
        return new Column(name, new SqlType(type), nullable, null, null, null, null, null);
    }

    public Column withName(String newName) {
        return new Column(newName, type, nullable, defaultExpression, identity, generated, collation, comment, options);
    }

    public Column withNullable(boolean newNullable) {
        return new Column(name, type, newNullable, defaultExpression, identity, generated, collation, comment, options);
    }

    public Column withDefault(@Nullable String newDefault) {
        return new Column(name, type, nullable, newDefault, identity, generated, collation, comment, options);
    }

    public Column withComment(@Nullable String newComment) {
        return new Column(name, type, nullable, defaultExpression, identity, generated, collation, newComment, options);
    }

    public Column withGenerated(@Nullable GeneratedColumn newGenerated) {
        return new Column(name, type, nullable, defaultExpression, identity, newGenerated, collation, comment, options);
    }

    public Column withOptions(@Nullable String newOptions) {
        return new Column(name, type, nullable, defaultExpression, identity, generated, collation, comment, newOptions);
    }
}
