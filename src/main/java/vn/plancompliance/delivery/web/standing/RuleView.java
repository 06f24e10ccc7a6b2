package vn.plancompliance.delivery.web.standing;

import java.util.Collection;
import java.util.List;
import vn.plancompliance.authoring.RuleBookHistory;
import vn.plancompliance.authoring.UnknownVersion;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.rulebook.RuleSource;

/**
 * A rule as it reads in its file.
 *
 * @param address of the file at that line
 */
record RuleView(String name, String file, String line, String address, String text) {

    /** These rules, in the version by which was judged. */
    static List<RuleView> of(Collection<RuleReference> rules, RuleBookHistory history, Judged judged)
            throws UnknownVersion {
        int version = judged.version().version().number();
        return history.texts(version, rules).stream()
                .map(text -> of(text, judged.to()))
                .toList();
    }

    private static RuleView of(RuleSource text, Places to) {
        RuleReference rule = text.rule();
        return new RuleView(rule.name(), rule.file(), String.valueOf(rule.line()), to.rule(rule), text.text());
    }
}
