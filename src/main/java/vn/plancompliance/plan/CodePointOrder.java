package vn.plancompliance.plan;

import java.util.Comparator;

/** Orders texts by Unicode code point, whatever the locale; unlike {@link String#compareTo} also beyond the BMP. */
public enum CodePointOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int end = Math.min(left.length(), right.length());
        for (int i = 0; i < end; i += Character.charCount(left.codePointAt(i))) {
            int difference = Integer.compare(left.codePointAt(i), right.codePointAt(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
