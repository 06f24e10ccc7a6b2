package vn.plancompliance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.plancompliance.plan.Text;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.TaskStatus;

/** Reports in CSV: what is understood, and what is refused with its line and column. */
class CsvIntakeTest {

    private static final String HEADER =
            "unit,period,submittedOn,kind,code,numerator,denominator,value,status,startedOn,completedOn,occurredOn,dueOn\n";
    private static final String A_NUMBER = "a whole number from 0 to 10^12";

    private final Inbox inbox = Inbox.ofTheSmallPlan().of(Format.CSV);

    @Test
    void takesFiguresTasksAndEventsOfOneReport() {
        Report report = inbox.takeOne(HEADER + """
                hill,2023-11,2023-11-10,MEASUREMENT,files.online,118,120,,,,,,
                hill,2023-11,2023-11-10,MEASUREMENT,accounts,,,2870,,,,,
                hill,2023-11,2023-11-10,TASK,III.1/2023,,,,DONE,2023-04-03,2023-05-25,,
                hill,2023-11,2023-11-10,EVENT,connected,,,,,,,2022-11-01,2023-09-30
                """);

        assertThat(report).hasToString("hill 2023-11");
        assertThat(report.submittedOn()).isEqualTo("2023-11-10");
        assertThat(report.figure("files.online")).contains(Figure.Ratio.of(118, 120));
        assertThat(report.figure("accounts")).contains(Figure.Count.of(2870));
        assertThat(report.status("III.1/2023"))
                .contains(new TaskStatus(
                        "III.1/2023", TaskStatus.State.DONE, LocalDate.of(2023, 4, 3), LocalDate.of(2023, 5, 25)));
        assertThat(report.events())
                .containsExactly(new Event("hill", "connected", LocalDate.of(2022, 11, 1), LocalDate.of(2023, 9, 30)));
    }

    @Test
    void takesManyUnitsAndMonthsWhosedRowsStandInAnyOrder() {
        List<Report> reports = inbox.take(HEADER + """
                hill,2023-11,,MEASUREMENT,accounts,,,1,,,,,
                river,2023-11,,MEASUREMENT,accounts,,,2,,,,,
                hill,2023-12,,MEASUREMENT,accounts,,,3,,,,,
                hill,2023-11,,MEASUREMENT,files.online,4,5,,,,,,
                """);

        assertThat(reports)
                .extracting(Report::toString)
                .containsExactly("hill 2023-11", "river 2023-11", "hill 2023-12");
        assertThat(reports.get(0).figure("files.online")).contains(Figure.Ratio.of(4, 5));
        assertThat(reports.get(0).submittedOn()).isEqualTo(Inbox.TODAY);
    }

