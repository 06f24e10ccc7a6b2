package vn.plancompliance.intake;

import vn.plancompliance.plan.Text;

/** Finds the quote that is opened and not closed, which would make one field of all that follows. */
final class CsvQuotes {

    private static final char QUOTE = '"';

    private final String text;
    private final char separator;
    private int position;
    private int line = 1;
    private int column = 1;

    private CsvQuotes(CsvText csv) {
        this.text = csv.text();
        this.separator = csv.separator();
    }

    /** @throws UnreadableFile if a quote is not closed, or its field goes on behind the closing one; with its line and column */
    static void requireClosed(CsvText csv) throws UnreadableFile {
        var quotes = new CsvQuotes(csv);
        while (quotes.position < quotes.text.length()) {
            quotes.field();
        }
    }

    private void field() throws UnreadableFile {
        if (text.charAt(position) == QUOTE) {
            quoted();
        }
        while (position < text.length() && !isEnd(text.charAt(position))) {
            position++;
        }
        if (position < text.length()) {
            end();
        }
    }

    private void end() {
        boolean ends = text.charAt(position) != separator;
        column = ends ? 1 : column + 1;
        step();
    }

    private void quoted() throws UnreadableFile {
        int opened = line;
        for (position++; position < text.length(); step()) {
            if (text.charAt(position) != QUOTE) {
                continue;
            }
            boolean doubled = position + 1 < text.length() && text.charAt(position + 1) == QUOTE;
            position++;
            if (!doubled) {
                requireEnd(opened);
                return;
            }
        }
        throw unclosed(opened);
    }

    private void requireEnd(int opened) throws UnreadableFile {
        if (position < text.length() && !isEnd(text.charAt(position))) {
            throw unclosed(opened);
        }
    }

    /** Over one character; of a line break of two characters the second counts. */
    private void step() {
        char each = text.charAt(position++);
        boolean more = each == '\r' && position < text.length() && text.charAt(position) == '\n';
        if ((each == '\n' || each == '\r') && !more) {
            line++;
        }
    }

    private boolean isEnd(char each) {
        return each == separator || each == '\n' || each == '\r';
    }

    private UnreadableFile unclosed(int opened) {
        return new UnreadableFile(new Text(
                "dòng %d, cột %d: dấu ngoặc kép \" mở ở đây không được đóng ở cuối ô".formatted(opened, column),
                "line %d, column %d: the quote \" that opens here is not closed at the end of the cell"
                        .formatted(opened, column)));
    }
}
