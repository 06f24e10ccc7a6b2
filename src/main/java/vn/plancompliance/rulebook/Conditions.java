package vn.plancompliance.rulebook;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;

/** Checks the conditions of one rule: facts of the language, each at most once, joined, and compared as they can be. */
final class Conditions {

    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern UNEXPECTED_AT = Pattern.compile("line (\\d{1,5}), column (\\d{1,5})");

    private final RuleLanguage language;
    private final Typing typing;
    private final RuleFaults faults;
    private final String text;
    private final Predicate<Class<?>> imported;
    private final Joins joins;

    /**
     * @param text the whole file, comments blanked out
     * @param imported whether the file makes a class known
     */
    Conditions(
            RuleLanguage language,
            Words words,
            Typing typing,
            RuleFaults faults,
            String text,
            Predicate<Class<?>> imported) {
        this.language = language;
        this.typing = typing;
        this.faults = faults;
        this.text = text;
        this.imported = imported;
        this.joins = new Joins(language, words, faults, text);
    }

    void check(RuleDescr rule) {
        List<BaseDescr> elements = rule.getLhs().getDescrs();
        if (elements.isEmpty()) {
            faults.add(
                    faults.lineStart(rule.getLine()),
                    Diagnostic.Code.RULE,
                    "quy tắc không có điều kiện nào giữa when và then",
                    "the rule has no condition between when and then");
        }
        elements.forEach(this::element);
        joins.check(rule);
    }

    private void element(BaseDescr element) {
        if (element instanceof PatternDescr pattern) {
            pattern(pattern, true);
        } else if ((element instanceof NotDescr || element instanceof ExistsDescr)
                && ((ConditionalElementDescr) element).getDescrs().size() == 1
                && ((ConditionalElementDescr) element).getDescrs().get(0) instanceof PatternDescr inner) {
            pattern(inner, false);
        } else {
            faults.forbidden(
                    element.getStartCharacter(),
                    "ngoài từng loại dữ kiện, when chỉ nhận not và exists trước một dữ kiện; không có eval, from, or, and, forall, accumulate",
                    "besides facts, when only takes not and exists before one fact; there is no eval, from, or, and, forall, accumulate");
        }
    }

    private void pattern(PatternDescr pattern, boolean names) {
        int place = pattern.getStartCharacter();
        String name = pattern.getObjectType();
        int typePlace = new Reading(text, place, pattern.getEndCharacter() + 1).next(name);
        if (pattern.getSource() != null
                || !pattern.getBehaviors().isEmpty()
                || !pattern.getPositionalConstraints().isEmpty()
                || !pattern.getAnnotations().isEmpty()
                || pattern.isUnification()
                || pattern.isQuery()) {
            faults.forbidden(
                    place,
                    "dữ kiện chỉ gồm tên và điều kiện trong ngoặc; không có from, over, ?, :=, @",
                    "a fact is its name and conditions in brackets; there is no from, over, ?, :=, @");
            unclear(pattern);
            return;
        }
        Optional<Class<?>> fact = language.fact(name);
        if (fact.isEmpty()) {
            unknownFact(name, typePlace);
            unclear(pattern);
            return;
        }
        if (!imported.test(fact.get())) {
            faults.add(
                    typePlace,
                    Diagnostic.Code.UNKNOWN,
                    "tệp thiếu dòng import cho %s".formatted(name),
                    "the file lacks the import of %s".formatted(name),
                    "import " + language.importOf(fact.get()));
        }
        joins.once(pattern, fact.get(), typePlace);
        if (pattern.getConstraint() instanceof AndDescr constraints) {
            constraints.getDescrs().forEach(each -> constraint(each, fact.get()));
        }
        if (names && pattern.getIdentifier() != null) {
            declare(pattern, fact.get(), place);
        }
    }

    /** What a faulty fact is called is no further fault where it is named again. */
    private void unclear(PatternDescr pattern) {
        if (pattern.getIdentifier() != null) {
            typing.declareUnclear(pattern.getIdentifier());
        }
    }

