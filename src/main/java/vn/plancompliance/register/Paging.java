package vn.plancompliance.register;

/**
 * Which page of a long list is asked for.
 *
 * @param page from 0; beyond the last one, pages are empty
 * @param size how many entries a page has, from 1 to {@link #LARGEST}
 */
public record Paging(int page, int size) {

    /** The most entries on a page. */
    public static final int LARGEST = 500;

    public Paging {
        if (!isPage(page) || !isSize(size)) {
            throw new IllegalArgumentException("there is no page " + page + " of " + size);
        }
    }

    /** Whether pages can have this number. */
    public static boolean isPage(int page) {
        return page >= 0;
    }

    /** Whether pages can have this size. */
    public static boolean isSize(int size) {
        return size >= 1 && size <= LARGEST;
    }

    /** How many entries come before the page. */
    long leftOut() {
        return (long) page * size;
    }
}
