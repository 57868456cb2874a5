package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.util.Optional;

/**
 * A feature as a product names it: {@code org/name} or {@code org/name@version}.
 *
 * @param version the version the product insists on; empty for whichever is linked
 */
public record FeatureReference(String org, String name, Optional<String> version) {

    static FeatureReference parse(String text, ErrorLocation place) {
        int slash = text.indexOf('/');
        if (slash < 1 || slash != text.lastIndexOf('/')) {
            throw new SplentException(
                    ErrorCode.DESCRIPTOR_INVALID,
                    "The feature '" + Names.visible(text) + "' is not of the form org/name or org/name@version.",
                    place,
                    "Write for example \"splent_io/splent_feature_auth\".");
        }
        String org = Names.organisation(text.substring(0, slash));
        String rest = text.substring(slash + 1);
        int at = rest.indexOf('@');
        return at < 0
                ? new FeatureReference(org, Names.feature(rest), Optional.empty())
                : new FeatureReference(
                        org, Names.feature(rest.substring(0, at)), Optional.of(Names.version(rest.substring(at + 1))));
    }

    @Override
    public String toString() {
        return org + "/" + name + version.map(v -> "@" + v).orElse("");
    }
}
