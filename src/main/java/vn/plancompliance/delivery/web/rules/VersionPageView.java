package vn.plancompliance.delivery.web.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version, what it changed, and what it would take to have it again.
 *
 * @param inForce number of the version in force
 * @param previous number of the version before it; null of the first
 * @param sincePrevious what it changed
 * @param fromInForce what is otherwise than in the version in force
 * @param writes whether whoever looks may write rules
 * @param refusal why it was not restored; null unless that was tried
 */
record VersionPageView(
        VersionView version,
        int inForce,
        @Nullable Integer previous,
        List<DiffView> sincePrevious,
        List<DiffView> fromInForce,
        List<RulesView.Section> files,
        boolean writes,
        @Nullable Refusal refusal) {

    /**
     * Why a version was not restored.
     *
     * @param reason what was given as the reason
     * @param faults of the version, for this program; none if the reason is none
     */
    record Refusal(String reason, List<FaultView> faults) {}
}
