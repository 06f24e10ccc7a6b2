package vn.plancompliance.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import vn.plancompliance.plan.Vocabulary;

/** A vocabulary and its compiled rules; immutable, and safe for use by several threads. */
public final class RuleBook {

    private final String hash;
    private final Vocabulary vocabulary;
    private final Map<String, Rule> clauseRules;
    private final Map<String, Rule> judgementRules;
    private final List<Scenario> scenarios;
    private final KieBase clauses;
    private final KieBase judgement;

    RuleBook(
            String hash,
            Vocabulary vocabulary,
            Map<String, Rule> clauseRules,
            Map<String, Rule> judgementRules,
            List<Scenario> scenarios,
            KieBase clauses,
            KieBase judgement) {
        this.hash = hash;
        this.vocabulary = vocabulary;
        this.clauseRules = clauseRules;
        this.judgementRules = judgementRules;
        this.scenarios = scenarios;
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
        return List.of(clauseRules, judgementRules).stream()
                .flatMap(layer -> layer.values().stream())
                .toList();
    }

    /** The scenarios that prove the rules, by file and line. */
    public List<Scenario> scenarios() {
        return scenarios;
    }

    /** Layer 1: the clauses' rules, which derive obligations. */
    public KieBase clauses() {
        return clauses;
    }

    /** Layer 2: the rules that judge obligations by the figures. */
    public KieBase judgement() {
        return judgement;
    }

    /**
     * The layer 1 rule of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Rule clauseRule(String name) {
        return rule(clauseRules, name);
    }

    /**
     * The layer 2 rule of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Rule judgementRule(String name) {
        return rule(judgementRules, name);
    }

    private static Rule rule(Map<String, Rule> layer, String name) {
        Rule rule = layer.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("there is no rule «" + name + "»");
        }
        return rule;
    }
}
