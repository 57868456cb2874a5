package io.splent.core.plan;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.change.Hazard;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides which hazards a plan may carry: those that are harmless enough, and those the user allowed by name. */
public final class HazardPolicy {

    private final Set<Hazard> allowed;

    public HazardPolicy(Set<Hazard> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /** Refuses the plan when a change has a hazard that nobody allowed; the message prints the flags that allow it. */
    public void check(MigrationPlan plan) {
        List<String> refusals = new ArrayList<>();
        Set<Hazard> refused = EnumSet.noneOf(Hazard.class);
        String firstFeature = null;
        for (FeaturePlan feature : plan.features()) {
            for (PlannedChange change : feature.changes()) {
                Set<Hazard> unacceptable = refused(change.hazards());
                if (!unacceptable.isEmpty()) {
                    firstFeature = firstFeature == null ? feature.feature() : firstFeature;
                    refused.addAll(unacceptable);
                    refusals.add(describe(plan, feature, change, unacceptable));
                }
            }
        }
        if (firstFeature != null) {
            throw new SplentException(
                    ErrorCode.HAZARD_REFUSED,
                    "Refused, nothing was written: " + String.join("; ", refusals) + ".",
                    ErrorLocation.ofFeature(firstFeature),
                    "If this is meant, run again with " + flags(refused) + ".");
        }
    }

    private Set<Hazard> refused(Set<Hazard> hazards) {
        return hazards.stream()
                .filter(hazard -> hazard.isRefusedUnlessAllowed() && !allowed.contains(hazard))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Hazard.class)));
    }

    private static String describe(
            MigrationPlan plan, FeaturePlan feature, PlannedChange planned, Set<Hazard> hazards) {
        return feature.feature() + ": " + ChangeLabel.of(planned.change(), plan.dialect()) + " ("
                + hazards.stream().map(Hazard::id).collect(Collectors.joining(", ")) + ")";
    }

    private static String flags(Set<Hazard> hazards) {
        return hazards.stream().map(hazard -> "--allow " + hazard.id()).collect(Collectors.joining(" "));
    }
}
