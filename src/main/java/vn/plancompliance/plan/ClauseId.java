package vn.plancompliance.plan;

import java.util.regex.Pattern;

/**
 * The address of a clause in the plan: section.part.group/phase/bullet, such as {@code I.2.a/2023-2025/6} or
 * {@code IV.2.k}.
 */
public record ClauseId(String address) implements Comparable<ClauseId> {

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}./-]{0,59}");

    /** @throws IllegalArgumentException if the text has other characters than letters, digits, point, slash and hyphen */
    public ClauseId {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("not a clause address: " + address);
        }
    }

    /** Whether the text has the form of an address. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** Orders by code point. */
    @Override
    public int compareTo(ClauseId other) {
        return CodePointOrder.INSTANCE.compare(address, other.address);
    }

    @Override
    public String toString() {
        return address;
    }
}
