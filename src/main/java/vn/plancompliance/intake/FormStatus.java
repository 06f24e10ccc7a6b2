package vn.plancompliance.intake;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.plancompliance.plan.Text;
import vn.plancompliance.reporting.TaskStatus;

/** The states of a task as the workbook offers them. */
enum FormStatus {
    NOT_STARTED("Chưa thực hiện"),
    IN_PROGRESS("Đang thực hiện"),
    DONE("Đã hoàn thành");

    private final String label;

    FormStatus(String label) {
        this.label = label;
    }

    static String[] labels() {
        return Stream.of(values()).map(status -> status.label).toArray(String[]::new);
    }

    /** The states that can be chosen, with the codes that stand for them in other formats. */
    static Text expected() {
        String listed = Stream.of(values())
                .map(status -> "«%s» (%s)".formatted(status.label, status.name()))
                .collect(Collectors.joining(", "));
        return new Text("một trong: " + listed, "one of: " + listed);
    }

    static String label(TaskStatus.State state) {
        return valueOf(state.name()).label;
    }

    /** The state's name that is meant, or the text itself where none is. */
    static String name(String text) {
        return Stream.of(values())
                .filter(status -> status.label.equalsIgnoreCase(text))
                .map(Enum::name)
                .findFirst()
                .orElse(text);
    }
}
