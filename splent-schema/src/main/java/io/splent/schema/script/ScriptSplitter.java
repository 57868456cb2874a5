package io.splent.schema.script;

import io.splent.api.schema.Vendor;
import java.util.List;

/**
 * Takes a script apart the way the vendor's own command line client does: terminators inside strings, quoted names,
 * comments and the bodies of routines end nothing. Thread-safe.
 *
 * @since 0.1
 */
public final class ScriptSplitter {

    private final Vendor vendor;

    public ScriptSplitter(Vendor vendor) {
        this.vendor = vendor;
    }

    /**
     * The statements of a script in order.
     *
     * @throws io.splent.api.SplentException with {@link io.splent.api.ErrorCode#SCRIPT_UNREADABLE} and the line where it
     *     begins, when a string, name, comment, body or delimiter is never closed
     */
    public List<ScriptStatement> split(String script) {
        return new ScriptScanner(vendor, script).statements();
    }
}
