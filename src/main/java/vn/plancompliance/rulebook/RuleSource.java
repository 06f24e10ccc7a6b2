package vn.plancompliance.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.plancompliance.finding.RuleReference;

/**
 * A rule as it reads in its file.
 *
 * @param line the line of the file on which the text begins, from 1
 * @param text from the comment right above the rule to its end, without a line break after that
 */
public record RuleSource(RuleReference rule, int line, String text) {

    private static final String COMMENT = "//";

    /** The rule in the text of its file; empty if no rule starts there on its line. */
    static Optional<RuleSource> of(RuleReference rule, String file) {
        List<RuleLines.Line> lines = RuleLines.of(file).lines();
        int start = rule.line();
        if (start < 1 || start > lines.size() || !lines.get(start - 1).startsRule()) {
            return Optional.empty();
        }
        String[] written = file.split("\n", -1);
        int first = start;
        while (first > 1 && written[first - 2].startsWith(COMMENT)) {
            first--;
        }
        String text = Arrays.stream(written, first - 1, end(start, lines))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
        return Optional.of(new RuleSource(rule, first, text));
    }

    /** The number of the line on which a rule ends that starts on this one; that of the last line if it has no end. */
    private static int end(int start, List<RuleLines.Line> lines) {
        return lines.stream()
                .skip(start)
                .filter(line -> line.is("end"))
                .findFirst()
                .map(RuleLines.Line::number)
                .orElse(lines.size());
    }
}
