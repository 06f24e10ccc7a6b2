package vn.plancompliance.rulebook;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.KnownEvents;
import vn.plancompliance.plan.Occurrence;
import vn.plancompliance.plan.Period;

/** Checks the conditions of one rule: facts of the language, each at most once, joined, and compared as they can be. */
final class Conditions {

    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern UNEXPECTED_AT = Pattern.compile("line (\\d{1,5}), column (\\d{1,5})");
    private static final Pattern NAMED_EVENT = Pattern.compile("\\bevent\\s*==\\s*\"([^\"]*)\"");

    /** Of these there is one in every evaluation, so that nothing can be joined wrongly to them. */
    private static final Set<Class<?>> ALONE = Set.of(Period.class, KnownEvents.class);

    private final RuleLanguage language;
    private final Words words;
    private final Typing typing;
    private final RuleFaults faults;
    private final String text;
    private final Predicate<Class<?>> imported;
    private final Map<String, PatternDescr> seen = new HashMap<>();
    private final Map<String, PatternDescr> variables = new LinkedHashMap<>();

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
        this.words = words;
        this.typing = typing;
        this.faults = faults;
        this.text = text;
        this.imported = imported;
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
        elements.forEach(element -> element(element, elements.get(0) == element));
        String consequence = String.valueOf(rule.getConsequence());
        variables.forEach((variable, pattern) -> {
            if (pattern != elements.get(0)) {
                joined(variable, pattern, elements, consequence);
            }
        });
    }

    private void element(BaseDescr element, boolean first) {
        if (element instanceof PatternDescr pattern) {
            pattern(pattern, true);
            if (!first && pattern.getIdentifier() == null) {
                unnamed(pattern);
            }
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
            return;
        }
        Optional<Class<?>> fact = language.fact(name);
        if (fact.isEmpty()) {
            unknownFact(name, typePlace);
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
        once(pattern, fact.get(), typePlace);
        if (pattern.getConstraint() instanceof AndDescr constraints) {
            constraints.getDescrs().forEach(each -> constraint(each, fact.get()));
        }
        if (names && pattern.getIdentifier() != null) {
            declare(pattern, fact.get(), place);
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

    /**
     * Every fact can be asked for once, events once each: more would be joined with themselves, in numbers that nobody
     * foresees.
     */
    private void once(PatternDescr pattern, Class<?> fact, int place) {
        String key = fact == Occurrence.class
                ? fact.getName() + " " + namedEvent(pattern).orElse("")
                : fact.getName();
        if (seen.putIfAbsent(key, pattern) != null || (language.single() && seen.size() > 1)) {
            faults.add(
                    place,
                    Diagnostic.Code.FORBIDDEN,
                    language.single()
                            ? "quy tắc đánh giá chỉ xét một dữ kiện"
                            : "một quy tắc chỉ hỏi %s một lần; gộp các điều kiện vào một chỗ"
                                    .formatted(fact.getSimpleName()),
                    language.single()
                            ? "a judgement rule is about one fact"
                            : "a rule asks for %s once; put the conditions together".formatted(fact.getSimpleName()));
        }
        if (fact == Occurrence.class && namedEvent(pattern).isEmpty()) {
            faults.add(
                    place,
                    Diagnostic.Code.RULE,
                    "sự kiện nào? Thêm event == \"…\"",
                    "which event? Add event == \"…\"",
                    "event == \"…\"");
        }
    }

    private Optional<String> namedEvent(PatternDescr pattern) {
        Matcher named = NAMED_EVENT.matcher(textOf(pattern));
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }

    private String textOf(BaseDescr element) {
        return text.substring(
                Math.max(0, element.getStartCharacter()), Math.min(text.length(), element.getEndCharacter() + 1));
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
        variables.put(variable, pattern);
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
        } catch (ParseProblemException e) {
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

    /** A fact without a name, which therefore nothing else can speak of. */
    private void unnamed(PatternDescr pattern) {
        language.fact(pattern.getObjectType())
                .filter(fact -> !ALONE.contains(fact) && !mentionsAnother(pattern, null))
                .ifPresent(fact -> unjoined(pattern, fact));
    }

    /** A variable stands in another condition, in the sentence, or its own fact names another. */
    private void joined(String variable, PatternDescr pattern, List<BaseDescr> elements, String consequence) {
        Class<?> fact = language.fact(pattern.getObjectType()).orElse(null);
        if (fact == null || ALONE.contains(fact)) {
            return;
        }
        boolean used = elements.stream().anyMatch(each -> each != pattern && mentions(textOf(each), variable))
                || mentions(consequence, variable);
        boolean ofUnit = fact == Occurrence.class
                && namedEvent(pattern).filter(words::isOfUnits).isPresent();
        if ((!used || ofUnit) && !mentionsAnother(pattern, variable)) {
            unjoined(pattern, fact);
        }
    }

    private boolean mentionsAnother(PatternDescr pattern, @Nullable String own) {
        boolean planEvent = language.fact(pattern.getObjectType())
                        .filter(Occurrence.class::equals)
                        .isPresent()
                && namedEvent(pattern).filter(event -> !words.isOfUnits(event)).isPresent();
        return planEvent
                || variables.keySet().stream().anyMatch(each -> !each.equals(own) && mentions(textOf(pattern), each));
    }

    private static boolean mentions(String text, String variable) {
        return Pattern.compile(Pattern.quote(variable) + "(?![A-Za-z0-9_])")
                .matcher(text)
                .find();
    }

    private void unjoined(PatternDescr pattern, Class<?> fact) {
        boolean event = fact == Occurrence.class;
        String obligor = variables.entrySet().stream()
                .filter(each ->
                        Set.of("Unit", "UnitGroup").contains(each.getValue().getObjectType()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("$u");
        faults.add(
                pattern.getStartCharacter(),
                Diagnostic.Code.RULE,
                event
                        ? "sự kiện của đơn vị nào? Thêm of == " + obligor
                        : "%s không nối với gì: không điều kiện nào, câu nào nhắc đến nó"
                                .formatted(fact.getSimpleName()),
                event
                        ? "whose event? Add of == " + obligor
                        : "%s is joined to nothing: no condition and no sentence speaks of it"
                                .formatted(fact.getSimpleName()),
                event ? "of == " + obligor : null);
    }
}
