package vn.plancompliance.authoring;

import java.math.BigDecimal;
import vn.plancompliance.plan.Obligation;
import vn.plancompliance.plan.ReportDuty;
import vn.plancompliance.plan.Target;
import vn.plancompliance.plan.TaskDuty;

/** What is demanded, in the words in which rules demand it, so that two demands can be held beside each other. */
final class DemandWords {

    private DemandWords() {}

    static String of(Obligation obligation) {
        if (obligation instanceof Target target) {
            String comparison =
                    target.comparison().name() + " " + target.threshold().toPlainString();
            String by = target.due() == null ? "" : " by " + target.due();
            BigDecimal start = target.startingAt();
            String startingAt = start == null ? "" : " starting at " + start.toPlainString();
            return "%s %s from %s%s%s".formatted(target.indicator(), comparison, target.from(), startingAt, by);
        }
        if (obligation instanceof TaskDuty task) {
            String by = task.due().map(day -> " by " + day).orElse("");
            return "%s %s%s".formatted(task.task(), task.stage(), by);
        }
        var duty = (ReportDuty) obligation;
        return "report by day %d%s".formatted(duty.due().getDayOfMonth(), duty.asked() ? " (asked)" : "");
    }
}
