package vn.plancompliance.delivery.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.access.Caller;
import vn.plancompliance.assessment.SubmittedReports;
import vn.plancompliance.delivery.web.PageServer;
import vn.plancompliance.delivery.web.Visitor;
import vn.plancompliance.delivery.web.Visitor.Page;
import vn.plancompliance.register.Role;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Report;

/** The form for whoever has no Excel: what is filled in becomes a report in JSON, and goes the way of all files. */
class FillingInTest {

    private static final Caller ALL = new Caller("test", Set.of(Role.LEADER), null);
    private static final String EID = "measurements.onestop.eid-issued.0.";
    private static final String ACCOUNTS = "measurements.vneid.accounts.0.value";

    @TempDir
    private static Path data;

    private static PageServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new PageServer(Path.of("rules"), data);
        server.account("an", "nam-da", "REPORTER");
        server.account("binh", "dak-dro", "REPORTER");
        server.account("chi", "cong-an", "REPORTER");
        for (String file : List.of("2023-10/nam-da", "2023-11/nam-da", "2023-11/cong-an")) {
            server.handIn(Path.of("fixtures/" + file + ".json"));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** What a browser would send of a form as it stands. */
    private static Map<String, String> standing(Page page) {
        var fields = new LinkedHashMap<String, String>();
        Element form = page.document().select("form[action=/report/form]").first();
        form.select("input[name], select[name]").stream()
                .filter(field -> !field.attr("name").equals("_csrf"))
                .forEach(field -> fields.put(
                        field.attr("name"),
                        field.tagName().equals("select")
                                ? field.select("option[selected]").attr("value")
                                : field.attr("value")));
        return fields;
    }

    private static Report counting(String unit, String month) throws Exception {
        return server.bean(SubmittedReports.class)
                .ofUnit(ALL, unit)
                .find(unit, YearMonth.parse(month))
                .orElseThrow();
    }

    private static Element field(Page page, String name) {
        return page.document().select("[name=" + name + "]").first();
    }

    /** What is told beside a field. */
    private static String beside(Page page, String name) {
        String told = field(page, name).attr("aria-describedby").replaceFirst(" .*", "");
        return page.document().getElementById(told).text();
    }

    @Test
    void asksForTheIndicatorsTasksAndEventsOfTheUnitAndShowsWhatWasReportedLast() throws Exception {
        Page page = server.visitor("an").get("/report/form?month=2023-12");
        assertThat(page.texts("h1")).containsExactly("Biểu mẫu báo cáo tháng 12/2023 của Xã Nam Đà");
        assertThat(page.texts("fieldset")).hasSize(12);
        assertThat(standing(page)).hasSize(3 + 11 * 2 + 1 + 7 * 3 + events(page) * 2);
        assertThat(standing(page).entrySet().stream()
                        .filter(field -> !Set.of("unit", "month").contains(field.getKey())))
                .allMatch(field -> field.getValue().isEmpty());
        Element accounts = field(page, ACCOUNTS).closest("fieldset");
        assertThat(accounts.select("p.hint").last().text()).isEqualTo("Lần báo cáo trước (11/2023): 2.870");
        assertThat(field(page, EID + "numerator")
                        .closest("fieldset")
                        .select("p.hint")
                        .last()
                        .text())
                .isEqualTo("Lần báo cáo trước (11/2023): 98,33% (118/120)");
        assertThat(beside(page, EID + "denominator")).isNotEmpty();
        assertThat(page.document()
                        .select("label[for=" + field(page, ACCOUNTS).id() + "]")
                        .text())
                .isEqualTo("Giá trị");
        assertThat(page.texts("select[name=tasks.III.1/2024.0.status] option"))
                .containsExactly("– không báo cáo –", "chưa bắt đầu", "đang thực hiện", "đã hoàn thành");
        assertThat(field(page, "tasks.III.1/2024.0.status")
                        .closest("tr")
                        .select("td")
                        .last()
                        .text())
                .isEqualTo("đang thực hiện, bắt đầu ngày 30/10/2023");
        assertThat(field(page, "events.one-stop-connected.0.occurredOn")
                        .closest("tr")
                        .select("td")
                        .last()
                        .text())
                .isEqualTo("01/11/2022");
    }

    private static int events(Page page) {
        return page.document().select("[name^=events.][name$=.occurredOn]").size();
    }

    @Test
    void hasALabelForEveryFieldAndEveryFieldOnce() throws Exception {
        Page page = server.visitor("chi").get("/report/form?month=2023-11");
        var fields = page.document().select("form[action=/report/form] input:not([type=hidden]), select");
        assertThat(fields.eachAttr("id")).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        assertThat(fields.eachAttr("name")).doesNotHaveDuplicates();
        assertThat(fields)
                .allMatch(field ->
                        page.document().select("label[for=" + field.id() + "]").size() == 1);
    }

    @Test
    void refusesEachFaultBesideItsFieldAndKeepsWhatWasTyped() throws Exception {
        Visitor visitor = server.visitor("binh");
        Map<String, String> fields = standing(visitor.get("/report/form?month=2023-11"));
        fields.put(ACCOUNTS, "35.000");
        fields.put(EID + "numerator", "12,5");
        fields.put("tasks.III.1/2024.0.startedOn", "2023-02-30");
        fields.put("submittedOn", "hôm nay");

        Page page = visitor.post("/report/form", fields);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.texts("[role=alert] > p")).containsExactly("✗ Tìm thấy 6 lỗi; không dữ liệu nào được nhận.");
        assertThat(page.texts("[role=alert] li")).hasSize(6);
        assertThat(beside(page, ACCOUNTS))
                .isEqualTo("Có «35.000», có thể là 35000 mà cũng có thể là 35.0000;"
                        + " cần một số nguyên từ 0 đến 10^12.");
        assertThat(field(page, ACCOUNTS).attr("value")).isEqualTo("35.000");
        assertThat(field(page, ACCOUNTS).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.document()
                        .select("[role=alert] a[href=#" + field(page, ACCOUNTS).id() + "]"))
                .hasSize(1);
        assertThat(beside(page, EID + "numerator")).startsWith("Có «12,5»;");
        assertThat(beside(page, EID + "denominator")).startsWith("Có không có gì;");
        assertThat(beside(page, "tasks.III.1/2024.0.status")).startsWith("Có không có gì; cần một trong:");
        assertThat(beside(page, "tasks.III.1/2024.0.startedOn")).startsWith("Có «2023-02-30»;");
        assertThat(beside(page, "submittedOn")).startsWith("Có «hôm nay»;");
        assertThat(field(page, EID + "numerator").attr("value")).isEqualTo("12,5");
        assertThat(server.bean(SubmittedReports.class).ofUnit(ALL, "dak-dro").units())
                .isEmpty();
    }

