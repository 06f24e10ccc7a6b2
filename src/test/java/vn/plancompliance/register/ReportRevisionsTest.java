package vn.plancompliance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.Submissions.HandedIn;
import vn.plancompliance.register.Submissions.Kept;
import vn.plancompliance.reporting.Event;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Measurement;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.reporting.TaskStatus;

@ParameterizedClass
@EnumSource(Database.class)
class ReportRevisionsTest {

    private static final Instant NOW = Instant.parse("2023-11-10T01:02:03.123456789Z");
    private static final Instant KEPT = Instant.parse("2023-11-10T01:02:03.123456Z");
    private static final YearMonth OCTOBER = YearMonth.of(2023, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2023, 11);
    private static final Act BY = new Act("an", NOW);
    private static final ReportFilter ALL = new ReportFilter(null, null);

    @Parameter
    private Database database;

    @TempDir
    private Path folder;

    private TestRegister register;
    private ReportRevisions revisions;
    private Submissions submissions;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(folder, database);
        revisions = register.revisions();
        submissions = register.submissions();
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private static ReportFile file(String content) {
        return new ReportFile("tháng 11.json", "application/json", content.getBytes(StandardCharsets.UTF_8));
    }

    private static Report report(String unit, YearMonth month, int day, long value) {
        return report(unit, month, day, value, List.of());
    }

    private static Report report(String unit, YearMonth month, int day, long value, List<Event> events) {
        return new Report(
                unit,
                month,
                LocalDate.of(2023, 11, day),
                List.of(new Measurement("accounts", Figure.Count.of(value))),
                List.of(),
                events);
    }

    private Kept keep(String content, Report... reports) {
        return submissions.keep(List.of(new HandedIn(file(content), List.of(reports))), BY);
    }

    private static List<String> told(List<ReportRevision> revisions) {
        return revisions.stream()
                .map(each -> each.id() + " " + each.unit() + " " + each.month() + " " + each.revision())
                .toList();
    }

    @Test
    void areNoneAtFirst() {
        assertThat(revisions.find(1)).isEmpty();
        assertThat(revisions.report(1)).isEmpty();
        assertThat(revisions.file(1)).isEmpty();
        assertThat(revisions.of("hill", NOVEMBER)).isEmpty();
        assertThat(revisions.ofFile(file("a").sha256())).isEmpty();
        assertThat(revisions.count(ALL)).isZero();
        assertThat(revisions.list(ALL, new Paging(0, 10))).isEmpty();
        assertThat(revisions.counting().units()).isEmpty();
        assertThat(revisions.counting(List.of("hill")).units()).isEmpty();
    }

