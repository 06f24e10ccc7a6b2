package vn.plancompliance.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sheets of the workbook that a unit fills in; each holds one table. */
enum FormSheet {
    FIGURES("Chỉ tiêu", """
            - Chỉ nhập vào ô màu vàng; ô khác đã khóa. Không gộp ô, không dán đè định dạng.
            - Để trống nghĩa là chưa có số liệu, không phải là 0; không phát sinh thì ghi 0. Không ghi chữ, dấu % hay đơn vị tính.
            - Chỉ tiêu tỷ lệ: ghi tử số và mẫu số, không ghi phần trăm. Chỉ tiêu số đếm: ghi giá trị."""),
    TASKS("Nhiệm vụ", """
            - Chỉ nhập vào ô màu vàng. Chọn tình trạng trong danh sách; nhiệm vụ không có gì mới thì để trống cả dòng.
            - «Đã hoàn thành» phải kèm ngày hoàn thành. Ngày ghi dạng ngày/tháng/năm."""),
    EVENTS("Sự kiện", """
            - Chỉ nhập vào ô màu vàng, nếu sự kiện đã xảy ra; chưa xảy ra hoặc không biết thì để trống.
            - «Hạn theo văn bản» chỉ ghi khi văn bản có nêu hạn. Ngày ghi dạng ngày/tháng/năm.""");

    /** Above the first table: whose report it is, of which month, and when it was sent. */
    static final String UNIT = "Mã đơn vị";

    static final String PERIOD = "Kỳ báo cáo";
    static final String SUBMITTED_ON = "Ngày nộp";

    private final String title;
    private final String instructions;

    FormSheet(String title, String instructions) {
        this.title = title;
        this.instructions = instructions;
    }

    String title() {
        return title;
    }

    /** How the table is filled in, in lines. */
    String instructions() {
        return instructions;
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
