package io.splent.uvl.text;

import java.util.Locale;

/**
 * Everything that can be wrong with UVL text. The {@link #id()} is stable.
 *
 * @since 0.1
 */
public enum DiagnosticCode {
    // reading
    FILE_UNREADABLE,
    NOT_UTF_8,
    TOO_LARGE,
    LINE_TOO_LONG,
    TOO_DEEP,
    TOO_SLOW,
    TOO_MANY_FINDINGS,

    // words and sentences
    SYNTAX,
    UNCLOSED_BRACKET,
    UNCLOSED_COMMENT,
    INCONSISTENT_INDENTATION,
    UNFINISHED_LINE,
    RESERVED_NAME,
    DOUBLE_QUOTED_VALUE,
    DOT_IN_NAME,
    BAD_NUMBER,
    BLANK_IN_BOUNDS,
    EMPTY_GROUP,
    MULTIPLE_ROOTS,

    // features and attributes
    DUPLICATE_FEATURE,
    DUPLICATE_ATTRIBUTE,
    DUPLICATE_PACKAGE,
    BOUNDS_REVERSED,
    BOUNDS_NEGATIVE,
    BOUNDS_OVER_CHILDREN,
    BAD_AFTER,

    // names and types
    UNKNOWN_REFERENCE,
    UNKNOWN_ATTRIBUTE,
    TYPE_MISMATCH,
    CHAINED_COMPARISON,
    CHAINED_IMPLICATION,
    VALUE_AS_CONDITION,

    // language levels
    LEVEL_MISSING,
    LEVEL_UNUSED,
    LEVEL_MISPLACED,

    // imports
    IMPORT_MISSING,
    IMPORT_INVALID,
    IMPORT_CYCLE,
    IMPORT_UNUSED,
    IMPORT_PREFIX_CLASH,
    MOUNT_NOT_ROOT,
    MOUNT_TWICE,
    MOUNT_NOT_LEAF,
    NOT_MOUNTED;

    /** The stable identifier: lower case words joined by hyphens, for example {@code unknown-reference}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
