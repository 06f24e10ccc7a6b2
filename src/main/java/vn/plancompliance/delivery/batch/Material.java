package vn.plancompliance.delivery.batch;

import java.util.List;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.delivery.answer.QuarterJson.RefusedJson;
import vn.plancompliance.register.QuarterRun;
import vn.plancompliance.reporting.Reports;

/**
 * What a run judges, and by what.
 *
 * @param reports all that are known
 * @param refused the files that could not be read, told in either language
 */
record Material(RuleBookInForce rules, Reports reports, Refused refused) {

    /** Files that could not be read, in Vietnamese and in English. */
    record Refused(List<RefusedJson> vi, List<RefusedJson> en) {

        static final Refused NONE = new Refused(List.of(), List.of());
    }

    /** Where a run's material comes from. */
    @FunctionalInterface
    interface Store {

        /**
         * The material of a run, each time the same.
         *
         * @throws Exception if it cannot be had any more
         */
        Material of(QuarterRun run) throws Exception;
    }
}
