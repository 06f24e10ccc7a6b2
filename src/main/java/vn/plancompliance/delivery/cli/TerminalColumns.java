package vn.plancompliance.delivery.cli;

import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import vn.plancompliance.delivery.answer.Language;

/** Columns of a terminal's tables: headed by a phrase, and read from the left. */
final class TerminalColumns {

    private final Language language;

    TerminalColumns(Language language) {
        this.language = language;
    }

    /** A column headed by the phrase of that key. */
    Column column(String key) {
        return new Column()
                .header(language.phrase(key))
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(HorizontalAlign.LEFT);
    }
}
