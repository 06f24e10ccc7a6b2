package vn.plancompliance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
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
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.Explanation.Accepted;
import vn.plancompliance.register.Explanation.Given;
import vn.plancompliance.register.Explanation.Returned;
import vn.plancompliance.register.Explanation.Step;

@ParameterizedClass
@EnumSource(Database.class)
class ExplanationsTest {

    private static final Instant NOW = Instant.parse("2024-01-05T01:02:03.123456789Z");
    private static final Instant KEPT = Instant.parse("2024-01-05T01:02:03.123456Z");
    private static final Act AN = new Act("an", NOW);
    private static final Act BINH = new Act("binh", NOW);
    private static final Period NOVEMBER = Period.parse("2023-11");
    private static final Period QUARTER = Period.parse("2023-Q4");
    private static final LocalDate MARCH_31 = LocalDate.of(2024, 3, 31);

    private static final Matter HILL = new Matter("I.1", "hill", "accounts", Kind.TARGET_MISSED);
    private static final Matter HILLS_REPORT = new Matter("IV.2", "hill", null, Kind.REPORT_MISSING);
    private static final Matter LAKE = new Matter("I.1", "lake", "accounts", Kind.TARGET_MISSED);
    private static final Matter TOGETHER = new Matter("I.2", null, "files", Kind.TARGET_MISSED);

    @Parameter
    private Database database;

    @TempDir
    private Path folder;

    private TestRegister register;
    private Explanations explanations;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(folder, database);
        explanations = register.explanations();
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private static Given given(int number, String answerable) {
        return new Given(number, AN, NOVEMBER, answerable, "Máy chủ hỏng.", "Đã thay.\nSẽ nhập bù.", MARCH_31);
    }

    private static Accepted accepted(int number) {
        return new Accepted(number, BINH, NOVEMBER, MARCH_31, null);
    }

    private static Returned returned(int number) {
        return new Returned(number, BINH, NOVEMBER, "Chưa nêu nguyên nhân chủ quan.");
    }

    private Explanation add(Matter matter, Step step) {
        return explanations.add(matter, step).orElseThrow();
    }

    private List<String> trail() {
        return register.trail().list(new AuditFilter(null, null), new Paging(0, 99)).stream()
                .map(entry -> entry.at() + " " + entry.who() + " " + entry.deed() + " " + entry.subject())
                .toList();
    }

    @Test
    void areNoneAtFirst() {
        assertThat(explanations.find(1)).isEmpty();
        assertThat(explanations.of(HILL)).isEqualTo(Explanation.none(HILL));
        assertThat(explanations.of(Set.of(HILL, TOGETHER))).isEmpty();
        assertThat(explanations.of(Set.of())).isEmpty();
        assertThat(explanations.waiting()).isEmpty();
        assertThat(explanations.of("hill")).isEmpty();
    }

    @Test
    void keepEveryStepWithWhoAndWhenAndAreFoundAgainAfterwards() throws Exception {
        var again = new Given(3, AN, QUARTER, "hill", "Thiếu người.", "Đã tuyển.", LocalDate.of(2024, 2, 29));
        var accepted = new Accepted(4, BINH, QUARTER, MARCH_31, "Theo dõi hằng tháng.");
        add(HILL, given(1, "hill"));
        add(HILL, returned(2));
        add(HILL, again);
        Explanation kept = add(HILL, accepted);

        register.close();
        register = TestRegister.in(folder, database);
        assertThat(kept).isEqualTo(new Explanation(1, HILL, List.of(given(1, "hill"), returned(2), again, accepted)));
        assertThat(kept.steps()).extracting(step -> step.by().at()).containsOnly(KEPT);
        assertThat(register.explanations().find(1)).hasValue(kept);
        assertThat(register.explanations().of(HILL)).isEqualTo(kept);
    }

    @Test
    void areToldTheAuditTrailStepByStep() {
        add(HILL, given(1, "hill"));
        add(LAKE, given(1, "lake"));
        add(HILL, returned(2));
        add(LAKE, accepted(2));

        assertThat(trail())
                .containsExactly(
                        KEPT + " binh EXPLANATION_ACCEPTED explanation 2",
                        KEPT + " binh EXPLANATION_RETURNED explanation 1",
                        KEPT + " an EXPLANATION_GIVEN explanation 2",
                        KEPT + " an EXPLANATION_GIVEN explanation 1");
    }

    @Test
    void areToldApartByTheirMatters() {
        add(HILL, given(1, "hill"));
        add(HILLS_REPORT, given(1, "hill"));
        add(TOGETHER, given(1, "office"));
        add(LAKE, given(1, "lake"));

        Map<Matter, Explanation> found = explanations.of(Set.of(HILLS_REPORT, TOGETHER));
        assertThat(found).containsOnlyKeys(HILLS_REPORT, TOGETHER);
        assertThat(found.get(HILLS_REPORT)).isEqualTo(new Explanation(2, HILLS_REPORT, List.of(given(1, "hill"))));
        assertThat(found.get(TOGETHER)).isEqualTo(new Explanation(3, TOGETHER, List.of(given(1, "office"))));
        assertThat(explanations
                        .of(new Matter("I.1", "hill", "files", Kind.TARGET_MISSED))
                        .steps())
                .isEmpty();
        assertThat(explanations
                        .of(new Matter("I.1", "hill", "accounts", Kind.TASK_OVERDUE))
                        .steps())
                .isEmpty();
    }

