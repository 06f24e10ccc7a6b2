package vn.plancompliance.authoring;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not the same in two versions.
 *
 * @param diff what changed, as a unified diff; null where the files are too long to compare them line by line
 */
public record FileChange(String file, Kind kind, @Nullable String diff) {

    private static final int CONTEXT = 3;
    private static final int LONGEST = 20_000;
    private static final String NOWHERE = "/dev/null";

    /** What happened to the file. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** The change of a file from one text to another; empty if there is none. */
    public static Optional<FileChange> of(String file, Optional<String> before, Optional<String> after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        Kind kind = before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        List<String> old = lines(before.orElse(""));
        List<String> now = lines(after.orElse(""));
        if (old.size() + now.size() > LONGEST) {
            return Optional.of(new FileChange(file, kind, null));
        }
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                before.isEmpty() ? NOWHERE : "a/" + file,
                after.isEmpty() ? NOWHERE : "b/" + file,
                old,
                merged(DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()), old, now),
                CONTEXT);
        return Optional.of(new FileChange(file, kind, String.join("\n", diff) + "\n"));
    }

    /** Lines removed and lines added at one place as one change, so that the old stand before the new. */
    private static Patch<String> merged(Patch<String> patch, List<String> old, List<String> now) {
        var merged = new Patch<String>();
        Chunk<String> from = new Chunk<>(0, List.of());
        Chunk<String> to = new Chunk<>(0, List.of());
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            boolean adjoins = end(from) == delta.getSource().getPosition()
                    && end(to) == delta.getTarget().getPosition();
            if (!adjoins) {
                add(merged, from, to);
            }
            from = chunk(old, adjoins ? from : delta.getSource(), delta.getSource());
            to = chunk(now, adjoins ? to : delta.getTarget(), delta.getTarget());
        }
        add(merged, from, to);
        return merged;
    }

    private static void add(Patch<String> patch, Chunk<String> from, Chunk<String> to) {
        if (from.size() + to.size() > 0) {
            patch.addDelta(new ChangeDelta<>(from, to));
        }
    }

    private static Chunk<String> chunk(List<String> lines, Chunk<String> first, Chunk<String> last) {
        return new Chunk<>(first.getPosition(), lines.subList(first.getPosition(), end(last)));
    }

    private static int end(Chunk<String> chunk) {
        return chunk.getPosition() + chunk.size();
    }

    /** The lines of a text; the last one tells if no line break ends it. */
    private static List<String> lines(String text) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + "\n\\ No newline at end of file");
        }
        return lines;
    }
}
