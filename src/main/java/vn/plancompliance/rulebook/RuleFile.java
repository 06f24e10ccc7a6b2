package vn.plancompliance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import vn.plancompliance.finding.RuleReference;
import vn.plancompliance.plan.ClauseId;

/** One rule file: parsed, checked word by word, and its rules with what their annotations say. Nothing of it is run. */
final class RuleFile {

    private static final Pattern PLACE = Pattern.compile("Line \\d+:(\\d{1,6})");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private final RuleFolder.SourceFile source;
    private final RuleLanguage language;
    private final Words words;
    private final Diagnostics collected;
    private final RuleFaults faults;

    private RuleFile(RuleFolder.SourceFile source, RuleLanguage language, Words words, Diagnostics collected) {
        this.source = source;
        this.language = language;
        this.words = words;
        this.collected = collected;
        this.faults = new RuleFaults(source, collected);
    }

    /**
     * Reads a file of a layer; what is wrong with it, or not in the vocabulary, is a fault.
     *
     * @param words those of the vocabulary, made once for all files
     */
    static List<Rule> read(RuleFolder.SourceFile source, RuleLanguage language, Words words, Diagnostics faults) {
        return new RuleFile(source, language, words, faults).rules();
    }

    private List<Rule> rules() {
        var lines = RuleLines.of(source.text());
        // What the layout has against a file would be told once more, and worse, by the parser.
        Optional<PackageDescr> parsed = RuleLayout.check(source, lines, collected) ? parse() : Optional.empty();
        var rules = new ArrayList<Rule>();
        parsed.ifPresent(content -> {
            var declarations = new Declarations(language, faults);
            declarations.check(content);
            String text = lines.blanked(source.text());
            for (RuleDescr descr : content.getRules()) {
                rules.add(rule(descr, declarations, text));
            }
        });
        return rules;
    }

    private Optional<PackageDescr> parse() {
        var parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr content = null;
        try {
            content = parser.parse(false, source.text());
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            // What the parser could not even recover from is among its errors, or is told as such below.
            if (!parser.hasErrors()) {
                faults.add(0, Diagnostic.Code.SYNTAX, "không đọc được tệp quy tắc", "the rule file cannot be parsed");
            }
        }
        parser.getErrors().forEach(error -> {
            int[] lines = error.getLines();
            int line = lines.length == 0 ? 1 : lines[0];
            faults.add(
                    faults.lineStart(line) + column(error.getMessage()),
                    Forms.isCode(textOf(line)) ? Diagnostic.Code.FORBIDDEN : Diagnostic.Code.SYNTAX,
                    "sai cú pháp ở chỗ này hoặc ngay trước đó",
                    "wrong syntax here or just before");
        });
        return parser.hasErrors() ? Optional.empty() : Optional.ofNullable(content);
    }

    private String textOf(int line) {
        return source.text().lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
    }

    /** The column, from 0, that a parser's message names: "Line 24:4". */
    private static int column(String message) {
        Matcher place = PLACE.matcher(message);
        return place.find() ? Integer.parseInt(place.group(1)) : 0;
    }

    private Rule rule(RuleDescr descr, Declarations declarations, String text) {
        var reference = new RuleReference(descr.getName(), source.name(), descr.getLine());
        String address = annotation(descr, "clause").orElse("");
        Optional<ClauseId> clause = address.isEmpty() ? Optional.empty() : clause(descr, address);
        String lead = annotation(descr, "lead").orElse(words.coordinator());
        List<String> partners = annotation(descr, "partners")
                .map(codes -> List.of(codes.split("\\s*,\\s*")))
                .orElse(List.of());
        if (language.layer().equals(RuleFolder.CLAUSES)) {
            checkClause(descr);
            annotation(descr, "lead").ifPresent(code -> checkUnit(descr, "lead", code));
            partners.forEach(partner -> checkUnit(descr, "partners", partner));
        }
        var typing = new Typing(
                language,
                new Literals(
                        words,
                        clause.map(ClauseId::address)
                                .filter(known -> words.knows(Word.CLAUSE, known))
                                .orElse(""),
                        faults),
                faults);
        new Conditions(language, words, typing, faults, text, declarations::imports).check(descr);
        new Consequence(language, typing, faults, text).check(descr);
        return new Rule(reference, clause.orElse(null), lead, partners);
    }

