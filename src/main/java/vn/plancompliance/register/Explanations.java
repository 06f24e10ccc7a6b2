package vn.plancompliance.register;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.register.Explanation.Step;

/** How violations were explained, and what was decided on that; nothing of it is ever changed, or removed unless it is a demonstration's. */
public final class Explanations {

    private static final String COLUMNS = """
            select e.id, e.clause, e.unit, e.about, e.kind, s.number, s.deed, s.at, s.who, s.period, s.answerable,
                s.cause, s.remedy, s.remedied_by, s.accepted_until, s.remark, s.reason
            from explanation e join explanation_step s on s.explanation = e.id
            where\s""";

    private final JdbcClient database;
    private final Gate gate;
    private final AuditTrail trail;

    Explanations(JdbcClient database, TransactionOperations transactions, AuditTrail trail) {
        this.database = database;
        this.gate = new Gate(database, transactions, "explanation_gate");
        this.trail = trail;
    }

    /** The explanation of that id. */
    public Optional<Explanation> find(int id) {
        return read("e.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The explanations of these matters, as far as there are any; all read at once. */
    public Map<Matter, Explanation> of(Set<Matter> matters) {
        if (matters.isEmpty()) {
            return Map.of();
        }
        Set<String> units =
                matters.stream().map(matter -> column(matter.unit())).collect(Collectors.toSet());
        return read("e.unit in (:units)", Map.of("units", units)).stream()
                .filter(each -> matters.contains(each.matter()))
                .collect(Collectors.toMap(Explanation::matter, Function.identity()));
    }

    /** The explanation of a matter, be it none. */
    public Explanation of(Matter matter) {
        return of(Set.of(matter)).getOrDefault(matter, Explanation.none(matter));
    }

    /** The explanations that wait to be decided on, by id. */
    public List<Explanation> waiting() {
        return read("""
                exists (
                    select 1 from explanation_step n where n.explanation = e.id and n.deed = :given and n.number = (
                        select max(m.number) from explanation_step m where m.explanation = e.id))
                """, Map.of("given", Deed.EXPLANATION_GIVEN.name()));
    }

    /** All explanations that a unit ever gave, for itself or for several that it leads, by id. */
    public List<Explanation> of(String unit) {
        return read("""
                exists (select 1 from explanation_step g where g.explanation = e.id and g.answerable = :unit)
                """, Map.of("unit", unit));
    }

    private List<Explanation> read(String condition, Map<String, ?> parameters) {
        List<StepRow> rows = database.sql(COLUMNS + condition + " order by e.id, s.number")
                .params(parameters)
                .query(StepRow::read)
                .list();
        return StepRow.explanations(rows);
    }

    /**
     * Adds a step.
     *
     * @return the explanation as it is then; empty if another step was taken meanwhile, so that this one does not follow
     *     the newest: nothing is added then
     */
    public Optional<Explanation> add(Matter matter, Step step) {
        return gate.pass(() -> {
            Explanation before = of(matter);
            if (step.number() != before.length() + 1) {
                return Optional.empty();
            }
            int id = before.length() == 0 ? insert(matter) : before.id();
            insert(id, step);
            trail.add(step.by(), step.deed(), "explanation " + id);
            return find(id);
        });
    }

    private int insert(Matter matter) {
        int id = database.sql(
                        "select coalesce(max(id), (select last_explanation from demonstration)) + 1 from explanation")
                .query(Integer.class)
                .single();
        database.sql("insert into explanation (id, clause, unit, about, kind) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        column(matter.clause()),
                        column(matter.unit()),
                        column(matter.about()),
                        matter.kind().name())
                .update();
        return id;
    }

    private void insert(int id, Step step) {
        Map<String, Object> columns = StepRow.columns(step);
        database.sql("insert into explanation_step (explanation, %s) values (:explanation, :%s)"
                        .formatted(String.join(", ", columns.keySet()), String.join(", :", columns.keySet())))
                .param("explanation", id)
                .params(columns)
                .update();
    }

    private static String column(@Nullable String part) {
        return requireNonNullElse(part, StepRow.NONE);
    }
}
