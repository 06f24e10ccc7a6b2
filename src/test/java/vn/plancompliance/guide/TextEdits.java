package vn.plancompliance.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The changes of a text that a guide asks for. Each fails if the text is not what the guide takes it for. */
final class TextEdits {

    private TextEdits() {}

    /**
     * Line by line: the lines stand in the text in this order, others between them; the first one stands there once. Each
     * becomes the line of the same number.
     */
    static UnaryOperator<String> lines(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        assertThat(now).as("as many lines as before").hasSameSizeAs(old).isNotEqualTo(old);
        return text -> {
            var lines = new ArrayList<>(text.lines().toList());
            int at = only(lines, old.get(0));
            for (int i = 0; i < old.size(); i++) {
                int found = lines.subList(at, lines.size()).indexOf(old.get(i));
                assertThat(found).as(old.get(i)).isNotNegative();
                lines.set(at + found, now.get(i));
                at += found + 1;
            }
            return text(lines);
        };
    }

    /** The entry of a list that begins with the same line is replaced. */
    static UnaryOperator<String> entry(String entry) {
        List<String> now = entry.lines().toList();
        return text -> {
            var lines = new ArrayList<>(text.lines().toList());
            int from = only(lines, now.get(0));
            lines.subList(from, end(lines, from)).clear();
            lines.addAll(from, now);
            return text(lines);
        };
    }

    /** Added at the end of the file, after an empty line. */
    static UnaryOperator<String> atEnd(String added) {
        return text -> text + "\n" + added;
    }

    /** Added directly below the line, told without its indentation. */
    static UnaryOperator<String> below(String line, String added) {
        return text -> {
            var lines = new ArrayList<>(text.lines().toList());
            lines.addAll(only(stripped(lines), line) + 1, added.lines().toList());
            return text(lines);
        };
    }

    /** Added after the whole entry that begins with the line, told without its indentation. */
    static UnaryOperator<String> after(String line, String added) {
        return text -> {
            var lines = new ArrayList<>(text.lines().toList());
            lines.addAll(end(lines, only(stripped(lines), line)), added.lines().toList());
            return text(lines);
        };
    }

    /** The text becomes the other one; it stands there once. */
    static UnaryOperator<String> words(String before, String after) {
        return text -> {
            assertThat(text).containsOnlyOnce(before);
            return text.replace(before, after);
        };
    }

    /** The line of that number, counted from one, goes. */
    static UnaryOperator<String> withoutLine(int number) {
        return text -> {
            var lines = new ArrayList<>(text.lines().toList());
            lines.remove(number - 1);
            return text(lines);
        };
    }

    private static List<String> stripped(List<String> lines) {
        return lines.stream().map(String::strip).toList();
    }

    private static int only(List<String> lines, String line) {
        assertThat(lines).as(line).containsOnlyOnce(line);
        return lines.indexOf(line);
    }

    /** Where an entry ends: before the next line that is not indented more than its first. */
    private static int end(List<String> lines, int from) {
        int end = from + 1;
        while (end < lines.size() && indent(lines.get(end)) > indent(lines.get(from))) {
            end++;
        }
        return end;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
