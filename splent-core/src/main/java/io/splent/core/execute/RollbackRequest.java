package io.splent.core.execute;

/**
 * What {@code db:rollback} was asked to do.
 *
 * @param feature the feature
 * @param steps how many of its newest migrations to take back, at least 1
 * @param cascade whether migrations of dependents that need them are taken back too
 */
public record RollbackRequest(String feature, int steps, boolean cascade) {

    RollbackRequest withCascade() {
        return new RollbackRequest(feature, steps, true);
    }

    /** As it would be typed; equal requests give equal commands. */
    public String command() {
        return "db:rollback " + feature + (steps == 1 ? "" : " --steps " + steps) + (cascade ? " --cascade" : "");
    }
}
