package vn.plancompliance.intake;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import vn.plancompliance.plan.Numbers;

/** What the office program itself refuses while somebody types. */
final class FormChecks {

    private static final String LARGEST = "1000000000000";
    private static final String FIRST_DAY = "=DATE(2000,1,1)";
    private static final String LAST_DAY = "=DATE(2099,12,31)";

    private final Sheet sheet;
    private final DataValidationHelper checks;

    FormChecks(Sheet sheet) {
        this.sheet = sheet;
        this.checks = sheet.getDataValidationHelper();
    }

    void number(int row, int column, Numbers numbers) {
        boolean whole = numbers.decimals() == 0;
        add(
                row,
                column,
                whole
                        ? checks.createIntegerConstraint(OperatorType.BETWEEN, "0", LARGEST)
                        : checks.createCustomConstraint(fine(new CellAddress(row, column), numbers.decimals())),
                whole
                        ? "Nhập một số nguyên từ 0 đến 10^12; để trống nếu chưa có số liệu."
                        : "Nhập một số từ 0 đến 10^12, không quá %d chữ số lẻ; để trống nếu chưa có số liệu."
                                .formatted(numbers.decimals()));
    }

    private static String fine(CellAddress cell, int decimals) {
        return "AND(ISNUMBER(%1$s),%1$s>=0,%1$s<=%2$s,ROUND(%1$s,%3$d)=%1$s)".formatted(cell, LARGEST, decimals);
    }

    void day(int row, int column) {
        add(
                row,
                column,
                checks.createDateConstraint(OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, ""),
                "Nhập một ngày từ năm 2000 đến năm 2099, dạng ngày/tháng/năm, ví dụ 10/11/2023.");
    }

    void status(int row, int column) {
        add(
                row,
                column,
                checks.createExplicitListConstraint(FormStatus.labels()),
                "Chọn một tình trạng trong danh sách.");
    }

    private void add(int row, int column, DataValidationConstraint constraint, String told) {
        DataValidation check = checks.createValidation(constraint, new CellRangeAddressList(row, row, column, column));
        check.setErrorStyle(DataValidation.ErrorStyle.STOP);
        check.setShowErrorBox(true);
        check.setEmptyCellAllowed(true);
        check.createErrorBox("Không nhận", told);
        sheet.addValidationData(check);
    }
}
