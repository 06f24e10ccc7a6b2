package vn.plancompliance.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sheets of the workbook that a unit fills in; each holds one table. */
enum FormSheet {
    FIGURES("Chỉ tiêu"),
    TASKS("Nhiệm vụ"),
    EVENTS("Sự kiện");

    /** Above the first table: whose report it is, of which month, and when it was sent. */
    static final String UNIT = "Mã đơn vị";

    static final String PERIOD = "Kỳ báo cáo";
    static final String SUBMITTED_ON = "Ngày nộp";

    private final String title;

    FormSheet(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The columns; the first holds the codes. */
    List<FormColumn> columns() {
        return Stream.of(FormColumn.values())
                .filter(column -> column.sheet() == this)
                .toList();
    }

    FormColumn code() {
        return columns().get(0);
    }

    static Optional<FormSheet> titled(String title) {
        return Stream.of(values()).filter(sheet -> sheet.title.equals(title)).findFirst();
    }
}
