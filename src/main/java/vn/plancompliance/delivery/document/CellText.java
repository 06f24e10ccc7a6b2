package vn.plancompliance.delivery.document;

/**
 * Text that may stand in a cell. In the workbook itself no text is ever run; but whoever saves a sheet as CSV and opens
 * that again has plain text, of which spreadsheets run what begins like a formula. Such a text gets an apostrophe in
 * front, which stays with it.
 */
final class CellText {

    /** A cell holds no more than 32,767 characters. */
    private static final int LONGEST = 32_000;

    /** How a formula begins, in the wide forms that some spreadsheets take for the same too. */
    private static final String STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private CellText() {}

    /** The text, harmless and short enough. */
    static String of(String text) {
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return startsAFormula(shortened) ? "'" + shortened : shortened;
    }

    private static boolean startsAFormula(String text) {
        return !text.isEmpty()
                && (Character.isISOControl(text.charAt(0))
                        || text.codePoints()
                                .dropWhile(CellText::isUnseen)
                                .limit(1)
                                .anyMatch(first -> STARTS.indexOf(first) >= 0));
    }

    /** Spaces of all kinds, and marks without a width. */
    private static boolean isUnseen(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }
}
