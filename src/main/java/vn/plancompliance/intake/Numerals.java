package vn.plancompliance.intake;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.plancompliance.plan.Text;

/** Numbers that a person wrote as text: taken where they can mean one number only. */
public final class Numerals {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,30})?");
    private static final Pattern GROUPED = Pattern.compile("-?[1-9][0-9]{0,2}\\.[0-9]{3}");

    private Numerals() {}

    /** What the text of a figure gives: nothing, a number, or what no figure can be. */
    static Given read(String at, String text) {
        if (text.isEmpty()) {
            return new Given.Nothing(at);
        }
        return isNumber(text) ? new Given.Amount(at, new BigDecimal(text)) : refused(at, text);
    }

    /** Whether the text can mean one number only. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() && !GROUPED.matcher(text).matches();
    }

    /** A text where only a number can stand; one that may be either of two numbers is quoted with both. */
    static Given refused(String at, String text) {
        if (!GROUPED.matcher(text).matches()) {
            return new Given.Words(at, text);
        }
        String joined = text.replace(".", "");
        Text quoted = Quotes.quote(text);
        return new Given.Other(
                at,
                new Text(
                        "%s, có thể là %s mà cũng có thể là %s0".formatted(quoted.vi(), joined, text),
                        "%s, which may mean %s as well as %s0".formatted(quoted.en(), joined, text)));
    }
}
