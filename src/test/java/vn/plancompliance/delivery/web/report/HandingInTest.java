package vn.plancompliance.delivery.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.access.Caller;
import vn.plancompliance.assessment.SubmittedReports;
import vn.plancompliance.delivery.upload.Upload;
import vn.plancompliance.delivery.web.PageServer;
import vn.plancompliance.delivery.web.Visitor;
import vn.plancompliance.delivery.web.Visitor.Page;
import vn.plancompliance.intake.FilledForm;
import vn.plancompliance.register.ReportFile;
import vn.plancompliance.register.Role;

/** How a unit hands in its report by the pages: file checked, evaluation seen, handed in, receipt. */
class HandingInTest {

    private static final Path MONTH = Path.of("fixtures/2023-11");

    @TempDir
    private static Path data;

    private static PageServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new PageServer(Path.of("rules"), data);
        server.account("an", "nam-da", "REPORTER");
        server.account("binh", "", "COORDINATOR");
        server.account("chi", "", "LEADER");
        server.account("dung", "thue", "REPORTER");
        server.account("giang", "dak-mam", "REPORTER");
        server.handIn(Path.of("fixtures/2023-10/nam-da.json"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static byte[] report(String unit, String month, String measurements) {
        return "{\"unit\": \"%s\", \"period\": \"%s\", \"submittedOn\": \"%s-05\", \"measurements\": [%s]}"
                .formatted(unit, month, month, measurements)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Page check(Visitor visitor, String name, String type, byte[] content) throws Exception {
        visitor.get("/report?unit=nam-da&month=2023-11");
        return visitor.upload("/report/check", Map.of("unit", "nam-da", "month", "2023-11"), name, type, content);
    }

    private static String file(Page sent) {
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).startsWith("/report/check?file=");
        return sent.location().substring("/report/check?file=".length());
    }

    private static int kept() throws Exception {
        var all = new Caller("test", Set.of(Role.LEADER), null);
        return server.bean(SubmittedReports.class)
                .revisions(all, "nam-da", YearMonth.of(2023, 11))
                .size();
    }

    @Test
    void showsAReporterHisOwnUnitAndTheMonthsItReportedAndOwes() throws Exception {
        Page page = server.visitor("an").get("/report?month=2023-10");
        assertThat(page.texts("h1")).containsExactly("Nộp báo cáo");
        assertThat(page.document().select("select#unit")).isEmpty();
        assertThat(page.texts("h2")).startsWith("Báo cáo tháng 10/2023 của Xã Nam Đà");
        assertThat(page.texts("main > p .chip")).containsExactly("✓ đã nộp ngày 12/10/2023");
        assertThat(page.document().select("select#month option[selected]").eachAttr("value"))
                .containsExactly("2023-10");
        assertThat(page.texts("tbody tr")).hasSize(12);
        assertThat(page.texts("tbody tr[aria-current]"))
                .containsExactly("10/2023 13/10/2023 12/10/2023 ✓ đã nộp ngày 12/10/2023");
        assertThat(page.texts("tbody tr").get(8)).isEqualTo("09/2023 13/09/2023 – ▲ chưa nộp, đã qua hạn 13/09/2023");
        assertThat(page.document().select("a[download]").attr("href")).isEqualTo("/api/templates/nam-da/2023-10");
        assertThat(server.visitor("an")
                        .get("/report?year=2022")
                        .texts("tbody tr")
                        .get(0))
                .isEqualTo("04/2022 – – – chưa nộp, không có hạn");
    }

    @Test
    void letsACoordinatorChooseTheUnitAndNobodyElse() throws Exception {
        Page page = server.visitor("binh").get("/report?unit=thue&month=2023-11");
        assertThat(page.texts("select#unit option")).hasSize(30);
        assertThat(page.document().select("select#unit option[selected]").eachAttr("value"))
                .containsExactly("thue");
        assertThat(server.visitor("binh").get("/report").document().select("select#unit option[selected]"))
                .hasSize(1);
        Page other = server.visitor("an").get("/report?unit=thue");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.texts("[role=alert]"))
                .containsExactly("Tài khoản này chỉ được nộp và xem báo cáo của đơn vị «nam-da».");
        assertThat(server.visitor("chi").get("/report").status()).isEqualTo(403);
    }

    @Test
    void speaksEnglish() throws Exception {
        Visitor visitor = server.visitor("an");
        Page page = visitor.get("/report?month=2023-10&lang=en");
        assertThat(page.texts("h1")).containsExactly("Hand in a report");
        assertThat(page.texts("h2")).startsWith("Report of Nam Đà Commune for 2023-10");
        visitor.get("/report?lang=vi");
    }

    @Test
    void refusesWhatIsNoMonthOrUnitOfThePlan() throws Exception {
        Visitor visitor = server.visitor("binh");
        assertThat(visitor.get("/report?unit=nowhere").status()).isEqualTo(404);
        assertThat(visitor.get("/report?unit=thue&month=2023-13").texts("[role=alert]"))
                .containsExactly("Tháng «2023-13» không đúng dạng 2023-11.");
        assertThat(visitor.get("/report?unit=thue&month=2031-01").status()).isEqualTo(400);
        assertThat(visitor.get("/report?unit=thue&year=x").status()).isEqualTo(400);
    }

    @Test
    void foretellsTheEvaluationThenKeepsExactlyThatFileAndGivesAReceipt() throws Exception {
        Visitor visitor = server.visitor("giang");
        byte[] content = Files.readAllBytes(MONTH.resolve("dak-mam.json"));
        String sha256 = new ReportFile("", null, content).sha256();

        String file = file(check(visitor, "tháng 11.json", "application/json", content));
        Page preview = visitor.get("/report/check?file=" + file);
        assertThat(preview.texts("h1")).containsExactly("Xem trước khi nộp");
        assertThat(preview.texts("dl.facts dd")).contains("tháng 11.json", "application/json", sha256);
        assertThat(preview.texts("main h2")).contains("Đánh giá nếu nộp báo cáo này", "Nội dung báo cáo");
        var own = new Caller("test", Set.of(Role.LEADER), null);
        assertThat(server.bean(SubmittedReports.class).ofUnit(own, "dak-mam").units())
                .isEmpty();

        Page sent = visitor.post("/report/submit", Map.of("file", file));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).matches("/report/receipt\\?report=\\d+");
        Page receipt = visitor.get(sent.location());
        assertThat(receipt.texts("[role=status]")).containsExactly("Đã nhận báo cáo.");
        assertThat(receipt.texts("tbody tr").get(0)).endsWith("Thị trấn Đắk Mâm tháng 11/2023 1");
        assertThat(receipt.texts("dl.facts dd")).contains("giang", "tháng 11.json", sha256);
        assertThat(receipt.texts(".counts li")).isEqualTo(preview.texts(".counts li"));
        assertThat(receipt.texts("section table")).isEqualTo(preview.texts("main > section table"));
        String id = sent.location().substring(sent.location().indexOf('=') + 1);
        assertThat(visitor.file("/api/reports/" + id + "/file").body()).isEqualTo(content);

        Page back = visitor.get("/report/check?file=" + file);
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.location()).isEqualTo(sent.location() + "&again");
        Page again = visitor.post("/report/submit", Map.of("file", file));
        assertThat(again.location()).isEqualTo(sent.location() + "&again");
        assertThat(visitor.get(again.location()).texts("[role=status]"))
                .containsExactly("Đúng tệp này đã được nộp trước đó; không lưu thêm gì.");
        Page known = visitor.get(
                check(visitor, "khác.json", "application/json", content).location());
        assertThat(known.texts("[role=status]"))
                .containsExactly("Đúng tệp này đã được nộp trước đó (bản 1); nộp lại không lưu thêm gì. Xem biên nhận");
        assertThat(known.document().select("form[action=/report/submit]")).isEmpty();
    }

    @Test
    void showsTheFaultsOfAJsonFileWithTheirPlacesAndKeepsNothing() throws Exception {
        Visitor visitor = server.visitor("an");
        byte[] content = report("nam-da", "2023-11", "{\"indicator\": \"vneid.accounts\", \"value\": \"2.870\"}");
        Page faults = visitor.get(
                check(visitor, "a.json", "application/json", content).location());
        assertThat(faults.texts("[role=alert]")).containsExactly("✗ Tìm thấy 1 lỗi; không dữ liệu nào được nhận.");
        assertThat(faults.texts("tbody tr"))
                .containsExactly("/measurements/0/value «2.870», có thể là 2870 mà cũng có thể là 2.8700"
                        + " một số nguyên từ 0 đến 10^12");
        assertThat(faults.document().select("a[href^=/report/marked]")).isEmpty();
        assertThat(faults.document().select("form[action=/report/submit]")).isEmpty();
    }

    @Test
    void showsTheFaultsOfAWorkbookInItsCellsAndHandsItOutMarked() throws Exception {
        Visitor visitor = server.visitor("an");
        byte[] form = visitor.file("/api/templates/nam-da/2023-11").body();
        byte[] filled = FilledForm.of(form, Files.readAllBytes(MONTH.resolve("nam-da.json")));
        byte[] faulty;
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(filled));
                var out = new ByteArrayOutputStream()) {
            workbook.getSheet("Chỉ tiêu").forEach(row -> {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("vneid.accounts")) {
                    row.getCell(4).setCellValue("2.870");
                }
            });
            workbook.write(out);
            faulty = out.toByteArray();
        }

        String file = file(check(visitor, "nam-da.xlsx", Upload.XLSX, faulty));
        Page page = visitor.get("/report/check?file=" + file);
        assertThat(page.texts("h2")).containsExactly("Trang tính «Chỉ tiêu»", "Danh sách lỗi");
        assertThat(page.texts("table.sheet td.red"))
                .containsExactly("2.870 ✗ có «2.870», có thể là 2870 mà cũng có thể là 2.8700;"
                        + " cần một số nguyên từ 0 đến 10^12");
        assertThat(page.texts("table.sheet tbody tr").get(1)).contains("vneid.accounts");
        String at = page.texts("table.stack tbody th").get(0);
        assertThat(at).startsWith("Chỉ tiêu!E");

        HttpResponse<byte[]> marked = visitor.file("/report/marked?file=" + file);
        assertThat(marked.headers().firstValue("Content-Type")).hasValue(Upload.XLSX);
        assertThat(marked.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment")
                .contains("loi-nam-da.xlsx");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(marked.body()))) {
            var cell = workbook.getSheet("Chỉ tiêu").getCellComments();
            assertThat(cell).hasSize(1);
        }
        assertThat(server.visitor("an").file("/report/marked?file=" + file).statusCode())
                .isEqualTo(404);
    }

    @Test
    void takesAWorkbookAndACsvFile() throws Exception {
        Visitor visitor = server.visitor("an");
        byte[] form = visitor.file("/api/templates/nam-da/2023-11").body();
        byte[] filled = FilledForm.of(form, Files.readAllBytes(MONTH.resolve("nam-da.json")));
        Page workbook =
                visitor.get(check(visitor, "a.xlsx", Upload.XLSX, filled).location());
        assertThat(workbook.texts("[role=status]")).hasSize(1);
        assertThat(workbook.texts("details[open] tbody tr"))
                .anyMatch(row -> row.contains("vneid.accounts") && row.endsWith("2.870"));
        byte[] csv = "unit;period;kind;code;value\nnam-da;2023-11;MEASUREMENT;vneid.accounts;1\n"
                .getBytes(StandardCharsets.UTF_8);
        Page lower = visitor.get(
                check(visitor, "a.csv", "application/vnd.ms-excel", csv).location());
        assertThat(lower.texts("main > ul:not(.counts) li"))
                .anyMatch(warning -> warning.contains("giảm so với lần báo cáo trước"));
        assertThat(kept()).isZero();
    }

    @Test
    void tellsBesideTheFieldWhyAFileIsNotTaken() throws Exception {
        Visitor visitor = server.visitor("an");
        Page none = check(visitor, "", "application/octet-stream", new byte[0]);
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.texts("#file-refused")).containsExactly("Chưa chọn tệp nào.");
        assertThat(none.document().select("#file").attr("aria-invalid")).isEqualTo("true");
        assertThat(none.document().select("#file").attr("aria-describedby")).isEqualTo("file-refused file-hint");
        assertThat(none.document().select("select#month option[selected]").eachAttr("value"))
                .containsExactly("2023-11");

        Page type = check(visitor, "a.pdf", "application/pdf", new byte[] {1});
        assertThat(type.status()).isEqualTo(415);
        assertThat(type.texts("#file-refused"))
                .containsExactly(
                        "Chỉ nhận JSON (application/json), CSV (text/csv) và sổ tính XLSX, không nhận «a.pdf».");
        Page empty = check(visitor, "a.json", "application/json", new byte[0]);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.texts("#file-refused")).containsExactly("Không đọc được tệp: tệp trống");
        Page broken = check(visitor, "a.xlsx", Upload.XLSX, new byte[] {'P', 'K'});
        assertThat(broken.texts("#file-refused"))
                .containsExactly("Không đọc được tệp: không phải sổ tính XLSX, hoặc đã hỏng");
        Page unreadable = check(visitor, "a.json", "application/json", "{".getBytes(StandardCharsets.UTF_8));
        assertThat(unreadable.texts("#file-refused").get(0)).startsWith("Không đọc được tệp: dòng 1");
    }

    @Test
    void tellsThatAFileIsTooLarge() throws Exception {
        Visitor visitor = server.visitor("an");
        Page file = check(visitor, "a.json", "application/json", new byte[Upload.LARGEST + 1]);
        assertThat(file.status()).isEqualTo(413);
        assertThat(file.texts("[role=alert]")).containsExactly("Tệp gửi lên tối đa 20 MB.");
        assertThat(file.texts(".menu a")).isNotEmpty();
        Page request = check(visitor, "a.json", "application/json", new byte[2 * Upload.LARGEST]);
        assertThat(request.status()).isEqualTo(413);
    }

    @Test
    void refusesAFormThatNoPageOfThisServerSent() throws Exception {
        Visitor visitor = server.visitor("an");
        var foreign = new Visitor(server.base());
        Page page = foreign.upload("/report/check", Map.of(), "a.json", "application/json", new byte[] {1});
        assertThat(page.status()).isEqualTo(403);
        visitor.get("/report");
        assertThat(visitor.upload("/report/check", Map.of(), "a.pdf", "application/pdf", new byte[] {1})
                        .status())
                .isEqualTo(415);
    }

    @Test
    void refusesAReportOfAnotherUnit() throws Exception {
        Visitor visitor = server.visitor("dung");
        visitor.get("/report");
        Page page = visitor.upload(
                "/report/check", Map.of(), "a.json", "application/json", report("nam-da", "2023-11", ""));
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.texts("[role=alert]"))
                .containsExactly("Tài khoản này chỉ được nộp và xem báo cáo của đơn vị «thue».");
    }

    @Test
    void takesAFileOfSeveralUnitsFromACoordinatorAndShowsWhatConcernsThem() throws Exception {
        Visitor visitor = server.visitor("binh");
        byte[] csv = """
                unit,period,submittedOn,kind,code
                quan-su,2024-01,2024-01-20,REPORT,
                thanh-tra,2024-01,2024-01-05,REPORT,
                """.getBytes(StandardCharsets.UTF_8);
        Page preview = visitor.get(check(visitor, "a.csv", "text/csv", csv).location());
        assertThat(preview.texts("main details > summary"))
                .contains("Ban Chỉ huy Quân sự huyện – tháng 01/2024", "Thanh tra huyện – tháng 01/2024");
        assertThat(preview.texts("section > p.soft").get(0))
                .startsWith("Đánh giá tháng 01/2024,")
                .endsWith("theo báo cáo của mọi đơn vị; dưới đây là các đơn vị có trong tệp.");
        assertThat(preview.texts("section > div tbody td:last-child > span"))
                .anyMatch(message -> message.startsWith("Ban Chỉ huy Quân sự huyện: báo cáo tháng 01/2024 nộp ngày"))
                .noneMatch(message -> message.contains("chưa nộp báo cáo"));
        assertThat(preview.texts("section > p.soft").get(1)).startsWith("Ngoài ra có ");
    }

    @Test
    void saysThatAFileIsNoLongerKept() throws Exception {
        Visitor visitor = server.visitor("an");
        String file = file(check(visitor, "a.json", "application/json", report("nam-da", "2023-11", "")));
        Visitor other = server.visitor("an");
        for (Page page : List.of(
                other.get("/report/check?file=" + file),
                other.get("/report/check"),
                other.post("/report/submit", Map.of("file", file)))) {
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.texts("h1")).containsExactly("Tệp không còn ở đây");
        }
        assertThat(visitor.get("/report/check?file=" + file).status()).isEqualTo(200);
        assertThat(kept()).isZero();
    }

    @Test
    void countsFilesFromPagesAsThoseOfPrograms() throws Exception {
        Visitor visitor = server.visitor("dung");
        long kept = metric("plan_reports_kept_total");
        long checked = metric("plan_evaluations_seconds_count{door=\"evaluations\",scope=\"UNIT\"}");
        long handedIn = metric("plan_evaluations_seconds_count{door=\"reports\",scope=\"UNIT\"}");
        long refused = metric("plan_files_refused_total{reason=\"faults\"}");
        long unreadable = metric("plan_files_refused_total{reason=\"unreadable\"}");
        visitor.get("/report");
        byte[] fine = report("thue", "2028-01", "");
        String file = visitor.upload("/report/check", Map.of(), "a.json", "application/json", fine)
                .location()
                .replace("/report/check?file=", "");
        visitor.get("/report/check?file=" + file);
        visitor.post("/report/submit", Map.of("file", file));
        visitor.upload("/report/check", Map.of(), "a.json", "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        visitor.upload("/report/check", Map.of(), "a.json", "application/json", "{".getBytes(StandardCharsets.UTF_8));

        assertThat(metric("plan_reports_kept_total")).isEqualTo(kept + 1);
        assertThat(metric("plan_evaluations_seconds_count{door=\"evaluations\",scope=\"UNIT\"}"))
                .isEqualTo(checked + 1);
        assertThat(metric("plan_evaluations_seconds_count{door=\"reports\",scope=\"UNIT\"}"))
                .isEqualTo(handedIn + 1);
        assertThat(metric("plan_files_refused_total{reason=\"faults\"}")).isEqualTo(refused + 1);
        assertThat(metric("plan_files_refused_total{reason=\"unreadable\"}")).isEqualTo(unreadable + 1);
    }

    private static long metric(String name) throws Exception {
        Visitor admin = server.visitor("admin");
        String told = new String(admin.file("/actuator/prometheus").body(), StandardCharsets.UTF_8);
        return told.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0);
    }
}
