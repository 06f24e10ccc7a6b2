package vn.plancompliance.delivery.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.register.Paging;

/**
 * A page of a long list that is at hand as a whole.
 *
 * @param number from 1
 * @param count how many pages there are; one at least
 * @param total how many entries all pages have
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 */
public record PageOf<T>(
        List<T> entries,
        int number,
        int count,
        int total,
        @Nullable String previous,
        @Nullable String next) {

    public PageOf {
        entries = List.copyOf(entries);
    }

    /**
     * The page that is asked for; beyond the last one it is empty.
     *
     * @param address of the whole list
     * @param parameter names the page in addresses, from 0
     */
    public static <T> PageOf<T> of(List<T> all, Paging asked, Address address, String parameter) {
        int count = Math.max(1, (all.size() + asked.size() - 1) / asked.size());
        int from = (int) Math.min(all.size(), (long) asked.page() * asked.size());
        int to = Math.min(all.size(), from + asked.size());
        return new PageOf<>(
                all.subList(from, to),
                asked.page() + 1,
                count,
                all.size(),
                asked.page() == 0 ? null : at(address, parameter, Math.min(asked.page(), count) - 1),
                asked.page() + 1 < count ? at(address, parameter, asked.page() + 1) : null);
    }

    private static String at(Address address, String parameter, int page) {
        return address.with(parameter, page == 0 ? null : String.valueOf(page)).toString();
    }

    /** The same page with something else in the place of each entry. */
    public <R> PageOf<R> map(Function<? super T, R> shown) {
        return new PageOf<>(entries.stream().<R>map(shown).toList(), number, count, total, previous, next);
    }
}
