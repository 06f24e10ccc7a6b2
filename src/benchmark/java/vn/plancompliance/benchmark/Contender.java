package vn.plancompliance.benchmark;

import java.time.LocalDate;
import vn.plancompliance.plan.Period;
import vn.plancompliance.reporting.Reports;

/** Something that judges a period of the whole district. */
interface Contender {

    /** What it judges; how much of it, is its own matter. */
    Judged judge(Reports reports, Period period, LocalDate asOf) throws Exception;
}
