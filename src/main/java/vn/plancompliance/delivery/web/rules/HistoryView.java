package vn.plancompliance.delivery.web.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.register.RuleBookVersion;

/**
 * Versions, newest first.
 *
 * @param inForce number of the one in force
 * @param newer number of the page before this one; null on the first
 * @param older number of the page after this one; null on the last
 */
record HistoryView(
        List<VersionView> versions,
        int inForce,
        @Nullable Integer newer,
        @Nullable Integer older) {

    private static final int SIZE = 50;

    /** @param page from 0; beyond the last one, pages are empty */
    static HistoryView of(List<RuleBookVersion> all, int page, Moments moments) {
        List<VersionView> shown = all.stream()
                .skip((long) page * SIZE)
                .limit(SIZE)
                .map(version -> VersionView.of(version, moments))
                .toList();
        boolean more = all.size() > (page + 1L) * SIZE;
        return new HistoryView(
                shown, all.isEmpty() ? 0 : all.get(0).number(), page == 0 ? null : page - 1, more ? page + 1 : null);
    }
}
