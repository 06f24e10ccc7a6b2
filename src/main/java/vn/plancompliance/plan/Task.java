package vn.plancompliance.plan;

import java.util.List;
import java.util.Set;

/**
 * Something to be done, done or not.
 *
 * @param code the address of its clause
 * @param commits TASK or DUTY
 * @param leads codes of the units that each report their own status of it
 * @param partners codes of the units and groups that take part, as the plan names them
 */
public record Task(
        String code, Text name, Recurrence recurrence, Commits commits, Set<String> leads, List<String> partners) {

    public Task {
        leads = Set.copyOf(leads);
        partners = List.copyOf(partners);
    }
}
