package vn.plancompliance.intake;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.plancompliance.plan.Text;

/** Numbers that a person wrote as text: taken where they can mean one number only. */
final class Numerals {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,30})?");
    private static final Pattern GROUPED = Pattern.compile("-?[1-9][0-9]{0,2}\\.[0-9]{3}");

    private Numerals() {}

    /** What the text of a figure gives: nothing, a number, or what no figure can be. */
    static Given read(String at, String text) {
        if (text.isEmpty()) {
            return new Given.Nothing(at);
        }
        if (GROUPED.matcher(text).matches()) {
            String joined = text.replace(".", "");
            Text quoted = Quotes.quote(text);
            return new Given.Other(
                    at,
                    new Text(
                            "%s, có thể là %s mà cũng có thể là %s0".formatted(quoted.vi(), joined, text),
                            "%s, which may mean %s as well as %s0".formatted(quoted.en(), joined, text)));
        }
        return NUMBER.matcher(text).matches() ? new Given.Amount(at, new BigDecimal(text)) : new Given.Words(at, text);
    }
}