    @Test
    void takesAReportThatTellsNothing() {
        Report report = inbox.takeOne(HEADER + "hill,2023-11,2023-11-10,REPORT,,,,,,,,,\n");

        assertThat(report).hasToString("hill 2023-11");
        assertThat(report.figure("accounts")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit,period,kind,code,value\nhill,2023-11,MEASUREMENT,accounts,7\n",
                "unit;period;kind;code;value\nhill;2023-11;MEASUREMENT;accounts;7\n",
                "\uFEFFunit;period;kind;code;value\r\nhill;2023-11;MEASUREMENT;accounts;7\r\n",
                "value,code,kind,period,unit\n7,accounts,MEASUREMENT,2023-11,hill",
                "UNIT,Period,kind , code,VALUE\n hill , 2023-11 ,MEASUREMENT,accounts,\u00A07 \n",
                "\n\n,,,,,\nunit,period,kind,code,value,,\n,,,,,,\nhill,2023-11,MEASUREMENT,accounts,7,,,,\n\n",
                "unit,period,kind,code,value,status,dueOn\nhill,2023-11,MEASUREMENT,accounts,7\n",
                "\"unit\",\"period\",\"kind\",\"code\",\"value\"\n\"hill\",\"2023-11\",\"MEASUREMENT\",\"accounts\",\"7\"\n",
                "unit,period,kind,code,value\nhill,2023-11,MEASUREMENT,accounts,7.0\n"
            })
    void takesEveryFormInWhichOfficeProgramsWriteARow(String file) {
        assertThat(inbox.takeOne(file).figure("accounts")).contains(Figure.Count.of(7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Xã Nam Đà           | nam-da
                    xã nam đà           | nam-da
                    Nam Đà              | nam-da
                    Nâm N'Đir           | nam-ndir
                    Nâm N’Đir           | nam-ndir
                    Buôn Choah          | buon-choah
                    Toà án nhân dân huyện | toa-an
                    nam-da              | nam-da
                    """, quoteCharacter = '`')
    void knowsAUnitByEverySpellingOfThePlan(String written, String unit) {
        assertThat(Inbox.ofTheProject()
                        .of(Format.CSV)
                        .takeOne(HEADER + written + ",2023-11,,REPORT\n")
                        .unit())
                .isEqualTo(unit);
    }

    @Test
    void knowsANameInDecomposedLetters() {
        String written = java.text.Normalizer.normalize("Xã Nam Đà", java.text.Normalizer.Form.NFD);

        assertThat(written).isNotEqualTo("Xã Nam Đà");
        assertThat(Inbox.ofTheProject()
                        .of(Format.CSV)
                        .take(HEADER + written + ",2023-11,,REPORT\nnam-da,2023-11,,REPORT"))
                .extracting(Report::toString)
                .containsExactly("nam-da 2023-11");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "35.000           | \"35.000\", which may mean 35000 as well as 35.0000",
                "1.234.567        | \"1.234.567\"",
                "\"35,000\"       | \"35,000\"",
                "\"98,5\"         | \"98,5\"",
                "98%              | \"98%\"",
                "1E+05            | \"1E+05\"",
                "007              | \"007\"",
                "+7               | \"+7\"",
                "35 000           | \"35 000\"",
                "٧                | \"٧\"",
                "#DIV/0!          | \"#DIV/0!\"",
                "#REF!            | \"#REF!\"",
                "chưa có số liệu  | \"chưa có số liệu\"",
                "X                | \"X\"",
                "-                | \"-\"",
                "-1               | the number -1",
                "7.5              | the number 7.5",
                "1000000000001    | the number 1000000000001"
            })
    void refusesWhatIsNoFigureWithoutDoubt(String written, String found) {
        assertThat(inbox.faults(HEADER + "hill,2023-11,,MEASUREMENT,accounts,,," + written + ",,,,,\n"))
                .containsExactly("2:8 (value): " + found + "; " + A_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"0.125, 0.125", "12.3450, 12.345", "1234.567, 1234.567", "7, 7"})
    void takesDecimalsThatCanMeanOneNumberOnly(String written, String number) {
        assertThat(inbox.takeOne(HEADER + "office,2023-11,,MEASUREMENT,rainfall,,," + written + ",,,,,\n")
                        .figure("rainfall"))
                .contains(new Figure.Count(new java.math.BigDecimal(number)));
    }

    @Test
    void readsAnEmptyCellAsNoFigureAndNotAsZero() {
        assertThat(inbox.faults(HEADER + "hill,2023-11,,MEASUREMENT,files.online,,120,,,,,,\n"))
                .containsExactly("2:6 (numerator): nothing; " + A_NUMBER);
    }

    @Test
    void tellsEveryFaultAtOnceEachWithLineAndColumn() {
        assertThat(inbox.faults(HEADER + """
                valley,2023-11,,MEASUREMENT,accounts,,,1,,,,,
                valley,2023-11,,MEASUREMENT,accounts,,,1,,,,,
                hill,2023-13,,MEASUREMENT,accounts,,,1,,,,,
                hill,2023-11,10/11/2023,MEASUREMENT,rainfall,,,1,,,,,
                hill,2023-11,10/11/2023,MEASUREMENT,files.online,1,2,3,,,,,
                hill,2023-11,10/11/2023,TASK,III.1/2023,,,,DONE,,,,
                hill,2023-11,10/11/2023,EVENT,opened,,,,,,,,
                hill,2023-11,10/11/2023,MEASUREMENT,files.online,1,2,,,,,,
                """).stream().map(fault -> fault.replaceAll(";.*", "")))
                .containsExactly(
                        "2:1 (unit): \"valley\"",
                        "3:1 (unit): \"valley\"",
                        "4:2 (period): \"2023-13\"",
                        "5:3 (submittedOn): \"10/11/2023\"",
                        "5:5 (code): the indicator \"rainfall\", which is not one of hill",
                        "6:8 (value): the number 3",
                        "7:11 (completedOn): nothing",
                        "8:5 (code): \"opened\"",
                        "8:12 (occurredOn): nothing",
                        "9:5 (code): \"files.online\" a second time");
    }

    @Test
    void refusesTotalRowsAndWhatARowOfItsKindDoesNotHave() {
        assertThat(inbox.faults(HEADER + """
                hill,2023-11,,MEASUREMENT,accounts,,,1,DONE,,,2023-01-01,
                hill,2023-11,,REPORT,accounts,,,,,,,,
                hill,2023-11,,Measurement,accounts,,,1,,,,,
                Tổng cộng,,,,,,,2,,,,,
                """).stream().map(fault -> fault.replaceAll(": hill.*", "")))
                .containsExactly(
                        "2:9 (status): \"DONE\"; nothing in a row MEASUREMENT",
                        "2:12 (occurredOn): \"2023-01-01\"; nothing in a row MEASUREMENT",
                        "3:5 (code): \"accounts\"; nothing in a row REPORT",
                        "4:4 (kind): \"Measurement\"; one of: MEASUREMENT, TASK, EVENT, REPORT",
                        "5:1 (unit): \"Tổng cộng\"; the code of a unit",
                        "5:2 (period): nothing; a month such as 2023-11, from 2022-04 to 2030-12",
                        "5:4 (kind): nothing; one of: MEASUREMENT, TASK, EVENT, REPORT");
    }

    @Test
    void refusesTwoSubmissionDaysOfOneReport() {
        assertThat(inbox.faults(HEADER + """
                hill,2023-11,2023-11-10,MEASUREMENT,accounts,,,1,,,,,
                hill,2023-11,2023-11-11,MEASUREMENT,files.online,1,2,,,,,,
                hill,2023-11,,TASK,III.1/2023,,,,NOT_STARTED,,,,
                """))
                .containsExactly(
                        "3:3 (submittedOn): \"2023-11-11\"; one submission day for the report, as in line 2: \"2023-11-10\"",
                        "4:3 (submittedOn): nothing; one submission day for the report, as in line 2: \"2023-11-10\"");
    }

    @Test
    void refusesUnknownRepeatedAndMissingColumns() {
        assertThat(inbox.faults("unit,period,units,kind,kind\nhill,2023-11,x,REPORT,\n").stream()
                        .map(fault -> fault.replaceAll(": unit,.*", "")))
                .containsExactly(
                        "1: no column code; a header with the columns unit, period, kind, code",
                        "1:3: the unknown column \"units\"; each column once",
                        "1:5: the column \"kind\" a second time; each column once");
    }

    @Test
    void refusesWhatStandsBelowNoName() {
        assertThat(inbox.faults("unit,period,,kind,code\nhill,2023-11,note,REPORT,,more\n"))
                .containsExactly(
                        "2:3: \"note\"; nothing: this column has no name",
                        "2:6: \"more\"; nothing: this column has no name");
    }

    @Test
    void tellsTheSameInBothLanguagesAndNamesTheFileAmongSeveral() {
        String file = HEADER + "hill,2023-11,,MEASUREMENT,accounts,,,35.000,,,,,\n";

        assertThat(inbox.refusal(file, HEADER + "river,2023-11,,REPORT,,,,,,,,,\n")
                        .faults())
                .containsExactly(new Fault(
                        "1.csv#2:8 (value)",
                        new Text(
                                "«35.000», có thể là 35000 mà cũng có thể là 35.0000",
                                "\"35.000\", which may mean 35000 as well as 35.0000"),
                        new Text("một số nguyên từ 0 đến 10^12", A_NUMBER)));
    }

    @Test
    void refusesAHeaderWithoutRows() {
        assertThat(inbox.faults(HEADER)).containsExactly(": no report; at least one report");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                    | the file is empty",
                "`⏎  ⏎`                                | the file is empty",
                "{\"unit\": \"hill\"}                  | line 1: not the header unit,period",
                "hill,2023-11,,MEASUREMENT,accounts,,1 | line 1: not the header unit,period"
            })
    void refusesWhatIsNoCsv(String text, String reason) {
        byte[] file = text.replace('⏎', '\n').getBytes(StandardCharsets.UTF_8);

        assertThat(inbox.unreadable(file)).startsWith(reason);
    }

    @Test
    void refusesOtherEncodingsThanUtf8WithTheLine() {
        byte[] windows =
                (HEADER + "Xã Nam Ðà,2023-11,,REPORT\n").getBytes(java.nio.charset.Charset.forName("windows-1258"));
        byte[] wide = HEADER.getBytes(StandardCharsets.UTF_16);

        assertThat(inbox.unreadable(windows))
                .isEqualTo("line 2: not UTF-8; save the file as \"CSV UTF-8\" (not as Windows-1258)");
        assertThat(inbox.unreadable(wide)).startsWith("line 1: not UTF-8");
    }

    @Test
    void refusesMoreRowsThanADistrictHas() {
        String rows = "hill,2023-11,,REPORT,,,,,,,,,\n".repeat(CsvDrafts.MOST_ROWS - 1);

        assertThat(inbox.take(HEADER + rows)).hasSize(1);
        assertThat(inbox.unreadable((HEADER + rows + "x").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("more than 100000 rows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unit,period,kind,code⏎hill,2023-11,\"REPORT,⏎x,y⏎x,y⏎ | line 2, column 3",
                "unit,period,kind,code⏎⏎hill,2023-11,REPORT,\"⏎        | line 3, column 4",
                "unit,period,kind,code⏎hill,2023-11,\"REPORT\"\",⏎x,y    | line 2, column 3",
                "unit,period,kind,code⏎\"hill,2023-11,REPORT,⏎\"river\",2023-11,REPORT, | line 2, column 1",
                "unit,period,kind,code⏎\"hill\"x,2023-11,REPORT, | line 2, column 1",
                "unit;period;kind;code⏎hill;2023-11;\"REPORT;⏎x;y⏎ | line 2, column 3",
                "unit,period,kind,note⏎\"a⏎b\",\"x⏎y\",\"z | line 4, column 3",
                "\" | line 1, column 1"
            })
    void tellsAQuoteThatIsNotClosedWhereItOpensAndNothingElse(String text, String place) {
        for (String newline : List.of("\n", "\r\n")) {
            byte[] file = text.replace("⏎", newline).getBytes(StandardCharsets.UTF_8);

            assertThat(inbox.unreadable(file))
                    .isEqualTo(place + ": the quote \" that opens here is not closed at the end of the cell");
        }
    }

    @Test
    void takesQuotesWithinCells() {
        String file = "unit,period,kind,code,value\n\"hill\",2023-11,MEASUREMENT,\"accounts\",\"7\"\n";

        assertThat(inbox.takeOne(file).figure("accounts")).contains(Figure.Count.of(7));
        assertThat(
                        inbox
                                .faults(
                                        "unit,period,kind,code\n\"a \"\"b\"\"\",2023-11,REPORT,\nh\"l,2023-11,REPORT,\n")
                                .stream()
                                .map(fault -> fault.replaceAll(";.*", "")))
                .containsExactly("2:1 (unit): \"a \"b\"\"", "3:1 (unit): \"h\"l\"");
    }
}
