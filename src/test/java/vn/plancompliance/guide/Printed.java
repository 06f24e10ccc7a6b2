package vn.plancompliance.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the program printed, and whether a guide shows it truly. The widths of columns do not count. */
record Printed(String text) {

    private static final String LEFT_OUT = "…";

    /**
     * The guide shows these lines. Lines between the rows of a table and those of scenarios that passed are not shown;
     * a line «…» stands for one or more lines, and «…» within a line for any text.
     */
    void isShownBy(String block) {
        List<String> came = lines(text);
        List<String> told = lines(block);
        if (!matches(told, came)) {
            assertThat(String.join("\n", came)).isEqualTo(String.join("\n", told));
        }
    }

    /** The guide quotes a phrase of it; one that a table breaks into lines counts as one. */
    void contains(String phrase) {
        assertThat(String.join("\n", lines(text)) + "\n" + columns()).contains(phrase);
    }

    private static boolean matches(List<String> told, List<String> came) {
        if (told.isEmpty()) {
            return came.isEmpty();
        }
        List<String> rest = told.subList(1, told.size());
        if (told.get(0).equals(LEFT_OUT)) {
            return Stream.iterate(1, i -> i <= came.size(), i -> i + 1)
                    .anyMatch(i -> matches(rest, came.subList(i, came.size())));
        }
        return !came.isEmpty()
                && pattern(told.get(0)).matcher(came.get(0)).matches()
                && matches(rest, came.subList(1, came.size()));
    }

    private static Pattern pattern(String told) {
        return Pattern.compile(
                Arrays.stream(told.split(LEFT_OUT, -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty() && !line.startsWith("+-") && !line.startsWith("đúng "))
                .toList();
    }

    private String columns() {
        var columns = new TreeMap<Integer, StringBuilder>();
        lines(text).stream()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .forEach(cells -> {
                    for (int i = 0; i < cells.length; i++) {
                        String cell = cells[i].strip();
                        columns.computeIfAbsent(i, column -> new StringBuilder())
                                .append(cell.isEmpty() ? "" : cell + " ");
                    }
                });
        return String.join("\n", columns.values());
    }

    @Override
    public String toString() {
        return text;
    }
}
