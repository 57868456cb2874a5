package io.splent.core.refine;

import io.splent.core.script.FileGroup;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code feature:refine} writes, and what is left to the user.
 *
 * @param feature the refining feature
 * @param base the refined one
 * @param models what is refined
 * @param files what is written, and what is there already
 * @param advice what the feature model does not say yet, and what to add to it
 * @param next the commands to type afterwards
 */
public record RefinementPlan(
        String feature,
        String base,
        List<RefinedModel> models,
        List<PlannedFile> files,
        List<String> advice,
        List<String> next) {

    /**
     * One refined class.
     *
     * @param target as it is written into the descriptor
     * @param className the full name of the refined class
     * @param mixin the simple class name of the mixin
     * @param fields what a new mixin declares
     */
    public record RefinedModel(String target, String className, String mixin, List<MixinField> fields) {
        public RefinedModel {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One file.
     *
     * @param text all it holds afterwards
     */
    public record PlannedFile(Path path, Action action, String text) {}

    /** What happens to a file. */
    public enum Action {
        CREATE,
        CHANGE,
        KEEP
    }

    public RefinementPlan {
        models = List.copyOf(models);
        files = List.copyOf(files);
        advice = List.copyOf(advice);
        next = List.copyOf(next);
    }

    /** Whether there is anything to write. */
    public boolean changesAnything() {
        return files.stream().anyMatch(file -> file.action() != Action.KEEP);
    }

    /** Writes all files or none. */
    public void write() {
        FileGroup group = new FileGroup();
        for (PlannedFile file : files) {
            switch (file.action()) {
                case CREATE -> group.create(file.path(), file.text());
                case CHANGE -> group.replace(file.path(), file.text());
                case KEEP -> {}
            }
        }
        group.write();
    }
}
