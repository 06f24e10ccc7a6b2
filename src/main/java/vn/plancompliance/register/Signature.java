package vn.plancompliance.register;

/**
 * Who decided something, and why.
 *
 * @param by not blank, at most 200 characters
 * @param why not blank, at most 1,000 characters
 */
public record Signature(String by, String why) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 200;
    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 1_000;

    public Signature {
        if (!isName(by) || !isReason(why)) {
            throw new IllegalArgumentException("a signature names somebody and a reason");
        }
    }

    /** Whether somebody can be called so. */
    public static boolean isName(String by) {
        return !by.isBlank() && by.length() <= LONGEST_NAME && by.chars().noneMatch(Character::isISOControl);
    }

    /** Whether this can be a reason; it may have several lines. */
    public static boolean isReason(String why) {
        return !why.isBlank()
                && why.length() <= LONGEST_REASON
                && why.chars().noneMatch(each -> Character.isISOControl(each) && !Character.isWhitespace(each));
    }
}