    @Test
    void becomesAReportInJsonInWhichWhatIsEmptyIsLeftOut() throws Exception {
        Visitor visitor = server.visitor("binh");
        Map<String, String> fields = standing(visitor.get("/report/form?month=2024-01"));
        fields.put(ACCOUNTS, " 35000 ");
        fields.put(EID + "numerator", "0");
        fields.put(EID + "denominator", "0");
        fields.put("tasks.III.1/2024.0.status", "DONE");
        fields.put("tasks.III.1/2024.0.completedOn", "2023-12-20");
        fields.put("events.one-stop-connected.0.occurredOn", "2023-05-15");
        fields.put("submittedOn", "2024-01-10");

        Page sent = visitor.post("/report/form", fields);
        assertThat(sent.status()).isEqualTo(303);
        Page preview = visitor.get(sent.location());
        assertThat(preview.texts("dl.facts dd")).startsWith("dak-dro-2024-01.json", "application/json");
        assertThat(preview.texts("main > ul:not(.counts) li"))
                .containsExactly("Xã Đắk Drô, tháng 01/2024: 10 chỉ tiêu để trống, tính là chưa có số liệu.");
        Page receipt = visitor.get(visitor.post(
                        "/report/submit", Map.of("file", sent.location().replace("/report/check?file=", "")))
                .location());
        String id = receipt.texts("tbody th").get(0);
        assertThat(new String(visitor.file("/api/reports/" + id + "/file").body(), StandardCharsets.UTF_8))
                .isEqualTo("""
                {
                  "unit" : "dak-dro",
                  "period" : "2024-01",
                  "submittedOn" : "2024-01-10",
                  "measurements" : [
                    {
                      "indicator" : "onestop.eid-issued",
                      "numerator" : 0,
                      "denominator" : 0
                    },
                    {
                      "indicator" : "vneid.accounts",
                      "value" : 35000
                    }
                  ],
                  "tasks" : [
                    {
                      "task" : "III.1/2024",
                      "status" : "DONE",
                      "completedOn" : "2023-12-20"
                    }
                  ],
                  "events" : [
                    {
                      "event" : "one-stop-connected",
                      "occurredOn" : "2023-05-15"
                    }
                  ]
                }
                """);
        assertThat(counting("dak-dro", "2024-01").figure("vneid.accounts")).contains(Figure.Count.of(35_000));
    }

