package vn.plancompliance.rulebook;

/**
 * Reads along in the text of an expression while its parsed form is gone through from left to right, because the parsers
 * tell no places within it.
 */
final class Reading {

    private final String text;
    private final int end;
    private int at;

    /**
     * Starts to read.
     *
     * @param text the whole file, comments blanked out
     * @param start where the expression starts in it
     * @param end behind its last character
     */
    Reading(String text, int start, int end) {
        this.text = text;
        this.end = Math.min(end, text.length());
        this.at = start;
    }

    /** Goes on to the next occurrence of a word or of a text in quotes; its place in the file, or how far it was read. */
    int next(String token) {
        for (int found = at; found + token.length() <= end; found++) {
            if (text.startsWith(token, found) && isWhole(found, token)) {
                at = found + token.length();
                return found;
            }
        }
        return at;
    }

    /** Where it stands by now: behind the word that was found last. */
    int reached() {
        return at;
    }

    private boolean isWhole(int found, String token) {
        int behind = found + token.length();
        boolean cutBefore = found > 0
                && Character.isJavaIdentifierPart(token.charAt(0))
                && Character.isJavaIdentifierPart(text.charAt(found - 1));
        boolean cutBehind = behind < text.length()
                && Character.isJavaIdentifierPart(token.charAt(token.length() - 1))
                && Character.isJavaIdentifierPart(text.charAt(behind));
        return !cutBefore && !cutBehind && (token.startsWith("\"") || !isQuoted(found));
    }

    private boolean isQuoted(int found) {
        int lineStart = text.lastIndexOf('\n', found) + 1;
        return text.substring(lineStart, found)
                                .chars()
                                .filter(each -> each == '"')
                                .count()
                        % 2
                != 0;
    }
}
