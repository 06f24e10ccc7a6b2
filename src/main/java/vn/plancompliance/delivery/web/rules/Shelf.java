package vn.plancompliance.delivery.web.rules;

import java.util.Optional;
import java.util.stream.Stream;

/** Where a file stands in a rules folder, which says what it is for. */
enum Shelf {
    GUIDE("README.md", "", "markdown"),
    VOCABULARY("plan.yaml", "", "yaml"),
    CLAUSES("clauses/", ".drl", "drools"),
    JUDGEMENT("judgement/", ".drl", "drools"),
    SCENARIOS("scenarios/", ".yaml", "yaml");

    private final String start;
    private final String ending;
    private final String mode;

    Shelf(String start, String ending, String mode) {
        this.start = start;
        this.ending = ending;
        this.mode = mode;
    }

    /**
     * The one where that file stands.
     *
     * @throws IllegalArgumentException if no rules folder holds files of such a name
     */
    static Shelf of(String file) {
        return find(file).orElseThrow(() -> new IllegalArgumentException("a rules folder holds no file " + file));
    }

    /** The one where a file of that name would stand; empty if it would stand nowhere in a rules folder. */
    static Optional<Shelf> find(String file) {
        return Stream.of(values()).filter(shelf -> file.startsWith(shelf.start)).findFirst();
    }

    /** How the folder is called in names of files; the name of the file where the shelf is just one. */
    String start() {
        return start;
    }

    /** How names of files end here. */
    String ending() {
        return ending;
    }

    /** The language of the files, as the editor calls it. */
    String mode() {
        return mode;
    }
}