    @Test
    void isFilledWithWhatCountsIfTheMonthWasReportedAndChangesNothingAsItStands() throws Exception {
        for (String[] each : new String[][] {{"an", "nam-da"}, {"chi", "cong-an"}}) {
            Visitor visitor = server.visitor(each[0]);
            Report before = counting(each[1], "2023-11");
            Page form = visitor.get("/report/form?month=2023-11");
            assertThat(form.texts("p.told")).hasSize(1);
            Page preview =
                    visitor.get(visitor.post("/report/form", standing(form)).location());
            assertThat(preview.texts("main > ul:not(.counts) li"))
                    .anyMatch(warning -> warning.endsWith("nội dung không khác gì bản đang tính."))
                    .noneMatch(warning -> warning.contains("lần này để trống"));
            visitor.post("/report/submit", Map.of("file", name(preview)));
            Report after = counting(each[1], "2023-11");
            assertThat(after).isNotSameAs(before);
            assertThat(after.measurements()).isEqualTo(before.measurements());
            assertThat(after.tasks()).isEqualTo(before.tasks());
            assertThat(after.events()).containsExactlyInAnyOrderElementsOf(before.events());
        }
    }

    private static String name(Page preview) {
        return preview.document()
                .select("form[action=/report/submit] input[name=file]")
                .attr("value");
    }

    @Test
    void canBeChangedAgainFromTheLookBeforeHandingIn() throws Exception {
        Visitor visitor = server.visitor("binh");
        Map<String, String> fields = standing(visitor.get("/report/form?month=2023-12"));
        fields.put(ACCOUNTS, "41");
        Page preview = visitor.get(visitor.post("/report/form", fields).location());
        Page again =
                visitor.get(preview.document().select("a[href*=/report/form]").attr("href"));
        assertThat(field(again, ACCOUNTS).attr("value")).isEqualTo("41");
        assertThat(field(again, EID + "numerator").attr("value")).isEmpty();
    }

    @Test
    void countsTheSameFiguresAfterOthersInBetweenAsANewReport() throws Exception {
        Visitor visitor = server.visitor("binh");
        for (String value : List.of("5", "6", "5")) {
            Map<String, String> fields = standing(visitor.get("/report/form?month=2023-10"));
            fields.put(ACCOUNTS, value);
            Page preview = visitor.get(visitor.post("/report/form", fields).location());
            String receipt = visitor.post("/report/submit", Map.of("file", name(preview)))
                    .location();
            assertThat(receipt).doesNotContain("again");
        }
        assertThat(counting("dak-dro", "2023-10").figure("vneid.accounts")).contains(Figure.Count.of(5));
    }

    @Test
    void isShownForTheOwnUnitAlone() throws Exception {
        Visitor visitor = server.visitor("an");
        assertThat(visitor.get("/report/form?unit=dak-dro").status()).isEqualTo(403);
        Map<String, String> fields = standing(visitor.get("/report/form?month=2024-02"));
        fields.put("unit", "dak-dro");
        assertThat(visitor.post("/report/form", fields).status()).isEqualTo(403);
        fields.put("unit", "nam-da");
        fields.put("month", "2024-13");
        assertThat(visitor.post("/report/form", fields).status()).isEqualTo(400);
    }

    @Test
    void speaksEnglish() throws Exception {
        Visitor visitor = server.visitor("an");
        Page page = visitor.get("/report/form?month=2023-12&lang=en");
        assertThat(page.texts("h1")).containsExactly("Form of the report of Nam Đà Commune for 2023-12");
        assertThat(field(page, ACCOUNTS)
                        .closest("fieldset")
                        .select("p.hint")
                        .last()
                        .text())
                .isEqualTo("Reported last (2023-11): 2,870");
        visitor.get("/?lang=vi");
    }
}
