package vn.plancompliance.rulebook;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.ClauseId;
import vn.plancompliance.plan.Day;
import vn.plancompliance.plan.Obligor;
import vn.plancompliance.plan.Vocabulary;

/** One rule file, parsed: its rules with what their annotations say. */
final class RuleFile {

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\\n]*)\"");
    private static final Pattern PLACE = Pattern.compile("Line \\d+:(\\d{1,6})");
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*");

    private final RuleFolder.SourceFile source;
    private final String layer;
    private final Vocabulary vocabulary;
    private final Diagnostics faults;

    private RuleFile(RuleFolder.SourceFile source, String layer, Vocabulary vocabulary, Diagnostics faults) {
        this.source = source;
        this.layer = layer;
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    /** Parses a file of a layer; what is wrong with it, or not in the vocabulary, is a fault. */
    static List<Rule> read(RuleFolder.SourceFile source, String layer, Vocabulary vocabulary, Diagnostics faults) {
        return new RuleFile(source, layer, vocabulary, faults).rules();
    }

    private List<Rule> rules() {
        var lines = RuleLines.of(source.text());
        // What the layout has against a file would be told once more, and worse, by the parser.
        Optional<PackageDescr> parsed = RuleLayout.check(source, lines, faults) ? parse() : Optional.empty();
        var rules = new ArrayList<Rule>();
        parsed.ifPresent(content -> {
            if (!layer.equals(content.getName())) {
                fault(
                        1,
                        1,
                        Diagnostic.Code.SYNTAX,
                        "tệp phải mở đầu bằng: package " + layer,
                        "the file has to start with: package " + layer);
            }
            for (RuleDescr descr : content.getRules()) {
                rules.add(rule(descr));
            }
        });
        return rules;
    }

    private Optional<PackageDescr> parse() {
        var parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr content = null;
        try {
            content = parser.parse(false, source.text());
        } catch (DroolsParserException | RuntimeException e) {
            // What the parser could not even recover from is among its errors, or is told as such below.
            if (!parser.hasErrors()) {
                fault(1, 1, Diagnostic.Code.SYNTAX, "không đọc được tệp quy tắc", "the rule file cannot be parsed");
            }
        }
        parser.getErrors().forEach(error -> {
            int[] lines = error.getLines();
            int line = lines.length == 0 ? 1 : lines[0];
            fault(
                    line,
                    column(error.getMessage()),
                    Diagnostic.Code.SYNTAX,
                    "sai cú pháp: " + error.getMessage(),
                    error.getMessage());
        });
        return parser.hasErrors() ? Optional.empty() : Optional.ofNullable(content);
    }

    /** The column that a parser's message names: "Line 24:4". */
    private static int column(String message) {
        Matcher place = PLACE.matcher(message);
        return place.find() ? Integer.parseInt(place.group(1)) + 1 : 1;
    }

    private Rule rule(RuleDescr descr) {
        var reference = new RuleReference(descr.getName(), source.name(), descr.getLine());
        Optional<ClauseId> clause = annotation(descr, "clause").flatMap(address -> clause(descr, address));
        String lead = annotation(descr, "lead").orElse(vocabulary.coordinator());
        List<String> partners = annotation(descr, "partners")
                .map(codes -> List.of(codes.split("\\s*,\\s*")))
                .orElse(List.of());
        if (layer.equals(RuleFolder.CLAUSES)) {
            checkClause(descr);
            checkWords(descr, annotation(descr, "clause").orElse(""));
            checkUnit(descr, lead);
            partners.forEach(partner -> checkUnit(descr, partner));
        }
        return new Rule(reference, clause.orElse(null), lead, partners);
    }

    /** A rule names its clause once. */
    private void checkClause(RuleDescr descr) {
        AnnotationDescr clause = descr.getAnnotation("clause");
        if (clause == null || clause.getSingleValueAsString() == null) {
            fault(
                    descr.getLine(),
                    1,
                    Diagnostic.Code.CLAUSE,
                    "quy tắc không ghi điều khoản: thiếu @clause(\"…\")",
                    "the rule does not name its clause: @clause(\"…\") is missing");
        } else if (clause.isDuplicated()) {
            fault(
                    descr.getLine(),
                    1,
                    Diagnostic.Code.CLAUSE,
                    "quy tắc ghi @clause hơn một lần",
                    "the rule has @clause more than once");
        }
    }

    private static Optional<String> annotation(RuleDescr descr, String name) {
        AnnotationDescr annotation = descr.getAnnotation(name);
        return annotation == null
                ? Optional.empty()
                : Optional.ofNullable(annotation.getSingleValueAsString()).map(RuleFile::unquote);
    }

    private static String unquote(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private Optional<ClauseId> clause(RuleDescr descr, String address) {
        if (!ClauseId.isAddress(address)) {
            fault(
                    descr.getLine(),
                    1,
                    Diagnostic.Code.CLAUSE,
                    "«%s» không phải địa chỉ điều khoản".formatted(address),
                    "'%s' is not a clause address".formatted(address));
            return Optional.empty();
        }
        var clause = new ClauseId(address);
        if (vocabulary.clause(clause).isEmpty()) {
            fault(
                    descr.getLine(),
                    1,
                    Diagnostic.Code.UNKNOWN,
                    "plan.yaml không có điều khoản «%s»".formatted(address),
                    "plan.yaml has no clause '%s'".formatted(address));
        }
        return Optional.of(clause);
    }

    /** Every text in the body of a clause's rule is a day, a word of the vocabulary, or the clause that it carries. */
    private void checkWords(RuleDescr descr, String clause) {
        String text = COMMENT.matcher(source.text())
                .replaceAll(found -> " ".repeat(found.group().length()));
        Set<String> codes = vocabulary.codes();
        Matcher literal =
                LITERAL.matcher(text).region(body(descr, text), Math.min(descr.getEndCharacter() + 1, text.length()));
        while (literal.find()) {
            String word = literal.group(1);
            if (!codes.contains(word) && !word.equals(clause) && !isDay(word)) {
                int lineStart = text.lastIndexOf('\n', literal.start()) + 1;
                int line = (int) text.substring(0, lineStart).lines().count() + 1;
                fault(
                        line,
                        literal.start() - lineStart + 1,
                        Diagnostic.Code.UNKNOWN,
                        "«%s» không có trong plan.yaml, không phải ngày, cũng không phải điều khoản của quy tắc"
                                .formatted(word),
                        "'%s' is no word of plan.yaml, no day, and not the rule's own clause".formatted(word),
                        Nearest.to(word, codes).orElse(null));
            }
        }
    }

    /** Where the conditions of the rule begin, or the line of its consequence if it has none. */
    private static int body(RuleDescr descr, String text) {
        int conditions = descr.getLhs().getStartCharacter();
        if (conditions >= 0) {
            return conditions;
        }
        int start = 0;
        for (int line = 1; line < descr.getConsequenceLine(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return Math.max(start, descr.getStartCharacter());
    }

    private static boolean isDay(String word) {
        try {
            return Day.parse(word) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void checkUnit(RuleDescr descr, String code) {
        if (vocabulary.unit(code).isEmpty() && vocabulary.group(code).isEmpty()) {
            fault(
                    descr.getLine(),
                    1,
                    Diagnostic.Code.UNKNOWN,
                    "plan.yaml không có đơn vị hoặc nhóm «%s»; có: %s".formatted(code, obligors()),
                    "plan.yaml has no unit or group '%s' (it has: %s)".formatted(code, obligors()));
        }
    }

    private String obligors() {
        return Stream.<Obligor>concat(vocabulary.units().stream(), vocabulary.groups().stream())
                .map(Obligor::code)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void fault(int line, int column, Diagnostic.Code code, String vi, String en) {
        fault(line, column, code, vi, en, null);
    }

    private void fault(int line, int column, Diagnostic.Code code, String vi, String en, @Nullable String suggestion) {
        faults.add(source.name(), line, column, code, vi, en, suggestion);
    }
}
