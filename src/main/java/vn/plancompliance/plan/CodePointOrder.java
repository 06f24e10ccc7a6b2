package vn.plancompliance.plan;

import java.util.Comparator;

/** Orders texts by Unicode code point, whatever the locale; unlike {@link String#compareTo} also beyond the BMP. */
public enum CodePointOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int end = Math.min(left.length(), right.length());
        for (int i = 0; i < end; i++) {
            char one = left.charAt(i);
            char other = right.charAt(i);
            if (one != other) {
                // Characters beyond the BMP are made of surrogates, whose numbers are not the highest.
                int bySurrogates = Boolean.compare(Character.isSurrogate(one), Character.isSurrogate(other));
                return bySurrogates != 0 ? bySurrogates : Character.compare(one, other);
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
