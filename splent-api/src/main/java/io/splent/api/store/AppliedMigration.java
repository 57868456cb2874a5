package io.splent.api.store;

import org.jspecify.annotations.Nullable;

/**
 * One line of a feature's history.
 *
 * @param version for example {@code 20261123101500}
 * @param description for people
 * @param script the file name of the forward script
 * @param checksum the checksum recorded when it was applied, or null when none was
 * @param success false for a script that stopped midway
 * @since 0.1
 */
public record AppliedMigration(
        String version,
        String description,
        String script,
        @Nullable Integer checksum,
        boolean success) {}
