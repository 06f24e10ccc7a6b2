package vn.plancompliance.delivery.web.rules;

import java.util.List;
import vn.plancompliance.authoring.FileChange;
import vn.plancompliance.delivery.answer.Language;

/**
 * What changed in a file.
 *
 * @param lines of a unified diff, without its first two, which name the file; none where the file is too long for one
 * @param more how many lines are not shown; empty if all are
 */
record DiffView(String file, FileChange.Kind kind, List<Line> lines, String more) {

    /** Nobody reads more; whoever has to, loads the files. */
    private static final int MOST = 1_000;

    private static final int HEAD = 2;

    /** A line with its mark. */
    record Line(Kind kind, String text) {

        /** How a line came into the diff. */
        enum Kind {
            PLACE,
            ADDED,
            REMOVED,
            SAME
        }

        private static Line of(String text) {
            Kind kind = text.startsWith("@@")
                    ? Kind.PLACE
                    : text.startsWith("+") ? Kind.ADDED : text.startsWith("-") ? Kind.REMOVED : Kind.SAME;
            return new Line(kind, text);
        }
    }

    static List<DiffView> all(List<FileChange> changes, Language say) {
        return changes.stream().map(change -> of(change, say)).toList();
    }

    static DiffView of(FileChange change, Language say) {
        String diff = change.diff();
        List<Line> lines =
                diff == null ? List.of() : diff.lines().skip(HEAD).map(Line::of).toList();
        int shown = Math.min(lines.size(), MOST);
        return new DiffView(
                change.file(),
                change.kind(),
                lines.subList(0, shown),
                shown < lines.size() ? say.number(lines.size() - shown) : "");
    }
}
