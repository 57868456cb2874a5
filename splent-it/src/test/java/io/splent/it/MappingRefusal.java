package io.splent.it;

import io.splent.api.schema.Vendor;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * That Hibernate itself cannot create a mapping under some names, and what we must say of it. Written below the title of
 * the mapping as <code>refused: way of naming [databases]: words | more words</code>.
 *
 * @param vendors the databases that refuse it
 * @param report words of the error, among them the entity and the attribute
 */
record MappingRefusal(Naming naming, Set<Vendor> vendors, List<String> report) {

    private static final String START = "refused: ";
    private static final Pattern LINE = Pattern.compile(START + "([^:\\[]+)(?: \\[(.+)])?: (.+)");

    static boolean isOne(String line) {
        return line.startsWith(START);
    }

    static MappingRefusal read(String id, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a refusal: " + line);
        }
        return new MappingRefusal(
                Naming.of(matcher.group(1)),
                EntityMapping.vendors(matcher.group(2)),
                Stream.of(matcher.group(3).replace("$", id).split(" \\| ")).toList());
    }

    boolean isOf(Vendor vendor, Naming tried) {
        return naming == tried && vendors.contains(vendor);
    }
}
