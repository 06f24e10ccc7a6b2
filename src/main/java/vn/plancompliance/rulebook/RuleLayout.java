package vn.plancompliance.rulebook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.rulebook.RuleLines.Line;
import vn.plancompliance.rulebook.RuleLines.Part;

/**
 * Finds in a rule file what people get wrong when they type, at the very place where it is wrong. A parser would notice
 * most of it lines later, and say so in its own terms.
 */
final class RuleLayout {

    private static final Pattern FOREIGN_SPACE = Pattern.compile("[\u00a0\u2007\u202f\u200b\ufeff]");
    private static final Pattern FOREIGN_QUOTE = Pattern.compile("[\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb'`]");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?<![=!<>])=(?!=)");
    private static final Pattern TURNED = Pattern.compile("=([<>])");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\((\\d+),(\\d+)\\)");
    private static final Pattern THOUSANDS = Pattern.compile("\\((\\d{1,3})\\.(\\d{3})\\)");
    private static final Pattern TWO_OPERANDS = Pattern.compile("(?<=[\\w\")])\\s+(?=[\\w\"$]|!(?!=))");
    private static final Pattern WORD_OPERATOR = Pattern.compile(
            "(?:^|.*\\W)(?:not|in|contains|memberOf|matches|and|or|from|exists|forall|accumulate|new|over|entry-point)\\s*");
    private static final Pattern BEFORE_OPERAND =
            Pattern.compile("(?:not|in|contains|memberOf|matches|and|or|from|over|instanceof)\\b.*");
    private static final Pattern CONSEQUENCE = Pattern.compile("\\s*insert(?:Logical)?\\s*\\(.*");

    /** Parsers need many times as long for what is longer or deeper than anybody writes. */
    private static final int TOO_DEEP = 7;

    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_PART = 5_000;
    private static final Pattern TWICE_NOT = Pattern.compile("!\\s*!");
    private static final Pattern PERCENT = Pattern.compile("\\(\\s*\\d+(?:\\.\\d+)?\\s*(%)");

    private static final List<String> OUTSIDE = List.of("package", "import", "rule", "when", "then", "end");

    private final RuleFolder.SourceFile file;
    private final Diagnostics faults;

    private RuleLayout(RuleFolder.SourceFile file, Diagnostics faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Adds the faults of the file; whether there are none. */
    static boolean check(RuleFolder.SourceFile file, RuleLines lines, Diagnostics faults) {
        int before = faults.count();
        var layout = new RuleLayout(file, faults);
        layout.lengths(lines.lines());
        if (faults.count() != before) {
            return false;
        }
        lines.lines().forEach(layout::characters);
        if (faults.count() == before) {
            layout.words(lines.lines());
            lines.lines().forEach(layout::operators);
            layout.brackets(lines.lines());
        }
        return faults.count() == before;
    }

    private void lengths(List<Line> lines) {
        int part = 0;
        for (Line line : lines) {
            boolean border = line.isBorder();
            boolean within = part <= LONGEST_PART;
            part = border ? 0 : part + line.code().strip().length();
            if (line.code().length() > LONGEST_LINE) {
                fault(
                        line,
                        LONGEST_LINE,
                        "dòng dài quá %d ký tự".formatted(LONGEST_LINE),
                        "the line has more than %d characters".formatted(LONGEST_LINE),
                        null);
            }
            if (part > LONGEST_PART && within && line.part() != Part.OUTSIDE) {
                fault(
                        line,
                        0,
                        "đến đây phần này của quy tắc dài quá %d ký tự".formatted(LONGEST_PART),
                        "up to here this part of the rule has more than %d characters".formatted(LONGEST_PART),
                        null);
            }
        }
    }

    private void characters(Line line) {
        Matcher space = FOREIGN_SPACE.matcher(line.code());
        if (space.find()) {
            fault(
                    line,
                    space.start(),
                    "ký tự trắng lạ (dấu cách không ngắt hoặc BOM); xóa đi và gõ dấu cách thường",
                    "a foreign space (no-break space or byte-order mark); delete it and type a plain space",
                    null);
        }
        Matcher quote = FOREIGN_QUOTE.matcher(line.masked());
        if (quote.find()) {
            fault(
                    line,
                    quote.start(),
                    "dấu ngoặc «%s» không dùng được; dùng ngoặc kép thẳng \"".formatted(quote.group()),
                    "the quote %s cannot be used; use straight double quotes".formatted(quote.group()),
                    "\"");
        }
        String uncommented = line.code().contains(" //")
                ? line.code().substring(0, line.code().indexOf(" //"))
                : "";
        for (String code : List.of(uncommented, line.code())) {
            if (isQuoted(code, code.length())) {
                fault(
                        line,
                        code.lastIndexOf('"'),
                        "thiếu một dấu ngoặc kép: dấu này không có dấu đi cặp",
                        "a quote is missing: this one has no counterpart",
                        "\"");
                return;
            }
        }
    }

    /** The words that hold a rule together; one that is missing is told where it belongs. */
    private void words(List<Line> lines) {
        String awaited = "";
        @Nullable Line last = null;
        for (Line line : lines) {
            if (line.isBlank()) {
                continue;
            }
            if (line.startsRule() && !awaited.isEmpty()) {
                missing(awaited, last == null ? line.number() : last.number() + 1);
                awaited = "";
            }
            if (line.startsRule()) {
                awaited = "when";
            } else if (awaited.equals("when") && Declarations.FOREIGN_BEGINNINGS.contains(firstWord(line))) {
                forbidden(line, firstWord(line));
            } else if (awaited.equals("when") && isBeyondHead(line)) {
                missing("when", line.number());
                awaited = line.is("end") ? "" : line.is("then") ? "end" : "then";
            } else if (awaited.equals("then")
                    && (line.is("end") || CONSEQUENCE.matcher(line.code()).matches())) {
                missing("then", line.number());
                awaited = line.is("end") ? "" : "end";
            } else if (awaited.equals(line.code().strip())) {
                awaited = awaited.equals("when") ? "then" : awaited.equals("then") ? "end" : "";
            } else if (awaited.isEmpty() && isStrange(line)) {
                strange(line);
                awaited = Nearest.to(firstWord(line), OUTSIDE)
                                .filter("rule"::equals)
                                .isPresent()
                        ? "when"
                        : "";
            } else if (awaited.isEmpty() && (line.is("when") || line.is("then") || line.is("end"))) {
                fault(
                        line,
                        0,
                        "«%s» đứng ngoài quy tắc; thiếu dòng rule \"…\""
                                .formatted(line.code().strip()),
                        "'%s' stands outside a rule; the line rule \"…\" is missing"
                                .formatted(line.code().strip()),
                        null);
                awaited = line.is("when") ? "then" : line.is("then") ? "end" : "";
            }
            last = line;
        }
        if (!awaited.isEmpty() && last != null) {
            missing(awaited, last.number() + 1);
        }
    }

    /** Whether a line outside of rules starts with a word that has no business there. */
    private static boolean isStrange(Line line) {
        return !OUTSIDE.contains(firstWord(line)) && !line.code().stripLeading().startsWith("@");
    }

    private void strange(Line line) {
        String word = firstWord(line);
        if (Declarations.FOREIGN_BEGINNINGS.contains(word)) {
            forbidden(line, word);
            return;
        }
        fault(
                line,
                line.code().indexOf(word),
                "«%s» không mở đầu được một dòng ngoài quy tắc; chỉ có package, import, rule".formatted(word),
                "'%s' cannot start a line outside of rules; only package, import, rule can".formatted(word),
                Nearest.to(word, OUTSIDE).orElse(null));
    }

    private void forbidden(Line line, String word) {
        faults.add(
                file.name(),
                line.number(),
                line.code().indexOf(word) + 1,
                Diagnostic.Code.FORBIDDEN,
                "«%s» không được dùng; tệp quy tắc chỉ gồm package, import và rule".formatted(word),
                "'%s' must not be used; a rule file is made of package, import and rule only".formatted(word),
                null);
    }

    private static String firstWord(Line line) {
        return line.code().strip().split("[\\s\"(]", 2)[0];
    }

    private static boolean isBeyondHead(Line line) {
        return !line.is("when") && !line.code().stripLeading().startsWith("@");
    }

    private void missing(String word, int line) {
        faults.add(
                file.name(),
                line,
                1,
                Diagnostic.Code.SYNTAX,
                "thiếu «%s» ở đây, đứng một mình một dòng".formatted(word),
                "'%s' is missing here, alone on its line".formatted(word),
                word);
    }

    private void operators(Line line) {
        if (line.part() == Part.CONDITIONS) {
            Matcher turned = TURNED.matcher(line.masked());
            Matcher assignment = ASSIGNMENT.matcher(line.masked());
            if (turned.find()) {
                String meant = turned.group(1) + "=";
                fault(line, turned.start(), "viết là " + meant, "it is written " + meant, meant);
            } else if (assignment.find()) {
                fault(line, assignment.start(), "so sánh bằng viết là ==", "equality is written ==", "==");
            }
            Matcher twice = TWICE_NOT.matcher(line.masked());
            if (twice.find()) {
                fault(line, twice.start(), "hai dấu ! liền nhau; bỏ cả hai", "two ! in a row; drop both", null);
            }
        }
        if (line.part() == Part.CONDITIONS || line.part() == Part.CONSEQUENCE) {
            missingComma(line);
        }
        Matcher percent = PERCENT.matcher(line.masked());
        if (line.part() == Part.CONSEQUENCE && percent.find()) {
            fault(
                    line,
                    percent.start(1),
                    "mức viết không có dấu %; tỷ lệ tự hiểu là phần trăm",
                    "a threshold is written without %; that of a ratio is in percent",
                    null);
        }
        Matcher decimal = DECIMAL_COMMA.matcher(line.masked());
        if (line.part() == Part.CONSEQUENCE && decimal.find()) {
            String number = decimal.group(1) + "." + decimal.group(2);
            fault(
                    line,
                    decimal.start(1),
                    "số lẻ viết bằng dấu chấm: " + number,
                    "decimals are written with a point: " + number,
                    number);
        }
        Matcher thousands = THOUSANDS.matcher(line.masked());
        if (line.part() == Part.CONSEQUENCE && thousands.find()) {
            String number = thousands.group(1) + thousands.group(2);
            fault(
                    line,
                    thousands.start(1),
                    "không chấm phân hàng nghìn: %s; nếu đúng là số lẻ thì thêm số 0 ở cuối".formatted(number),
                    "no point between thousands: %s; if decimals are meant, add a 0 at the end".formatted(number),
                    number);
        }
        if (line.part() == Part.CONSEQUENCE
                && CONSEQUENCE.matcher(line.code()).matches()
                && line.code().stripTrailing().endsWith(")")
                && count(line, '(') <= count(line, ')')) {
            fault(line, line.code().stripTrailing().length(), "thiếu dấu chấm phẩy", "a semicolon is missing", ";");
        }
    }

    private static long count(Line line, char sought) {
        return line.masked().chars().filter(each -> each == sought).count();
    }

    private void missingComma(Line line) {
        int open = line.masked().indexOf('(');
        Matcher gap = TWO_OPERANDS.matcher(line.masked());
        while (open >= 0 && gap.find()) {
            String before = line.masked().substring(0, gap.start());
            String after = line.masked().substring(gap.end());
            // What looks like a cast or a block is no matter of a comma, and told elsewhere.
            boolean program = line.part() == Part.CONSEQUENCE
                    && (before.endsWith(")") || line.masked().contains("{"));
            boolean within = gap.start() > open && !isQuoted(line.code(), gap.start()) && !program;
            if (within
                    && !WORD_OPERATOR.matcher(before).matches()
                    && !BEFORE_OPERAND.matcher(after).matches()) {
                fault(
                        line,
                        gap.start(),
                        line.part() == Part.CONDITIONS ? "thiếu dấu phẩy giữa hai điều kiện" : "thiếu dấu phẩy",
                        line.part() == Part.CONDITIONS
                                ? "a comma is missing between two conditions"
                                : "a comma is missing",
                        ",");
                return;
            }
        }
    }

    private static boolean isQuoted(String code, int at) {
        return code.substring(0, at).chars().filter(each -> each == '"').count() % 2 != 0;
    }

    /** Brackets balance within the conditions and within the consequence; an open one is told where its line ends. */
    private void brackets(List<Line> lines) {
        int depth = 0;
        @Nullable Line opened = null;
        for (Line line : lines) {
            boolean border = line.isBorder();
            if (border && depth > 0 && opened != null) {
                fault(
                        opened,
                        opened.code().stripTrailing().length(),
                        "thiếu dấu ngoặc đóng )",
                        "a closing bracket ) is missing",
                        ")");
            }
            if (border) {
                depth = 0;
                continue;
            }
            for (int i = 0; i < line.masked().length(); i++) {
                char each = line.masked().charAt(i);
                if (each == '(' && depth++ == 0) {
                    opened = line;
                } else if (each == ')' && --depth < 0) {
                    fault(line, i, "thừa dấu ngoặc đóng )", "a closing bracket ) too many", null);
                    depth = 0;
                }
                if (depth == TOO_DEEP) {
                    fault(line, i, "quá nhiều ngoặc lồng nhau", "too many brackets within brackets", null);
                    return;
                }
            }
        }
    }

    private void fault(Line line, int index, String vi, String en, @Nullable String suggestion) {
        faults.add(file.name(), line.number(), index + 1, Diagnostic.Code.SYNTAX, vi, en, suggestion);
    }
}
