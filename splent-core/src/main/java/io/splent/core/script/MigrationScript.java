package io.splent.core.script;

/**
 * A script on disk.
 *
 * @param version its version
 * @param description the words of its file name
 * @param fileName for example {@code V20261123101500__notes.sql}
 * @param path for people: where it can be opened
 * @param text its content, decoded
 */
public record MigrationScript(
        MigrationVersion version, String description, String fileName, String path, String text) {}
