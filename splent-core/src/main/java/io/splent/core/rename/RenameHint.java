package io.splent.core.rename;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the user says was renamed: {@code table=table}, {@code table.column=table.column} or {@code sequence=sequence},
 * each with a schema before it if need be.
 *
 * @param oldName as typed
 * @param newName as typed
 * @param from the parts of the old name
 * @param to the parts of the new name
 */
record RenameHint(String oldName, String newName, List<TypedName> from, List<TypedName> to) {

    /** A part of a name, bare or quoted either way, and what ends it. */
    private static final Pattern PART =
            Pattern.compile("\\G(?:\"((?:[^\"]|\"\")+)\"|`((?:[^`]|``)+)`|([^\"`.=\\s]+))([.=]|$)");

    private static final int LONGEST = 3;

    static RenameHint parse(String text) {
        List<TypedName> from = new ArrayList<>();
        List<TypedName> to = new ArrayList<>();
        int split = 0;
        int end = 0;
        Matcher part = PART.matcher(text);
        while (end < text.length() && part.find()) {
            (split == 0 ? from : to).add(name(part));
            end = part.end();
            if (part.group(4).equals("=")) {
                if (split > 0) {
                    throw unreadable(text);
                }
                split = end;
            }
        }
        boolean complete = end == text.length() && !text.endsWith(".") && !to.isEmpty();
        if (!complete || from.size() > LONGEST || to.size() > LONGEST) {
            throw unreadable(text);
        }
        return new RenameHint(text.substring(0, split - 1), text.substring(split), from, to);
    }

    private static TypedName name(Matcher part) {
        if (part.group(1) != null) {
            return new TypedName(part.group(1).replace("\"\"", "\""), true);
        } else if (part.group(2) != null) {
            return new TypedName(part.group(2).replace("``", "`"), true);
        }
        return new TypedName(part.group(3), false);
    }

    private static SplentException unreadable(String text) {
        return new SplentException(
                ErrorCode.BAD_USAGE,
                "--rename " + text + " cannot be read.",
                "Write --rename table=table or --rename table.column=table.column; quote an odd name:"
                        + " --rename 'notes.\"old title\"=notes.title'");
    }

    /** As it stands on the command line. */
    String text() {
        return oldName + "=" + newName;
    }
}
