package vn.plancompliance.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The workbook as a unit fills it in. */
public final class FilledForm {

    private static final Map<String, String> STATUSES =
            Map.of("NOT_STARTED", "Chưa thực hiện", "IN_PROGRESS", "Đang thực hiện", "DONE", "Đã hoàn thành");

    private FilledForm() {}

    /** The form with what a report in JSON says. */
    public static byte[] of(byte[] form, byte[] json) throws IOException {
        JsonNode report = new JsonMapper().readTree(json);
        return edited(form, workbook -> {
            Sheet figures = workbook.getSheet("Chỉ tiêu");
            row(figures, "Ngày nộp")
                    .getCell(1)
                    .setCellValue(LocalDate.parse(report.get("submittedOn").stringValue()));
            for (JsonNode measured : report.get("measurements")) {
                Row row = row(figures, measured.get("indicator").stringValue());
                number(row, 2, measured.get("numerator"));
                number(row, 3, measured.get("denominator"));
                number(row, 4, measured.get("value"));
            }
            for (JsonNode told : report.path("tasks")) {
                Row row = row(workbook.getSheet("Nhiệm vụ"), told.get("task").stringValue());
                row.getCell(2).setCellValue(STATUSES.get(told.get("status").stringValue()));
                day(row, 3, told.get("startedOn"));
                day(row, 4, told.get("completedOn"));
            }
            for (JsonNode recorded : report.path("events")) {
                Row row =
                        row(workbook.getSheet("Sự kiện"), recorded.get("event").stringValue());
                day(row, 2, recorded.get("occurredOn"));
                day(row, 3, recorded.get("dueOn"));
            }
        });
    }

    /** The form after a change. */
    static byte[] edited(byte[] form, Consumer<XSSFWorkbook> change) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(form));
                var file = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(file);
            return file.toByteArray();
        }
    }

    static Row row(Sheet sheet, String code) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("no row " + code);
    }

    private static void number(Row row, int column, JsonNode number) {
        if (number != null) {
            row.getCell(column).setCellValue(number.doubleValue());
        }
    }

    private static void day(Row row, int column, JsonNode day) {
        if (day != null && !day.isNull()) {
            Cell cell = row.getCell(column);
            cell.setCellValue(LocalDate.parse(day.stringValue()));
        }
    }
}
