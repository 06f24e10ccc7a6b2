package vn.plancompliance.delivery.web.standing;

import java.util.List;
import java.util.function.Function;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.delivery.web.Address;

/**
 * A part of a long list, and where the parts beside it are.
 *
 * @param shown which entries there are of how many, in words; empty if these are all
 * @param previous address of the part before; empty if there is none
 * @param next address of the part after; empty if there is none
 */
record Pages<T>(List<T> entries, int total, String shown, String previous, String next) {

    /**
     * A part of a list.
     *
     * @param page from 0
     * @param address of the whole, without a page
     * @throws UnreadableChoice if there can be no such page
     */
    static <T> Pages<T> of(List<T> all, int page, int size, String address, Judged judged) throws UnreadableChoice {
        Choice.paging(page, size);
        long first = Math.min((long) page * size, all.size());
        int last = (int) Math.min(first + size, all.size());
        List<T> entries = all.subList((int) first, last);
        return new Pages<>(
                List.copyOf(entries),
                all.size(),
                entries.size() == all.size() ? "" : shown(first + 1, last, all.size(), judged),
                page == 0 ? "" : at(address, page - 1),
                last == all.size() ? "" : at(address, page + 1));
    }

    /** The same part, with something else for each entry. */
    <U> Pages<U> map(Function<T, U> other) {
        return new Pages<>(entries.stream().map(other).toList(), total, shown, previous, next);
    }

    private static String shown(long first, int last, int total, Judged judged) {
        return judged.told(
                "standing.pages.shown",
                judged.say().number(first),
                judged.say().number(last),
                judged.say().number(total));
    }

    private static String at(String address, int page) {
        return Address.to(address)
                .with("page", page == 0 ? "" : String.valueOf(page))
                .toString();
    }
}
