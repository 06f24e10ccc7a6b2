package vn.plancompliance.delivery.web.report;

import java.util.List;
import java.util.Map;
import vn.plancompliance.delivery.answer.Refusals.FaultJson;

/**
 * The form to fill in.
 *
 * @param reported the day on which the month was reported already, with what counts filled in; empty if it was not
 * @param refused how many faults there are; empty if none were found
 * @param flaws the faults, with the fields that they are about
 * @param states that a task can be in
 */
record FormView(
        String unit,
        String unitName,
        String month,
        String monthName,
        String reported,
        String refused,
        List<Flaw> flaws,
        Field submittedOn,
        List<FigureRow> figures,
        List<TaskRow> tasks,
        List<EventRow> events,
        List<Option> states) {

    /**
     * A field.
     *
     * @param id unique on the page
     * @param key under which it is sent
     * @param value what stands in it
     */
    record Field(String id, String key, String value, List<FaultJson> faults) {}

    /**
     * A fault.
     *
     * @param field id of the field; empty if it is about none
     * @param name what the field is about
     */
    record Flaw(String field, String name, FaultJson fault) {}

    /**
     * An indicator.
     *
     * @param decimals whether other than whole numbers can be reported
     * @param earlier the figure reported last before; empty if there is none
     */
    record FigureRow(
            String code, String name, boolean decimals, List<Part> parts, String earlier, String earlierMonth) {}

    /** A part of a figure; the meaning may be empty. */
    record Part(String part, Field field, String meaning) {}

    /** A task; what was last told of it may be empty. */
    record TaskRow(String code, String name, Field status, Field startedOn, Field completedOn, String earlier) {}

    /** An event; the day of which it was told before may be empty. */
    record EventRow(String code, String name, Field occurredOn, Field dueOn, String earlier) {}

    /** What stands in the form, and what is wrong with it. */
    record Entries(
            Map<String, String> values, Map<String, List<FaultJson>> faults, List<FaultJson> others, String refused) {

        /** Entries without faults. */
        static Entries of(Map<String, String> values) {
            return new Entries(values, Map.of(), List.of(), "");
        }
    }
}
