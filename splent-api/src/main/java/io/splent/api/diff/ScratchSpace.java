package io.splent.api.diff;

import java.util.Set;

/**
 * A place on the same server (for H2: in the same engine) where objects can be created and thrown away.
 *
 * @since 0.1
 */
public interface ScratchSpace {

    /**
     * Opens an empty scratch area.
     *
     * @param furtherSchemas the schemas besides the default one that will be used, by their real names; each gets an
     *     empty stand-in
     * @throws io.splent.api.SplentException when the server does not let us create one
     */
    Scratch open(Set<String> furtherSchemas);
}
