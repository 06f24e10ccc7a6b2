package vn.plancompliance.intake;

import java.math.BigDecimal;
import vn.plancompliance.plan.Text;

/** Quotes what was found in a file, short enough to be shown. */
final class Quotes {

    private static final int SHOWN = 80;

    private Quotes() {}

    static Text quote(String text) {
        String shown = cut(text, SHOWN);
        return new Text("«" + shown + "»", "\"" + shown + "\"");
    }

    /** The text, or its beginning of so many characters. */
    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }

    static Text quote(BigDecimal number) {
        String written = number.toString();
        String shown = written.length() <= SHOWN ? written : written.substring(0, SHOWN) + "…";
        return new Text("số " + shown, "the number " + shown);
    }
}
