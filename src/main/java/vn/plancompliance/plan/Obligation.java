package vn.plancompliance.plan;

/** What a clause demands of an obligor; derived by the clause's rule. */
public sealed interface Obligation permits Target, ReportDuty, TaskDuty {

    /** The clause from which it follows. */
    ClauseId clause();

    /** Who has to fulfil it. */
    Obligor obligor();
}
