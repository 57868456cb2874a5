package io.splent.schema.sql;

import io.splent.api.schema.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** The words a vendor does not take as a name unless they are quoted. MySQL shares the list of MariaDB. */
final class ReservedWords {

    private final Set<String> words;

    private ReservedWords(Set<String> words) {
        this.words = words;
    }

    static ReservedWords of(Vendor vendor) {
        String list = vendor == Vendor.MYSQL ? Vendor.MARIADB.id() : vendor.id();
        String resource = "reserved-" + list + ".txt";
        try (InputStream in = ReservedWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ReservedWords(Set.of(text.strip().split("\\s+")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> all() {
        return words;
    }

    boolean contains(String name) {
        return words.contains(name.toLowerCase(Locale.ROOT));
    }
}
