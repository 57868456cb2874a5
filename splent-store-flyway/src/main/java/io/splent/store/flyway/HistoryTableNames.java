package io.splent.store.flyway;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which history table belongs to which feature. */
final class HistoryTableNames {

    static final String PREFIX = "flyway_";

    /** Leaves room for the suffixes of constraint and index names below PostgreSQL's 63 bytes. */
    private static final int LONGEST_PLAIN_FEATURE = 40;

    private static final int KEPT_OF_LONG_FEATURE = 31;
    private static final int HASH_BYTES = 4;

    private HistoryTableNames() {}

    /** The name of a feature's history table. */
    static String of(String feature) {
        if (feature.length() <= LONGEST_PLAIN_FEATURE) {
            return PREFIX + feature;
        }
        return PREFIX + feature.substring(0, KEPT_OF_LONG_FEATURE) + "_" + hash(feature);
    }

    /**
     * The features by the name of their history table.
     *
     * @throws SplentException when two features would share a table
     */
    static Map<String, String> owners(Collection<String> features) {
        Map<String, String> owners = new LinkedHashMap<>();
        for (String feature : features) {
            String other = owners.putIfAbsent(of(feature), feature);
            if (other != null && !other.equals(feature)) {
                throw collision(other, feature);
            }
        }
        return owners;
    }

    private static SplentException collision(String first, String second) {
        return new SplentException(
                ErrorCode.HISTORY_INCONSISTENT,
                "The features " + first + " and " + second + " would share the history table " + of(second) + ".",
                ErrorLocation.ofFeature(second),
                "Rename one of the two features; names of at most 40 characters are kept as they are.");
    }

    private static String hash(String feature) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(feature.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
