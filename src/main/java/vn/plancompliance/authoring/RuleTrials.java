package vn.plancompliance.authoring;

import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.register.ReportRevisions;
import vn.plancompliance.register.Role;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.RuleFiles;

/**
 * Shows policy officers what rules do that they are writing. Such rules run in a process of their own, as {@link SeparateCheck}
 * runs them: this may take seconds, and where others try theirs, minutes.
 */
public final class RuleTrials {

    private final RuleBookHistory history;
    private final ReportRevisions reports;
    private final SeparateCheck check;

    public RuleTrials(RuleBookHistory history, ReportRevisions reports, SeparateCheck check) {
        this.history = history;
        this.reports = reports;
        this.check = check;
    }

    /**
     * What comes of the scenarios among the files.
     *
     * @throws NotAllowed if the caller is no policy officer
     * @throws BrokenRuleBook if the files do not compile, or the trial does not come to its end
     */
    public Rehearsal rehearse(Caller by, RuleFiles files) throws NotAllowed, BrokenRuleBook {
        by.requireAnyOf(Role.POLICY_OFFICER);
        try (var candidate = Candidate.of(files)) {
            return candidate.tried(check::rehearse);
        }
    }

    /**
     * What the files in place of a version do to the reports that count.
     *
     * @param number of the version
     * @throws NotAllowed if the caller is no policy officer
     * @throws UnknownVersion if there is no version of that number
     * @throws BrokenRuleBook if the files, or those of the version, do not compile or do not judge the reports, or the trial
     *     does not come to its end
     */
    public PastComparison compare(Caller by, int number, RuleFiles files)
            throws NotAllowed, UnknownVersion, BrokenRuleBook {
        by.requireAnyOf(Role.POLICY_OFFICER);
        RuleFiles old = history.files(number);
        Reports known = reports.counting();
        try (var version = Candidate.of(old);
                var candidate = Candidate.of(files)) {
            return candidate.tried(folder -> check.compare(version.folder(), folder, known));
        }
    }
}
