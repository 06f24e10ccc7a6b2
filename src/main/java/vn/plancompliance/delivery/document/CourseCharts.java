package vn.plancompliance.delivery.document;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.plancompliance.delivery.answer.QuarterJson.CourseJson;
import vn.plancompliance.plan.Form;

/** The charts beside the table of courses, one below the other. */
final class CourseCharts {

    private static final int LEFT = 8;
    private static final int WIDTH = 9;
    private static final int TOP = 2;
    private static final double HEIGHT = 190;
    private static final double TITLE_SIZE = 10;

    private static final int MONTH = 2;
    private static final int FIGURE = 3;
    private static final int EXPECTED = 4;
    private static final int THRESHOLD = 5;

    private final XSSFSheet sheet;
    private final Words words;
    private int top = TOP;

    CourseCharts(XSSFSheet sheet, Words words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** Draws the course that stands in these rows. */
    void add(CourseJson course, CellRangeAddress rows) {
        var drawing = sheet.createDrawingPatriarch();
        int bottom = below(top);
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, LEFT, top, LEFT + WIDTH, bottom));
        top = bottom + 1;
        chart.setTitleText(course.clause() + " – " + words.indicator(course.indicator()));
        chart.setTitleOverlay(false);
        chart.getTitle().getBody().getParagraph(0).getTextRuns().forEach(run -> run.setFontSize(TITLE_SIZE));
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        XDDFCategoryAxis months = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis amounts = chart.createValueAxis(AxisPosition.LEFT);
        amounts.setNumberFormat(course.required().form() == Form.RATIO ? "0%" : "#,##0");
        amounts.setCrossBetween(AxisCrossBetween.BETWEEN);
        amounts.setMinimum(0);
        var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, months, amounts);
        data.setVaryColors(false);
        line(data, rows, FIGURE, "chart.figure", PresetColor.DARK_BLUE, PresetLineDash.SOLID);
        if (course.points().stream().anyMatch(point -> point.expected() != null)) {
            line(data, rows, EXPECTED, "chart.expected", PresetColor.DARK_ORANGE, PresetLineDash.DASH);
        }
        line(data, rows, THRESHOLD, "chart.threshold", PresetColor.DARK_RED, PresetLineDash.DOT);
        chart.plot(data);
    }

    /** The row at which a chart ends that starts at this one: rows differ in height, charts do not. */
    private int below(int start) {
        int row = start;
        for (double height = 0; height < HEIGHT; row++) {
            height += sheet.getRow(row) == null
                    ? sheet.getDefaultRowHeightInPoints()
                    : sheet.getRow(row).getHeightInPoints();
        }
        return row;
    }

    private void line(
            XDDFLineChartData data,
            CellRangeAddress rows,
            int column,
            String name,
            PresetColor color,
            PresetLineDash dash) {
        XDDFChartData.Series added = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, in(rows, MONTH)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, in(rows, column)));
        var series = (XDDFLineChartData.Series) added;
        series.setTitle(words.say(name), null);
        series.setSmooth(false);
        var fill = new XDDFSolidFillProperties(XDDFColor.from(color));
        var line = new XDDFLineProperties(fill);
        line.setWidth(2.25);
        line.setPresetDash(new XDDFPresetLineDash(dash));
        series.setLineProperties(line);
        series.setMarkerStyle(column == FIGURE ? MarkerStyle.CIRCLE : MarkerStyle.NONE);
    }

    private static CellRangeAddress in(CellRangeAddress rows, int column) {
        return new CellRangeAddress(rows.getFirstRow(), rows.getLastRow(), column, column);
    }
}
