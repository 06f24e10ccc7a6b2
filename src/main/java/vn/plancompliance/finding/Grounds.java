package vn.plancompliance.finding;

import java.util.List;

/**
 * Why a finding was made and who has to see to it.
 *
 * @param lead code of the unit or group that leads the clause, or of the unit that coordinates the plan where there is none
 * @param partners codes of the units and groups that take part
 * @param rule the clause's rule; for a finding about a figure the judgement rule
 * @param because the chain from the reports over the clause's rule to the judgement rule
 */
public record Grounds(String lead, List<String> partners, RuleReference rule, List<Reason> because) {

    public Grounds {
        partners = List.copyOf(partners);
        because = List.copyOf(because);
    }
}
