package vn.plancompliance.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.register.ReportRevision;
import vn.plancompliance.reporting.Measurement;
import vn.plancompliance.reporting.Report;

/**
 * What would come of handing files in.
 *
 * @param coming the reports that are new, in the order of the files
 * @param known the revisions of files of which the very same content was handed in before, which would add nothing
 * @param assessed the period as it would be judged then
 */
public record Preview(List<Coming> coming, List<ReportRevision> known, Assessed assessed) {

    public Preview {
        coming = List.copyOf(coming);
        known = List.copyOf(known);
    }

    /**
     * A report that would count from then on.
     *
     * @param replaced what counts until then for its unit and month; null if nothing does
     */
    public record Coming(Report report, @Nullable Report replaced) {

        /** Whether it says nothing else than what counts already. */
        public boolean isUnchanged() {
            return replaced != null
                    && report.measurements().equals(replaced.measurements())
                    && report.tasks().equals(replaced.tasks())
                    && report.events().equals(replaced.events());
        }

        /** Codes of the indicators of which what counts has a figure and this has none. */
        public List<String> dropped() {
            return replaced == null
                    ? List.of()
                    : replaced.measurements().stream()
                            .map(Measurement::indicator)
                            .filter(indicator -> report.figure(indicator).isEmpty())
                            .toList();
        }
    }
}
