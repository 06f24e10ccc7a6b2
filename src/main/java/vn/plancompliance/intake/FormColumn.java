package vn.plancompliance.intake;

/** The columns of the workbook's tables, as they are handed out from left to right; known by their titles wherever they stand. */
enum FormColumn {
    INDICATOR(FormSheet.FIGURES, "Mã chỉ tiêu", Role.CODE),
    INDICATOR_NAME(FormSheet.FIGURES, "Chỉ tiêu", Role.SHOWN),
    NUMERATOR(FormSheet.FIGURES, "Tử số", Role.NUMBER),
    DENOMINATOR(FormSheet.FIGURES, "Mẫu số", Role.NUMBER),
    VALUE(FormSheet.FIGURES, "Giá trị", Role.NUMBER),
    EARLIER_NUMERATOR(FormSheet.FIGURES, "Tử số kỳ trước", Role.SHOWN),
    EARLIER_DENOMINATOR(FormSheet.FIGURES, "Mẫu số kỳ trước", Role.SHOWN),
    EARLIER_VALUE(FormSheet.FIGURES, "Giá trị kỳ trước", Role.SHOWN),
    TASK(FormSheet.TASKS, "Mã nhiệm vụ", Role.CODE),
    TASK_NAME(FormSheet.TASKS, "Nhiệm vụ", Role.SHOWN),
    STATUS(FormSheet.TASKS, "Tình trạng", Role.STATUS),
    STARTED_ON(FormSheet.TASKS, "Ngày bắt đầu", Role.DAY),
    COMPLETED_ON(FormSheet.TASKS, "Ngày hoàn thành", Role.DAY),
    EARLIER_STATUS(FormSheet.TASKS, "Tình trạng kỳ trước", Role.SHOWN),
    EVENT(FormSheet.EVENTS, "Mã sự kiện", Role.CODE),
    EVENT_NAME(FormSheet.EVENTS, "Sự kiện", Role.SHOWN),
    OCCURRED_ON(FormSheet.EVENTS, "Ngày xảy ra", Role.DAY),
    DUE_ON(FormSheet.EVENTS, "Hạn theo văn bản", Role.DAY),
    EARLIER_DAY(FormSheet.EVENTS, "Ngày xảy ra đã báo", Role.SHOWN);

    /** What a column is for. */
    enum Role {
        /** Says what the row is about. */
        CODE,
        /** For the reader's eye only. */
        SHOWN,
        NUMBER,
        DAY,
        STATUS;

        /** Whether the unit fills it in. */
        boolean isInput() {
            return this == NUMBER || this == DAY || this == STATUS;
        }
    }

    private final FormSheet sheet;
    private final String title;
    private final Role role;

    FormColumn(FormSheet sheet, String title, Role role) {
        this.sheet = sheet;
        this.title = title;
        this.role = role;
    }

    FormSheet sheet() {
        return sheet;
    }

    String title() {
        return title;
    }

    Role role() {
        return role;
    }
}
