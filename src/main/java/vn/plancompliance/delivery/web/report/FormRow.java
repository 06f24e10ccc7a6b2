package vn.plancompliance.delivery.web.report;

import java.util.List;
import vn.plancompliance.plan.Text;

/**
 * A row of the form, which becomes an item of a list of the report if anything is filled in.
 *
 * @param code of the indicator, task or event
 * @param number tells rows of the same code apart, from 0
 * @param parts the fields, as the report names them
 */
record FormRow(Section section, String code, int number, Text name, List<String> parts) {

    static final String NUMERATOR = "numerator";
    static final String DENOMINATOR = "denominator";
    static final String VALUE = "value";
    static final String STATUS = "status";
    static final String STARTED_ON = "startedOn";
    static final String COMPLETED_ON = "completedOn";
    static final String OCCURRED_ON = "occurredOn";
    static final String DUE_ON = "dueOn";

    FormRow {
        parts = List.copyOf(parts);
    }

    /** The lists of a report. */
    enum Section {
        FIGURES("measurements", "indicator"),
        TASKS("tasks", "task"),
        EVENTS("events", "event");

        private final String list;
        private final String item;

        Section(String list, String item) {
            this.list = list;
            this.item = item;
        }

        /** As the report names it. */
        String list() {
            return list;
        }

        /** As its items name what they are about. */
        String item() {
            return item;
        }
    }

    /** The name under which a field is sent. */
    String key(String part) {
        return section.list + "." + code + "." + number + "." + part;
    }
}
