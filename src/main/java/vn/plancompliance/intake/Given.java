package vn.plancompliance.intake;

import java.math.BigDecimal;
import vn.plancompliance.plan.Text;

/** What stands in a field of a file, whatever the file's format, with its place. */
sealed interface Given {

    /** The place in the file. */
    String at();

    /** How a fault quotes it. */
    Text quoted();

    /** A text. */
    record Words(String at, String text) implements Given {
        @Override
        public Text quoted() {
            return Quotes.quote(text);
        }
    }

    /** A number, exactly as written. */
    record Amount(String at, BigDecimal number) implements Given {
        @Override
        public Text quoted() {
            return Quotes.quote(number);
        }
    }

    /** Something that is neither text nor number. */
    record Other(String at, Text quoted) implements Given {}

    /** Nothing. */
    record Nothing(String at) implements Given {
        @Override
        public Text quoted() {
            return new Text("không có gì", "nothing");
        }
    }
}
