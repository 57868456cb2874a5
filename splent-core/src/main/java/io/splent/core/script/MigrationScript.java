package io.splent.core.script;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script on disk.
 *
 * @param version its version
 * @param description the words of its file name
 * @param fileName for example {@code V20261123101500__notes.sql}
 * @param path for people: where it can be opened
 * @param text its content, decoded
 */
public record MigrationScript(MigrationVersion version, String description, String fileName, String path, String text) {

    static final Pattern FILE_NAME = Pattern.compile("([VU])(\\d+(?:[._]\\d+)*)__(.+)\\.sql");

    /** A script whose file has a name as scripts have. */
    public static MigrationScript of(String path, String text) {
        String fileName = Path.of(path).getFileName().toString();
        Matcher name = FILE_NAME.matcher(fileName);
        if (!name.matches()) {
            throw new IllegalArgumentException(path);
        }
        return of(name, path, text);
    }

    static MigrationScript of(Matcher name, String path, String text) {
        return new MigrationScript(
                new MigrationVersion(name.group(2)), name.group(3).replace('_', ' '), name.group(), path, text);
    }
}