    private void unknownFact(String name, int place) {
        List<String> known =
                language.facts().stream().map(Class::getSimpleName).sorted().toList();
        if (name.contains(".") || Forms.isForeign(name)) {
            faults.forbidden(
                    place,
                    "«%s» nằm ngoài từ vựng của kế hoạch; quy tắc không được dùng".formatted(name),
                    "'%s' is not of the plan's vocabulary; rules must not use it".formatted(name));
        } else {
            faults.unknown(
                    place,
                    "không có loại dữ kiện «%s»; có: %s".formatted(name, String.join(", ", known)),
                    "there is no fact '%s'; there is: %s".formatted(name, String.join(", ", known)),
                    name,
                    known);
        }
    }

    private void declare(PatternDescr pattern, Class<?> fact, int place) {
        String variable = pattern.getIdentifier();
        if (!VARIABLE.matcher(variable).matches()) {
            faults.add(
                    place,
                    Diagnostic.Code.SYNTAX,
                    "tên biến viết là $ và chữ cái không dấu, ví dụ $u",
                    "a variable is written $ and letters without accents, such as $u",
                    "$u");
        } else if (typing.knows(variable)) {
            faults.add(
                    place,
                    Diagnostic.Code.DUPLICATE,
                    "biến %s đã dùng trong quy tắc này".formatted(variable),
                    "the variable %s is already used in this rule".formatted(variable));
        }
        joins.name(variable, pattern);
        typing.declare(variable, fact);
    }

    private void constraint(BaseDescr constraint, Class<?> fact) {
        int start = constraint.getStartCharacter();
        if (!(constraint instanceof ExprConstraintDescr written)) {
            faults.forbidden(
                    start, "điều kiện này không có trong ngôn ngữ quy tắc", "rules cannot have this condition");
            return;
        }
        var reading = new Reading(text, start, constraint.getEndCharacter() + 1);
        parse(written, start).ifPresent(parsed -> {
            if (parsed.getBind() == null) {
                typing.condition(parsed.getExpr(), reading, fact);
            } else {
                bound(parsed.getBind().getIdentifier(), parsed.getExpr(), fact, reading);
            }
        });
    }

    /** A property that is given a name: {@code $c : code}. */
    private void bound(String variable, Expression property, Class<?> fact, Reading reading) {
        int place = reading.next(variable);
        if (!VARIABLE.matcher(variable).matches() || typing.knows(variable) || !(property instanceof NameExpr)) {
            faults.forbidden(
                    place,
                    "chỉ đặt tên $… (chưa dùng) cho một thuộc tính, không cho phép so hay phép tính",
                    "only a property can be given a name $… (not used yet), no comparison and no calculation");
            return;
        }
        Class<?> type = typing.of(property, reading, fact).type();
        if (type != null) {
            typing.declare(variable, type);
        }
    }

    /** The form that the compiler sees, so that nothing is read here in another way than there. */
    private Optional<DrlxExpression> parse(ExprConstraintDescr written, int start) {
        try {
            return Optional.of(DrlxParseUtil.parseExpression(written.getExpression()));
        } catch (ParseProblemException | StackOverflowError e) {
            faults.add(
                    start + column(String.valueOf(e.getMessage())),
                    Forms.isCode(written.getExpression()) ? Diagnostic.Code.FORBIDDEN : Diagnostic.Code.SYNTAX,
                    "điều kiện không đọc được từ chỗ này; unit, rule, record, with, when, not, modify, and, or không dùng làm tên được",
                    "the condition cannot be read from here; unit, rule, record, with, when, not, modify, and, or cannot be names");
            return Optional.empty();
        }
    }

    private static int column(String message) {
        Matcher place = UNEXPECTED_AT.matcher(message);
        return place.find() && place.group(1).equals("1") ? Integer.parseInt(place.group(2)) - 1 : 0;
    }
}
