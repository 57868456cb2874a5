package io.splent.schema.script;

import io.splent.api.schema.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a statement throws away together with its values: a table with its rows, or a column.
 *
 * @param table the table as the statement writes it, with its schema where it does
 * @param column the column as the statement writes it; null for the whole table
 * @since 0.1
 */
public record DroppedData(String table, @Nullable String column) {

    /** What {@code DROP} without {@code COLUMN} drops from a table besides a column. */
    private static final Set<String> OTHER_PARTS =
            Set.of("CHECK", "CONSTRAINT", "FOREIGN", "INDEX", "KEY", "PARTITION", "PERIOD", "PRIMARY", "SYSTEM");

    /** In the order of the statement; empty for a statement that drops neither, and for one that it does not understand. */
    public static List<DroppedData> of(Vendor vendor, ScriptStatement statement) {
        Reading reading = new Reading(StatementWords.whole(vendor, statement.sql()));
        if (reading.skip("DROP", "TABLE") || reading.skip("TRUNCATE", "TABLE") || reading.skip("TRUNCATE")) {
            return reading.tables();
        }
        return reading.skip("ALTER", "TABLE") ? reading.columns() : List.of();
    }

    /** Goes through the words of one statement. */
    private static final class Reading {
        private final List<String> words;
        private final List<String> written;
        private final List<DroppedData> dropped = new ArrayList<>();
        private int next;

        Reading(StatementWords statement) {
            this.words = statement.tokens();
            this.written = statement.written();
        }

        List<DroppedData> tables() {
            do {
                dropped.add(new DroppedData(table(), null));
            } while (skip(","));
            return dropped;
        }

        List<DroppedData> columns() {
            String table = table();
            do {
                if (skip("DROP")) {
                    column(table);
                }
            } while (skipToNextAction());
            return dropped;
        }

        private void column(String table) {
            boolean certain = skip("COLUMN");
            skip("IF", "EXISTS");
            if (next < words.size() && (certain || !OTHER_PARTS.contains(words.get(next)))) {
                dropped.add(new DroppedData(table, written.get(next)));
            }
        }

        private String table() {
            skip("IF", "EXISTS");
            skip("ONLY");
            StringBuilder name = new StringBuilder(word());
            while (skip(".")) {
                name.append('.').append(word());
            }
            return name.toString();
        }

        private String word() {
            return next < written.size() ? written.get(next++) : "";
        }

        /** Whether there is another one: commas divide actions where they are in no parentheses. */
        private boolean skipToNextAction() {
            for (int depth = 0; next < words.size(); next++) {
                switch (words.get(next)) {
                    case "(" -> depth++;
                    case ")" -> depth--;
                    case "," -> {
                        if (depth == 0) {
                            next++;
                            return true;
                        }
                    }
                    default -> {}
                }
            }
            return false;
        }

        private boolean skip(String... expected) {
            boolean found = next + expected.length <= words.size()
                    && words.subList(next, next + expected.length).equals(List.of(expected));
            next += found ? expected.length : 0;
            return found;
        }
    }
}