    @Test
    void areKeptWithWhoWhenAndTheFileAndFoundAgainAfterwards() throws Exception {
        ReportFile file = file("a");
        List<ReportRevision> kept = keep("a", report("hill", NOVEMBER, 9, 1), report("lake", OCTOBER, 8, 2))
                .revisions();

        var submission = new Submission(KEPT, "an", "tháng 11.json", "application/json", file.sha256(), 1);
        register.close();
        register = TestRegister.in(folder, database);
        assertThat(kept)
                .containsExactly(
                        new ReportRevision(1, "hill", NOVEMBER, 1, LocalDate.of(2023, 11, 9), submission),
                        new ReportRevision(2, "lake", OCTOBER, 1, LocalDate.of(2023, 11, 8), submission));
        assertThat(register.revisions().find(2)).hasValue(kept.get(1));
        assertThat(register.revisions().ofFile(file.sha256())).isEqualTo(kept);
        assertThat(file.sha256()).isEqualTo("sha256:ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    }

    @Test
    void areToldTheAuditTrailUnlessTheyAreRefusedOrKnown() {
        keep("a", report("hill", NOVEMBER, 9, 1), report("lake", OCTOBER, 8, 2));
        keep("a", report("hill", NOVEMBER, 9, 1), report("lake", OCTOBER, 8, 2));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> keep("b", report("hill", NOVEMBER, 9, 1), report("x".repeat(201), NOVEMBER, 9, 1)));

        assertThat(register.trail().list(new AuditFilter(null, null), new Paging(0, 9)))
                .extracting(entry -> entry.at() + " " + entry.who() + " " + entry.deed() + " " + entry.subject())
                .containsExactly(KEPT + " an SUBMITTED report 2", KEPT + " an SUBMITTED report 1");
    }

    @Test
    void keepFilesByteForByte() {
        var largest = new byte[20 * 1024 * 1024];
        new Random(1).nextBytes(largest);
        submissions.keep(
                List.of(new HandedIn(
                        new ReportFile("a\u0000b.xlsx", "text/html\r\n", largest),
                        List.of(report("hill", NOVEMBER, 9, 1)))),
                BY);

        ReportFile file = revisions.file(1).orElseThrow();
        assertThat(file.content()).isEqualTo(largest);
        assertThat(file.name()).isEqualTo("a_b.xlsx");
        assertThat(file.mediaType()).isEqualTo("application/octet-stream");
        assertThat(revisions.find(1).orElseThrow().submission().size()).isEqualTo(largest.length);
    }

    @Test
    void tellReportsExactlyAsTheyWere() {
        var report = new Report(
                "hill",
                NOVEMBER,
                LocalDate.of(2023, 11, 10),
                List.of(
                        new Measurement(
                                "share", new Figure.Ratio(new BigDecimal("0.30000000000000004"), new BigDecimal("3"))),
                        new Measurement("money", new Figure.Count(new BigDecimal("1000000000000.05")))),
                List.of(
                        new TaskStatus(
                                "II.2", TaskStatus.State.DONE, LocalDate.of(2023, 4, 3), LocalDate.of(2023, 5, 25)),
                        new TaskStatus("II.1/2023-11", TaskStatus.State.NOT_STARTED, null, null)),
                List.of(
                        new Event("hill", "fees", LocalDate.of(2023, 3, 1), LocalDate.of(2023, 9, 30)),
                        new Event("hill", "connected", LocalDate.of(2022, 11, 1), null)));
        keep("a", report);

        Report again = revisions.report(1).orElseThrow();
        assertThat(again.unit()).isEqualTo("hill");
        assertThat(again.month()).isEqualTo(NOVEMBER);
        assertThat(again.submittedOn()).isEqualTo(report.submittedOn());
        assertThat(again.measurements())
                .isEqualTo(report.measurements())
                .extracting(Measurement::indicator)
                .containsExactly("money", "share");
        assertThat(again.tasks())
                .isEqualTo(report.tasks())
                .extracting(TaskStatus::task)
                .containsExactly("II.1/2023-11", "II.2");
        assertThat(again.events()).hasSize(2).isEqualTo(report.events());
    }

    @Test
    void areNumberedForEachUnitAndMonthAndTheEarlierOnesStay() {
        keep("a", report("hill", NOVEMBER, 9, 1));
        keep("b", report("lake", NOVEMBER, 9, 2), report("hill", OCTOBER, 9, 3));
        keep("c", report("hill", NOVEMBER, 12, 4));

        assertThat(told(revisions.of("hill", NOVEMBER))).containsExactly("1 hill 2023-11 1", "4 hill 2023-11 2");
        assertThat(told(revisions.of("hill", OCTOBER))).containsExactly("3 hill 2023-10 1");
        assertThat(revisions.report(1).orElseThrow().figure("accounts")).hasValue(Figure.Count.of(1));
        assertThat(revisions.report(4).orElseThrow().figure("accounts")).hasValue(Figure.Count.of(4));
    }

    @Test
    void areNotAddedByTheVerySameFile() {
        Kept first = keep("a", report("hill", NOVEMBER, 9, 1));
        Kept other = keep("b", report("hill", NOVEMBER, 9, 2));
        Kept again = keep("a", report("hill", NOVEMBER, 20, 1));

        assertThat(first.isNew()).isTrue();
        assertThat(other.isNew()).isTrue();
        assertThat(again).isEqualTo(new Kept(first.revisions(), 0));
        assertThat(revisions.count(ALL)).isEqualTo(2);
    }

    @Test
    void areAddedByTheNewOnesAmongSeveralFiles() {
        keep("a", report("hill", NOVEMBER, 9, 1));
        Kept both = submissions.keep(
                List.of(
                        new HandedIn(file("a"), List.of()),
                        new HandedIn(file("b"), List.of(report("lake", NOVEMBER, 9, 1)))),
                BY);

        assertThat(both.isNew()).isTrue();
        assertThat(told(both.revisions())).containsExactly("1 hill 2023-11 1", "2 lake 2023-11 1");
    }

    @Test
    void leaveNothingOfFilesThatCouldNotBeKeptWhole() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> keep("a", report("hill", NOVEMBER, 9, 1), report("x".repeat(201), NOVEMBER, 9, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> submissions.keep(
                        List.of(
                                new HandedIn(file("b"), List.of(report("hill", NOVEMBER, 9, 1))),
                                new HandedIn(file("c"), List.of())),
                        BY));

        assertThat(revisions.count(ALL)).isZero();
        assertThat(register.database()
                        .sql("select (select count(*) from submission) + (select count(*) from submission_file)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(told(keep("a", report("hill", NOVEMBER, 9, 1)).revisions())).containsExactly("1 hill 2023-11 1");
    }

    @Test
    void countInTheirNewestRevisionButAreInTimeByTheirFirst() {
        keep("a", report("hill", NOVEMBER, 9, 1), report("lake", NOVEMBER, 8, 5));
        keep("b", report("hill", NOVEMBER, 20, 2));
        keep("c", report("hill", NOVEMBER, 25, 3), report("hill", OCTOBER, 9, 4));

        Report november = revisions.counting().find("hill", NOVEMBER).orElseThrow();
        assertThat(november.figure("accounts")).hasValue(Figure.Count.of(3));
        assertThat(november.submittedOn()).isEqualTo("2023-11-25");
        assertThat(november.firstSubmittedOn()).isEqualTo("2023-11-09");
        assertThat(revisions.counting().units()).containsExactly("hill", "lake");
        assertThat(revisions.counting(List.of("hill")).units()).containsExactly("hill");
        assertThat(revisions.counting(List.of("hill")).months()).containsExactly(OCTOBER, NOVEMBER);
    }

    @Test
    void tellOfOneUnitWithTheEventsThatOthersRecordInTheirNewestRevision() {
        var early = new Event("lake", "fees", LocalDate.of(2023, 3, 1), null);
        var corrected = new Event("lake", "fees", LocalDate.of(2023, 4, 1), LocalDate.of(2023, 9, 30));
        var own = new Event("hill", "connected", LocalDate.of(2022, 11, 1), null);
        keep("a", report("lake", NOVEMBER, 9, 1, List.of(early)), report("hill", NOVEMBER, 9, 1, List.of(own)));
        keep("b", report("lake", NOVEMBER, 9, 1, List.of(corrected)));

        Reports ofHill = revisions.counting(List.of("hill"));
        assertThat(ofHill.eventsOfOthers()).containsExactly(corrected);
        assertThat(ofHill.eventsOf("hill")).containsExactly(own);
        assertThat(revisions.counting().eventsOfOthers()).isEmpty();
    }

    @Test
    void areListedNewestFirstInPagesByUnitAndPeriod() {
        keep("a", report("hill", OCTOBER, 9, 1), report("lake", NOVEMBER, 9, 1), report("hill", NOVEMBER, 9, 1));
        keep("b", report("hill", OCTOBER, 9, 2));

        assertThat(told(revisions.list(ALL, new Paging(0, 3))))
                .containsExactly("4 hill 2023-10 2", "3 hill 2023-11 1", "2 lake 2023-11 1");
        assertThat(told(revisions.list(ALL, new Paging(1, 3)))).containsExactly("1 hill 2023-10 1");
        assertThat(revisions.count(ALL)).isEqualTo(4);
        var ofHill = new ReportFilter("hill", null);
        assertThat(told(revisions.list(ofHill, new Paging(1, 1)))).containsExactly("3 hill 2023-11 1");
        assertThat(revisions.count(ofHill)).isEqualTo(3);
        var november = new ReportFilter(null, Period.parse("2023-11"));
        assertThat(told(revisions.list(november, new Paging(0, 9))))
                .containsExactly("3 hill 2023-11 1", "2 lake 2023-11 1");
        assertThat(revisions.count(new ReportFilter("hill", Period.parse("2023-Q4"))))
                .isEqualTo(3);
        assertThat(revisions.count(new ReportFilter("hill", Period.parse("2023-Q3"))))
                .isZero();
        assertThat(revisions.count(new ReportFilter("hill' or '1' = '1", null))).isZero();
    }

    @Test
    void getNumbersOfTheirOwnWhenHandedInAtOnce() throws Exception {
        List<Kept> kept = atOnce(8, writer -> keep("file " + writer, report("hill", NOVEMBER, 9, writer)));

        assertThat(kept).allMatch(Kept::isNew);
        assertThat(kept.stream().flatMap(each -> each.revisions().stream()))
                .extracting(ReportRevision::id)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(revisions.of("hill", NOVEMBER))
                .extracting(ReportRevision::revision)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void areAddedOnceWhenTheVerySameFileComesManyTimesAtOnce() throws Exception {
        List<Kept> kept = atOnce(8, writer -> keep("the same", report("hill", NOVEMBER, 9, 1)));

        assertThat(kept).filteredOn(Kept::isNew).hasSize(1);
        assertThat(kept).extracting(Kept::revisions).containsOnly(revisions.of("hill", NOVEMBER));
        assertThat(revisions.count(ALL)).isEqualTo(1);
    }

    private static <T> List<T> atOnce(int writers, IntFunction<T> writing) throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<T>> running = IntStream.range(0, writers)
                    .mapToObj(writer -> threads.submit((Callable<T>) () -> {
                        start.await();
                        return writing.apply(writer);
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void tellsOfEachReportOfAFileTheNewestRevisionOfItsUnitAndMonth() {
        ReportFile first = file("first");
        submissions.keep(
                List.of(new HandedIn(first, List.of(report("hill", OCTOBER, 1, 1), report("lake", NOVEMBER, 1, 1)))),
                BY);
        submissions.keep(List.of(new HandedIn(file("second"), List.of(report("hill", OCTOBER, 2, 2)))), BY);
        submissions.keep(List.of(new HandedIn(file("third"), List.of(report("hill", OCTOBER, 3, 3)))), BY);

        assertThat(revisions.newestOfFile(first.sha256())).isEqualTo(Map.of(1, 3, 2, 1));
        assertThat(revisions.newestOfFile(file("third").sha256())).isEqualTo(Map.of(4, 3));
        assertThat(revisions.newestOfFile(file("fourth").sha256())).isEmpty();
    }
}
