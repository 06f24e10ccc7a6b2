package vn.plancompliance.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which reports are handed in. */
public enum Format {
    JSON,
    /** Comma or semicolon, UTF-8. */
    CSV,
    /** The workbook that the system itself hands out. */
    XLSX;

    /** The format that a file's name tells by its ending. */
    public static Optional<Format> named(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> name.endsWith(format.ending()))
                .findFirst();
    }

    private String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
