package vn.plancompliance.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.Explanation.Accepted;
import vn.plancompliance.register.Explanation.Given;
import vn.plancompliance.register.Explanation.Returned;
import vn.plancompliance.register.Explanation.Step;

/**
 * A step of an explanation as tables have it.
 *
 * @param explanation id of the explanation
 */
record StepRow(int explanation, Matter matter, Step step) {

    /** Stands for a part that a matter does not have, so that there is one row for each matter. */
    static final String NONE = "";

    /** The explanations that consist of these steps, in their order. */
    static List<Explanation> explanations(List<StepRow> rows) {
        Map<Integer, List<StepRow>> byId = rows.stream()
                .collect(Collectors.groupingBy(StepRow::explanation, LinkedHashMap::new, Collectors.toList()));
        return byId.entrySet().stream()
                .map(each -> new Explanation(
                        each.getKey(),
                        each.getValue().get(0).matter(),
                        each.getValue().stream().map(StepRow::step).toList()))
                .toList();
    }

    static StepRow read(ResultSet row, int index) throws SQLException {
        var matter = new Matter(
                part(row, "clause"), part(row, "unit"), part(row, "about"), Kind.valueOf(row.getString("kind")));
        return new StepRow(row.getInt("id"), matter, step(row));
    }

    private static @Nullable String part(ResultSet row, String column) throws SQLException {
        String part = row.getString(column);
        return part.equals(NONE) ? null : part;
    }

    private static Step step(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        var by = new Act(
                row.getString("who"), row.getObject("at", OffsetDateTime.class).toInstant());
        Period period = Period.parse(row.getString("period"));
        return switch (Deed.valueOf(row.getString("deed"))) {
            case EXPLANATION_GIVEN ->
                new Given(
                        number,
                        by,
                        period,
                        row.getString("answerable"),
                        row.getString("cause"),
                        row.getString("remedy"),
                        row.getObject("remedied_by", LocalDate.class));
            case EXPLANATION_ACCEPTED ->
                new Accepted(
                        number, by, period, row.getObject("accepted_until", LocalDate.class), row.getString("remark"));
            case EXPLANATION_RETURNED -> new Returned(number, by, period, row.getString("reason"));
            default -> throw new IllegalStateException("no step of an explanation: " + row.getString("deed"));
        };
    }

    /** What a step has, by columns. */
    static Map<String, Object> columns(Step step) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("number", step.number());
        columns.put("deed", step.deed().name());
        columns.put("at", step.by().moment());
        columns.put("who", step.by().who());
        columns.put("period", step.period().label());
        if (step instanceof Given given) {
            columns.put("answerable", given.answerable());
            columns.put("cause", given.cause());
            columns.put("remedy", given.remedy());
            columns.put("remedied_by", given.day());
        } else if (step instanceof Accepted accepted) {
            columns.put("accepted_until", accepted.until());
            if (accepted.remark() != null) {
                columns.put("remark", accepted.remark());
            }
        } else if (step instanceof Returned returned) {
            columns.put("reason", returned.reason());
        }
        return columns;
    }
}
