package vn.plancompliance.plan;

import java.util.Locale;

/** One wording in the two languages that officials read. */
public record Text(String vi, String en) {

    /** The English wording for an English locale, else the Vietnamese one. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : vi;
    }
}
