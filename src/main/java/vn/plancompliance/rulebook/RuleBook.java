package vn.plancompliance.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import vn.plancompliance.plan.Obligor;
import vn.plancompliance.plan.Occurrence;
import vn.plancompliance.plan.Period;
import vn.plancompliance.plan.Vocabulary;

/** A vocabulary and its compiled rules; immutable, and safe for use by several threads. */
public final class RuleBook {

    private final String hash;
    private final Vocabulary vocabulary;
    private final Map<String, Rule> judgementRules;
    private final Supplier<List<Scenario>> unread;
    private final ClauseRules clauses;
    private final KieBase judgement;
    private @Nullable List<Scenario> scenarios;

    /** What texts without a fault, compiled, make together. */
    RuleBook(RuleTexts texts, ClauseRules clauses, KieBase judgement) {
        this.hash = texts.files().hash();
        this.vocabulary = Objects.requireNonNull(texts.vocabulary());
        this.judgementRules = texts.rules().judgement();
        this.unread = texts.scenarios();
        this.clauses = clauses;
        this.judgement = judgement;
    }

    /** {@code sha256:} and the digest of its files: the same content has the same hash wherever it lies. */
    public String hash() {
        return hash;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The rules of both layers, by file and line. */
    public Collection<Rule> rules() {
        return List.of(clauses.rules(), judgementRules).stream()
                .flatMap(layer -> layer.values().stream())
                .toList();
    }

    /** The scenarios that prove the rules, by file and line; it may be that they are read only now. */
    public synchronized List<Scenario> scenarios() {
        if (scenarios == null) {
            scenarios = unread.get();
        }
        return scenarios;
    }

    /**
     * Layer 1: what the clauses' rules demand of an obligor in a period, by clause and rule; without its recurring tasks.
     *
     * @param events the events known of the obligor and of the plan
     * @throws RunawayRules if the rules do not come to rest
     */
    public List<Derived> derive(Obligor obligor, Period period, List<Occurrence> events) {
        return clauses.derive(obligor, period, events, clauses.new Collector());
    }

    /**
     * Layer 1: the recurring tasks of an obligor over the whole plan, by clause and rule.
     *
     * @param events the events known of the obligor and of the plan
     * @throws RunawayRules if the rules do not come to rest
     */
    public List<Derived> deriveRecurring(Obligor obligor, List<Occurrence> events) {
        return clauses.deriveRecurring(obligor, events, clauses.new Collector());
    }

    /** Layer 2: the rules that judge obligations by the figures. */
    public KieBase judgement() {
        return judgement;
    }

    /**
     * The layer 2 rule of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Rule judgementRule(String name) {
        Rule rule = judgementRules.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("there is no rule «" + name + "»");
        }
        return rule;
    }
}
