package io.splent.api;

import java.util.Locale;

/**
 * Every situation SPLENT reports as an error. The {@link #id()} is stable: scripts and support pages may rely on it.
 *
 * @since 0.1
 */
public enum ErrorCode {
    // usage
    BAD_USAGE(ExitCode.USAGE),
    NO_PRODUCT_CHOSEN(ExitCode.USAGE),
    CONFIRMATION_NEEDED(ExitCode.USAGE),
    RENAME_UNKNOWN(ExitCode.USAGE),

    // product, features, UVL
    PRODUCT_NOT_FOUND(ExitCode.PRODUCT),
    DESCRIPTOR_INVALID(ExitCode.PRODUCT),
    FEATURE_UNKNOWN(ExitCode.PRODUCT),
    FEATURE_NOT_FOUND(ExitCode.PRODUCT),
    FEATURE_DUPLICATE(ExitCode.PRODUCT),
    FEATURE_UNREADABLE(ExitCode.PRODUCT),
    MIGRATIONS_DIRECTORY_MISSING(ExitCode.PRODUCT),
    UVL_MISSING(ExitCode.PRODUCT),
    UVL_INVALID(ExitCode.PRODUCT),
    ORDER_CYCLE(ExitCode.PRODUCT),
    PRODUCT_INVALID(ExitCode.PRODUCT),
    REFINEMENT_INVALID(ExitCode.PRODUCT),
    OWNERSHIP_CONFLICT(ExitCode.PRODUCT),
    UNDECLARED_DEPENDENCY(ExitCode.PRODUCT),
    ENTITIES_UNREADABLE(ExitCode.PRODUCT),
    ENTITIES_NOT_COMPILED(ExitCode.PRODUCT),
    DDL_REJECTED(ExitCode.PRODUCT),
    DATABASE_UNSUPPORTED(ExitCode.PRODUCT),
    DRIVER_NOT_FOUND(ExitCode.PRODUCT),
    DRIVER_AMBIGUOUS(ExitCode.PRODUCT),
    DRIVER_INCOMPATIBLE(ExitCode.PRODUCT),
    DRIVER_FAILED(ExitCode.PRODUCT),

    // scripts and history
    MIGRATIONS_PENDING(ExitCode.HISTORY),
    SCRIPT_CHANGED(ExitCode.HISTORY),
    SCRIPT_MISSING(ExitCode.HISTORY),
    SCRIPT_DUPLICATE(ExitCode.HISTORY),
    SCRIPT_OUT_OF_ORDER(ExitCode.HISTORY),
    SCRIPT_UNREADABLE(ExitCode.HISTORY),
    SCRIPT_MIXED(ExitCode.HISTORY),
    SCRIPT_REFUSED(ExitCode.HISTORY),
    TABLE_CREATED_TWICE(ExitCode.HISTORY),
    REVERSE_SCRIPT_MISSING(ExitCode.HISTORY),
    HISTORY_INCONSISTENT(ExitCode.HISTORY),
    DEPENDENTS_MIGRATED(ExitCode.HISTORY),
    PLAN_NOT_PROVEN(ExitCode.HISTORY),
    BASELINE_DIFFERS(ExitCode.HISTORY),
    FOREIGN_OBJECT_IN_THE_WAY(ExitCode.HISTORY),
    BASE_TABLE_MISSING(ExitCode.HISTORY),
    PATH_DEPENDENT_SCHEMA(ExitCode.HISTORY),

    // execution
    SQL_FAILED(ExitCode.SQL_FAILED),
    FILES_NOT_WRITTEN(ExitCode.SQL_FAILED),
    LOCK_NOT_OBTAINED(ExitCode.LOCKED),
    CONNECTION_FAILED(ExitCode.CONNECTION),
    STATEMENT_IN_DOUBT(ExitCode.IN_DOUBT),

    // safety
    HAZARD_REFUSED(ExitCode.REFUSED),
    RENAME_REFUSED(ExitCode.REFUSED),
    RENAME_UNDECIDED(ExitCode.REFUSED),
    OBSTACLE_IN_THE_WAY(ExitCode.REFUSED),
    PRODUCTION_RESET(ExitCode.REFUSED),
    FEATURE_PINNED(ExitCode.REFUSED),
    REFINEMENT_EXISTS(ExitCode.REFUSED),
    NAME_REFUSED(ExitCode.REFUSED),
    PATH_REFUSED(ExitCode.REFUSED),
    ARCHIVE_REFUSED(ExitCode.REFUSED),
    XML_REFUSED(ExitCode.REFUSED),
    SCHEMA_SWITCH_REFUSED(ExitCode.REFUSED),
    URL_REFUSED(ExitCode.REFUSED),
    PASSWORD_IN_FILE(ExitCode.REFUSED),
    SERVER_REFUSED(ExitCode.REFUSED),

    INTERNAL(ExitCode.INTERNAL);

    private final ExitCode exit;

    ErrorCode(ExitCode exit) {
        this.exit = exit;
    }

    /** The exit code of a command that ends with this error. */
    public ExitCode exit() {
        return exit;
    }

    /** The stable identifier: lower case words joined by hyphens, for example {@code script-changed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
