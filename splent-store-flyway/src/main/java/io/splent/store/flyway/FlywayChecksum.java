package io.splent.store.flyway;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The checksum Flyway records for a SQL script: CRC-32 over its lines, without byte order mark and line ends. */
final class FlywayChecksum {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FlywayChecksum() {}

    static int of(String script) {
        String text = script.startsWith(BYTE_ORDER_MARK) ? script.substring(1) : script;
        CRC32 crc = new CRC32();
        text.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) crc.getValue();
    }
}
