package io.splent.uvl;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.model.UvlFile;
import io.splent.uvl.text.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading.
 *
 * @param file the file as written, or null when its own text has errors
 * @param model the model with imports resolved, or null exactly when there is an error among the diagnostics
 * @param diagnostics all findings, errors and warnings, by place
 * @since 0.1
 */
public record UvlDocument(@Nullable UvlFile file, @Nullable FeatureModel model, List<Diagnostic> diagnostics) {

    public UvlDocument {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether there is a model. */
    public boolean isValid() {
        return model != null;
    }

    public List<Diagnostic> errors() {
        return diagnostics.stream().filter(Diagnostic::isError).toList();
    }

    public List<Diagnostic> warnings() {
        return diagnostics.stream().filter(entry -> !entry.isError()).toList();
    }

    /**
     * The model, for callers that cannot go on without one.
     *
     * @throws SplentException with code {@code uvl-invalid} and the place and hint of the first error
     */
    public FeatureModel requireModel() {
        if (model != null) {
            return model;
        }
        Diagnostic first = errors().get(0);
        int others = errors().size() - 1;
        String rest = others == 0 ? "" : " (and " + others + (others == 1 ? " more error)" : " more errors)");
        throw new SplentException(
                ErrorCode.UVL_INVALID,
                first.message() + rest,
                ErrorLocation.ofFile(first.file(), first.line(), first.column()),
                first.hint());
    }
}
