package io.splent.uvl.model;

import org.jspecify.annotations.Nullable;

/**
 * The package that implements a feature of the model.
 *
 * @param org the organisation, or null when the model does not name it
 * @param name the package
 * @param version the version, or null when the model does not name it
 * @since 0.1
 */
public record PackageRef(
        @Nullable String org, String name, @Nullable String version) {}
