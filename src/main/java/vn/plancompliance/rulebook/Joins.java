package vn.plancompliance.rulebook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.KnownEvents;
import vn.plancompliance.plan.Occurrence;
import vn.plancompliance.plan.Period;

/** Checks how the facts of one rule hang together: each asked for once, and none that nothing else speaks of. */
final class Joins {

    private static final Pattern NAMED_EVENT = Pattern.compile("\\bevent\\s*==\\s*\"([^\"]*)\"");

    /** Of these there is one in every evaluation, so that nothing can be joined wrongly to them. */
    private static final Set<Class<?>> ALONE = Set.of(Period.class, KnownEvents.class);

    private final RuleLanguage language;
    private final Words words;
    private final RuleFaults faults;
    private final String text;
    private final Map<String, PatternDescr> seen = new HashMap<>();
    private final Map<String, PatternDescr> variables = new LinkedHashMap<>();

    /** @param text the whole file, comments blanked out */
    Joins(RuleLanguage language, Words words, RuleFaults faults, String text) {
        this.language = language;
        this.words = words;
        this.faults = faults;
        this.text = text;
    }

    /** Notes the name of a fact. */
    void name(String variable, PatternDescr pattern) {
        variables.put(variable, pattern);
    }

    /** Checks that whatever a rule asks for beyond its first fact is spoken of elsewhere in it. */
    void check(RuleDescr rule) {
        List<BaseDescr> elements = rule.getLhs().getDescrs();
        String consequence = String.valueOf(rule.getConsequence());
        elements.stream()
                .skip(1)
                .filter(PatternDescr.class::isInstance)
                .map(PatternDescr.class::cast)
                .forEach(pattern -> {
                    if (pattern.getIdentifier() == null) {
                        unnamed(pattern);
                    } else {
                        joined(pattern.getIdentifier(), pattern, elements, consequence);
                    }
                });
    }

    /**
     * Every fact can be asked for once, events once each: more would be joined with themselves, in numbers that nobody
     * foresees.
     */
    void once(PatternDescr pattern, Class<?> fact, int place) {
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