    @Test
    void waitAsLongAsTheirNewestStepIsNotDecidedOn() {
        Explanation first = add(HILL, given(1, "hill"));
        assertThat(explanations.waiting()).containsExactly(first);
        add(HILL, returned(2));
        add(LAKE, given(1, "lake"));
        add(LAKE, accepted(2));
        assertThat(explanations.waiting()).isEmpty();

        Explanation other = add(TOGETHER, given(1, "office"));
        Explanation again = add(HILL, given(3, "hill"));
        assertThat(explanations.waiting()).containsExactly(again, other);
    }

    @Test
    void areAUnitsIfItGaveThemForItselfOrForSeveral() {
        add(HILL, given(1, "hill"));
        add(LAKE, given(1, "lake"));
        add(TOGETHER, given(1, "hill"));
        Explanation report = add(HILLS_REPORT, given(1, "hill"));
        Explanation hill = add(HILL, accepted(2));

        assertThat(explanations.of("hill")).containsExactly(hill, explanations.of(TOGETHER), report);
        assertThat(explanations.of("office")).isEmpty();
        assertThat(explanations.of("")).isEmpty();
    }

    @Test
    void takeNoStepThatDoesNotFollowTheNewest() {
        assertThat(explanations.add(HILL, given(2, "hill"))).isEmpty();
        assertThat(explanations.add(HILL, given(0, "hill"))).isEmpty();
        assertThat(explanations.waiting()).isEmpty();

        add(HILL, given(1, "hill"));
        add(HILL, given(2, "hill"));
        assertThat(explanations.add(HILL, accepted(2))).isEmpty();
        assertThat(explanations.add(HILL, accepted(4))).isEmpty();
        assertThat(explanations.of(HILL).steps()).containsExactly(given(1, "hill"), given(2, "hill"));
        assertThat(trail()).hasSize(2);
    }

    @Test
    void keepTextsOfFourThousandCharactersOfTwoEach() {
        String longest = "😀".repeat(4_000);
        var given = new Given(1, AN, NOVEMBER, "hill", longest, longest, MARCH_31);
        add(HILL, given);
        add(HILL, new Accepted(2, BINH, NOVEMBER, MARCH_31, longest));
        add(HILL, given(3, "hill"));
        add(HILL, new Returned(4, BINH, NOVEMBER, longest));

        assertThat(explanations.of(HILL).steps())
                .containsExactly(
                        given,
                        new Accepted(2, BINH, NOVEMBER, MARCH_31, longest),
                        given(3, "hill"),
                        new Returned(4, BINH, NOVEMBER, longest));
    }

    @Test
    void leaveNothingOfAStepThatCouldNotBeKeptWhole() {
        var endless = new Given(1, AN, NOVEMBER, "hill", "x".repeat(8_001), "Đã sửa.", MARCH_31);
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> add(HILL, endless));

        assertThat(trail()).isEmpty();
        assertThat(add(LAKE, given(1, "lake")).id()).isEqualTo(1);
        assertThat(register.database()
                        .sql("select count(*) from explanation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void takeOneOfManyStepsThatFollowTheSameAtOnce() throws Exception {
        assertThat(atOnce(8, caller -> explanations.add(HILL, given(1, "hill"))))
                .filteredOn(Optional::isPresent)
                .hasSize(1);

        List<Optional<Explanation>> decided = atOnce(8, caller -> explanations.add(HILL, next(caller)));
        assertThat(decided).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(decided.stream().flatMap(Optional::stream)).containsExactly(explanations.of(HILL));
        assertThat(explanations.of(HILL).steps()).extracting(Step::number).containsExactly(1, 2);
        assertThat(trail()).hasSize(2);
    }

    private static Step next(int caller) {
        return switch (caller % 3) {
            case 0 -> given(2, "hill");
            case 1 -> accepted(2);
            default -> returned(2);
        };
    }

    @Test
    void getNumbersOfTheirOwnWhenMattersAreExplainedAtOnce() throws Exception {
        List<Optional<Explanation>> added = atOnce(
                8,
                caller ->
                        explanations.add(new Matter("I." + caller, "hill", null, Kind.TASK_OVERDUE), given(1, "hill")));

        assertThat(added.stream().flatMap(Optional::stream))
                .extracting(Explanation::id)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(explanations.of("hill")).hasSize(8);
    }

    private static <T> List<T> atOnce(int callers, IntFunction<T> call) throws Exception {
        var threads = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<T>> calls = IntStream.range(0, callers)
                    .mapToObj(caller -> (Callable<T>) () -> call.apply(caller))
                    .toList();
            var results = new ArrayList<T>();
            for (Future<T> each : threads.invokeAll(calls)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
