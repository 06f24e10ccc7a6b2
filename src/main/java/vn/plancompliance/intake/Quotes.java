package vn.plancompliance.intake;

import java.math.BigDecimal;
import vn.plancompliance.plan.Text;

/** Quotes what was found in a file, short enough to be shown. */
final class Quotes {

    private static final int SHOWN = 80;

    private Quotes() {}

    static Text quote(String text) {
        String shown = text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
        return new Text("«" + shown + "»", "\"" + shown + "\"");
    }

    static Text quote(BigDecimal number) {
        String written = number.toString();
        String shown = written.length() <= SHOWN ? written : written.substring(0, SHOWN) + "…";
        return new Text("số " + shown, "the number " + shown);
    }
}
