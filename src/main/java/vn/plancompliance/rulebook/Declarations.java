package vn.plancompliance.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks what stands around the conditions and consequences of a file: its package, its imports, and the heads of its rules. */
final class Declarations {

    /** Words that begin what DRL has beside rules. */
    static final List<String> FOREIGN_BEGINNINGS = List.of(
            "function",
            "declare",
            "global",
            "query",
            "dialect",
            "unit",
            "expander",
            "salience",
            "no-loop",
            "agenda-group",
            "ruleflow-group",
            "activation-group",
            "lock-on-active",
            "auto-focus",
            "date-effective",
            "date-expires",
            "duration",
            "timer",
            "calendars",
            "enabled",
            "entry-point");

    /** Letters, digits and what a title needs; names become part of generated programs. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,:;–—\\-/%()«»…+!?<>=&]{1,300}");

    private static final Set<String> ANNOTATIONS = Set.of("clause", "lead", "partners");

    private final RuleLanguage language;
    private final RuleFaults faults;
    private final Set<String> imported = new HashSet<>();

    Declarations(RuleLanguage language, RuleFaults faults) {
        this.language = language;
        this.faults = faults;
    }

    /** Whether the file makes the class known. */
    boolean imports(Class<?> type) {
        return imported.contains(language.importOf(type));
    }

    void check(PackageDescr file) {
        characters();
        if (!language.layer().equals(file.getName())) {
            faults.add(
                    0,
                    Diagnostic.Code.SYNTAX,
                    "tệp phải mở đầu bằng: package " + language.layer(),
                    "the file has to start with: package " + language.layer());
        }
        imports(file);
        foreign(file)
                .forEach(each -> faults.forbidden(
                        Math.max(0, each.getStartCharacter()),
                        "tệp quy tắc chỉ gồm package, import và rule",
                        "a rule file is made of package, import and rule only"));
        file.getRules().forEach(this::head);
    }

    /** A backslash writes any character in Java, even one that ends a text or a comment. */
    private void characters() {
        String text = faults.text();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\\' || (Character.isISOControl(each) && "\n\r\t".indexOf(each) < 0)) {
                faults.forbidden(
                        i,
                        "dấu gạch chéo ngược và ký tự điều khiển không được dùng, kể cả trong chú thích",
                        "backslashes and control characters must not be used, not even in comments");
                return;
            }
        }
    }

    private void imports(PackageDescr file) {
        for (ImportDescr each : file.getImports()) {
            boolean accumulates = !(each.getClass() == ImportDescr.class);
            checkImport(each, language.imports(), accumulates);
        }
        for (FunctionImportDescr each : file.getFunctionImports()) {
            checkImport(each, each.getTarget(), Set.of(language.functionImport()), false);
        }
        if (!file.getRules().isEmpty()
                && file.getFunctionImports().stream()
                        .noneMatch(each -> each.getTarget().equals(language.functionImport()))) {
            faults.add(
                    0,
                    Diagnostic.Code.UNKNOWN,
                    "tệp thiếu dòng import function cho các câu của quy tắc",
                    "the file lacks the import function of the sentences",
                    "import function " + language.functionImport());
        }
    }

    private void checkImport(ImportDescr each, Set<String> allowed, boolean accumulates) {
        checkImport(each, each.getTarget(), allowed, accumulates);
        imported.add(each.getTarget());
    }

    private void checkImport(BaseDescr each, String target, Set<String> allowed, boolean accumulates) {
        if (allowed.contains(target) && !accumulates) {
            return;
        }
        String meant = Nearest.to(target, allowed).orElse(null);
        if (meant != null) {
            // One fault is enough for what the file would import.
            imported.add(meant);
        }
        faults.add(
                Math.max(0, each.getStartCharacter()),
                meant == null ? Diagnostic.Code.FORBIDDEN : Diagnostic.Code.UNKNOWN,
                "quy tắc không được import %s; chỉ có: %s".formatted(target, String.join(", ", allowed)),
                "rules must not import %s; there is only: %s".formatted(target, String.join(", ", allowed)),
                meant);
    }

    private static Stream<BaseDescr> foreign(PackageDescr file) {
        var foreign = new ArrayList<BaseDescr>();
        foreign.addAll(file.getAccumulateImports());
        foreign.addAll(file.getGlobals());
        foreign.addAll(file.getAttributes());
        foreign.addAll(file.getFunctions());
        foreign.addAll(file.getTypeDeclarations());
        foreign.addAll(file.getEnumDeclarations());
        foreign.addAll(file.getEntryPointDeclarations());
        foreign.addAll(file.getWindowDeclarations());
        if (file.getUnit() != null) {
            foreign.add(file.getUnit());
        }
        return foreign.stream();
    }

    private void head(RuleDescr rule) {
        int place = faults.lineStart(rule.getLine());
        if (!NAME.matcher(rule.getName()).matches()) {
            faults.forbidden(
                    place,
                    "tên quy tắc chỉ gồm chữ, số, dấu cách và các dấu . , : ; – - / % ( ) « » … + & ! ? < > =",
                    "a rule's name has letters, digits, spaces and . , : ; – - / % ( ) « » … + & ! ? < > = only");
        }
        if (rule.isQuery()
                || rule.getParentName() != null
                || !rule.getAttributes().isEmpty()
                || !rule.getNamedConsequences().isEmpty()
                || !ANNOTATIONS.containsAll(rule.getAnnotationNames())) {
            faults.forbidden(
                    place,
                    "đầu quy tắc chỉ gồm tên và @clause, @lead, @partners; không có extends, salience, dialect, thuộc tính khác",
                    "the head of a rule has its name and @clause, @lead, @partners; no extends, salience, dialect, or other attributes");
        }
    }
}
