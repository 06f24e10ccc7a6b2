package vn.plancompliance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A rule file line by line, in the layout that rules have: {@code rule} in column one, then annotations; {@code when},
 * {@code then} and {@code end} alone on their lines.
 *
 * @param lines from line 1 on
 */
record RuleLines(List<Line> lines) {

    /** In which part of the file a line stands. */
    enum Part {
        /** Before the first rule, or between two. */
        OUTSIDE,
        /** The line with the rule's name, and its annotations. */
        HEAD,
        CONDITIONS,
        CONSEQUENCE
    }

    /**
     * One line.
     *
     * @param code without its comment
     * @param masked the same, with everything within straight quotes replaced by blanks
     */
    record Line(int number, Part part, String code, String masked) {

        boolean isBlank() {
            return code.isBlank();
        }

        /** Whether the line is just this word. */
        boolean is(String word) {
            return code.strip().equals(word);
        }

        /** Whether another part of a rule, or what lies between rules, begins here. */
        boolean isBorder() {
            return startsRule() || is("when") || is("then") || is("end");
        }

        /** Whether a rule starts here. */
        boolean startsRule() {
            return code.stripLeading().startsWith("rule ")
                    || code.stripLeading().startsWith("rule\"");
        }
    }

    static RuleLines of(String text) {
        var lines = new ArrayList<Line>();
        Part part = Part.OUTSIDE;
        boolean commented = false;
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String code = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
            int start = code.indexOf("/*");
            if (commented || (start >= 0 && outsideQuotes(code, start))) {
                // A block comment is nothing that rules need; what follows its end on a line is read again.
                int end = code.indexOf("*/", commented ? 0 : start);
                String before = commented ? "" : code.substring(0, start);
                commented = end < 0;
                code = commented ? before : before + " ".repeat(end + 2 - before.length()) + code.substring(end + 2);
            }
            code = withoutComment(code);
            var line = new Line(number, part, code, masked(code));
            part = next(line, part);
            lines.add(new Line(number, line.startsRule() ? Part.HEAD : line.part(), code, line.masked()));
        }
        return new RuleLines(List.copyOf(lines));
    }

    /** The text with its comments blanked out, so that every place in it stays the same. */
    String blanked(String text) {
        String[] raw = text.split("\n", -1);
        return IntStream.range(0, raw.length)
                .mapToObj(i -> lines.get(i).code()
                        + " ".repeat(raw[i].length() - lines.get(i).code().length()))
                .collect(Collectors.joining("\n"));
    }

    private static Part next(Line line, Part part) {
        if (line.startsRule()) {
            return Part.HEAD;
        }
        if (line.is("when")) {
            return Part.CONDITIONS;
        }
        if (line.is("then")) {
            return Part.CONSEQUENCE;
        }
        return line.is("end") ? Part.OUTSIDE : part;
    }

    private static boolean outsideQuotes(String code, int at) {
        return code.substring(0, at).chars().filter(each -> each == '"').count() % 2 == 0;
    }

    private static String withoutComment(String code) {
        for (int at = code.indexOf("//"); at >= 0; at = code.indexOf("//", at + 1)) {
            if (outsideQuotes(code, at)) {
                return code.substring(0, at);
            }
        }
        return code;
    }

    private static String masked(String code) {
        var masked = new StringBuilder(code);
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) == '"') {
                quoted = !quoted;
            } else if (quoted) {
                masked.setCharAt(i, ' ');
            }
        }
        return masked.toString();
    }
}