    /** A rule names its clause once. */
    private void checkClause(RuleDescr descr) {
        AnnotationDescr clause = descr.getAnnotation("clause");
        if (clause == null
                || annotation(descr, "clause").filter(text -> !text.isEmpty()).isEmpty()) {
            faults.add(
                    faults.lineStart(descr.getLine()),
                    Diagnostic.Code.CLAUSE,
                    "quy tắc không ghi điều khoản: thiếu @clause(\"…\")",
                    "the rule does not name its clause: @clause(\"…\") is missing",
                    "@clause(\"…\")");
        } else if (clause.isDuplicated()) {
            faults.add(
                    faults.lineStart(descr.getLine()),
                    Diagnostic.Code.CLAUSE,
                    "quy tắc ghi @clause hơn một lần",
                    "the rule has @clause more than once");
        }
    }

    /** The text of an annotation; a fault and nothing if it holds anything else than one text. */
    private Optional<String> annotation(RuleDescr descr, String name) {
        AnnotationDescr annotation = descr.getAnnotation(name);
        boolean empty = annotation != null && annotation.getValueMap().isEmpty();
        if (annotation == null || (empty && name.equals("clause"))) {
            return Optional.empty();
        }
        String value = String.valueOf(annotation.getSingleValueAsString());
        if (!QUOTED.matcher(value).matches()) {
            faults.add(
                    place(descr, "@" + name),
                    Diagnostic.Code.FORBIDDEN,
                    "@%s chỉ ghi một đoạn chữ trong ngoặc kép".formatted(name),
                    "@%s takes one text in quotes".formatted(name));
            return Optional.empty();
        }
        return Optional.of(value.substring(1, value.length() - 1));
    }

    private Optional<ClauseId> clause(RuleDescr descr, String address) {
        int place = place(descr, "\"" + address + "\"");
        if (!ClauseId.isAddress(address)) {
            faults.add(
                    place,
                    Diagnostic.Code.CLAUSE,
                    "«%s» không phải địa chỉ điều khoản".formatted(address),
                    "'%s' is not a clause address".formatted(address));
            return Optional.empty();
        }
        if (!words.knows(Word.CLAUSE, address)) {
            faults.unknown(
                    place,
                    "plan.yaml không có điều khoản «%s»".formatted(address),
                    "plan.yaml has no clause '%s'".formatted(address),
                    address,
                    words.of(Word.CLAUSE));
        }
        return Optional.of(new ClauseId(address));
    }

    private void checkUnit(RuleDescr descr, String annotation, String code) {
        if (!words.knows(Word.UNIT, code) && !words.knows(Word.GROUP, code)) {
            var known = new TreeSet<>(words.of(Word.UNIT));
            known.addAll(words.of(Word.GROUP));
            int place = faults.text().indexOf(code, place(descr, "@" + annotation));
            faults.unknown(
                    place,
                    "plan.yaml không có đơn vị hoặc nhóm «%s»; có: %s".formatted(code, String.join(", ", known)),
                    "plan.yaml has no unit or group '%s' (it has: %s)".formatted(code, String.join(", ", known)),
                    code,
                    known);
        }
    }

    /** Where a text stands in the head of a rule. */
    private int place(RuleDescr descr, String written) {
        int start = faults.lineStart(descr.getLine());
        int nameEnd = faults.text().indexOf('\n', start);
        int found = faults.text().indexOf(written, nameEnd < 0 ? start : nameEnd);
        return found < 0 || found > descr.getEndCharacter() ? start : found;
    }
}
