package vn.plancompliance.benchmark;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The project's plan as somebody would write it into a program who has no rules. */
final class HandPlan {

    private static final LocalDate APRIL_2022 = LocalDate.of(2022, 4, 1);
    private static final LocalDate MAY_2022 = LocalDate.of(2022, 5, 1);
    private static final LocalDate END_2022 = LocalDate.of(2022, 12, 31);
    private static final LocalDate START_2023 = LocalDate.of(2023, 1, 1);
    private static final LocalDate END_2025 = LocalDate.of(2025, 12, 31);
    private static final LocalDate START_2026 = LocalDate.of(2026, 1, 1);
    private static final LocalDate END_2030 = LocalDate.of(2030, 12, 31);

    private static final String DISTRICT = "district-units";
    private static final String COMMUNES = "communes";

    static final List<Goal> GOALS = following(List.of(
            goal("I.2.a/2022/4", "tax.no-redeclaration", 100, APRIL_2022, END_2022),
            goal("I.2.a/2022/7a", "services.mps-reengineered", 100, APRIL_2022, END_2022),
            goal("I.2.a/2022/7b", "services.essential-reengineered", 20, APRIL_2022, END_2022),
            goal("I.2.a/2022/8a", "onestop.eid-issued", 100, MAY_2022, null),
            goal("I.2.a/2022/8b", "onestop.no-paper-proof", 100, MAY_2022, null).since("one-stop-connected"),
            goal("I.2.a/2023-2025/2", "procedures.online-level4", 100, START_2023, END_2025),
            goal("I.2.a/2023-2025/3", "online-services.users-authenticated", 100, START_2023, END_2025),
            goal("I.2.a/2023-2025/4a", "onestop.authenticated", 100, START_2023, END_2025),
            goal("I.2.a/2023-2025/4b", "onestop.no-paper-proof", 100, START_2023, END_2025),
            goal("I.2.a/2023-2025/5", "results.stored-electronically", 100, START_2023, END_2025),
            goal("I.2.a/2023-2025/6", "forms.standardized", 50, START_2023, END_2025),
            goal("I.2.a/2023-2025/7", "procedures.satisfaction", 90, START_2023, END_2025)
                    .of("all-units"),
            goal("I.2.a/2023-2025/8", "procedures.simplified", 50, START_2023, END_2025),
            goal("I.2.a/2023-2025/9a", "workfiles.online", 80, START_2023, END_2025)
                    .of(DISTRICT),
            goal("I.2.a/2023-2025/9b", "workfiles.online", 60, START_2023, END_2025)
                    .of(COMMUNES),
            goal("I.2.a/2023-2025/10", "population-files.electronic", 100, START_2023, END_2025),
            goal("I.2.a/2025-2030/1", "forms.standardized", 70, START_2026, END_2030),
            goal("I.2.a/2025-2030/2a", "workfiles.online", 100, START_2026, END_2030)
                    .of(DISTRICT),
            goal("I.2.a/2025-2030/2b", "workfiles.online", 80, START_2026, END_2030)
                    .of(COMMUNES),
            goal("I.2.c/2022/1", "eid.requests-resolved", 100, MAY_2022, null),
            goal("I.2.c/2022/2", "vneid.information-authenticated", 100, MAY_2022, null),
            goal("I.2.c/2023-2025/1", "vneid.accounts", 35_000, START_2023, END_2025)
                    .of(COMMUNES)
                    .above(),
            goal("I.2.c/2023-2025/2a", "digital-transactions.authenticated", 100, START_2023, null),
            goal("I.2.c/2023-2025/2b", "e-contracts.signed", 100, START_2023, null),
            goal("I.2.c/2025-2030/1", "vneid.accounts", 45_000, START_2026, END_2030)
                    .of(COMMUNES)
                    .above(),
            goal("I.2.d/2022/1a", "residents.in-database", 100, APRIL_2022, END_2022),
            goal("I.2.d/2022/1b", "residents.personal-id", 100, APRIL_2022, END_2022),
            goal("I.2.d/2022/1c", "residents.chip-card", 100, APRIL_2022, END_2022)));

    static final List<Job> JOBS = Stream.of(
                    jobs(Deadline.doneBy("2022-04-24"), "IV.2.b"),
                    jobs(Deadline.startedBy("2022-04-30"), "II.2.b", "II.2.c", "II.4.a"),
                    jobs(Deadline.startedBy("2022-06-30"), "I.2.a/2022/11"),
                    jobs(Deadline.startedBy("2022-12-01").of("DISTRICT"), "II.2.e"),
                    jobs(Deadline.startedBy("2023-06-01").of("COMMUNE"), "II.2.e"),
                    jobs(Deadline.doneBy("2022-06-30"), "II.2.d", "II.2.đ", "II.2.g"),
                    jobs(Deadline.doneBy("2022-09-30"), "II.3.a"),
                    jobs(
                            Deadline.doneBy("2022-12-31"),
                            "I.2.a/2022/1",
                            "I.2.a/2022/2",
                            "I.2.a/2022/3",
                            "I.2.a/2022/4b",
                            "I.2.a/2022/5",
                            "I.2.a/2022/6",
                            "I.2.a/2022/9",
                            "I.2.a/2022/10",
                            "I.2.c/2022/1b",
                            "I.2.c/2022/2b",
                            "I.2.c/2022/3",
                            "I.2.d/2022/1d",
                            "I.2.d/2022/2",
                            "I.2.d/2022/3",
                            "I.2.d/2022/4",
                            "I.2.e/2022/1",
                            "I.2.e/2022/1b",
                            "II.2.i",
                            "II.2.k",
                            "II.2.l"),
                    jobs(Deadline.doneBy("2023-01-31"), "II.3.b"),
                    jobs(Deadline.doneBy("2023-06-30"), "II.3.c", "II.4.b"),
                    jobs(
                            Deadline.doneBy("2023-12-31"),
                            "I.2.b/2022-2023/1",
                            "I.2.b/2022-2023/2",
                            "I.2.b/2022-2023/3",
                            "I.2.b/2022-2023/4",
                            "II.2.m"),
                    jobs(
                            Deadline.doneBy("2025-12-31"),
                            "I.2.a/2023-2025/1",
                            "I.2.a/2023-2025/11",
                            "I.2.b/2024-2025/1",
                            "I.2.c/2023-2025/1b"),
                    jobs(
                            Deadline.doneBy("2030-12-31"),
                            "I.2.a/2025-2030/3",
                            "I.2.a/2025-2030/4",
                            "I.2.a/2025-2030/5",
                            "I.2.a/2025-2030/6",
                            "I.2.a/2025-2030/7",
                            "I.2.a/2025-2030/8",
                            "I.2.b/2026-2030/1",
                            "I.2.c/2025-2030/1b"),
                    jobs(Deadline.dueDayOf("circular-data-products"), "II.1.a"),
                    jobs(Deadline.dueDayOf("circular-data-fees"), "II.1.b"),
                    jobs(Deadline.dueDayOf("plan-law-changes"), "II.1.c"),
                    jobs(Deadline.dueDayOf("circular-data-exchange"), "II.1.e"),
                    jobs(Deadline.dueDayOf("guidance-decree-137"), "II.1.g"),
                    jobs(Deadline.dueDayOf("guidance-law-identification"), "II.1.h"),
                    jobs(Deadline.dueDayOf("guidance-inspection"), "II.1.k"),
                    jobs(Deadline.dueDayOf("plan-portal-connection"), "II.2.a"),
                    jobs(Deadline.daysAfter(30, "decree-personal-data"), "II.1.d"),
                    jobs(Deadline.daysAfter(30, "decree-eid"), "II.1.đ"),
                    jobs(Deadline.daysAfter(30, "law-personal-data"), "II.1.i"),
                    jobs(Deadline.NONE, "II.1.l", "II.2.h", "I.2.d/2023/1", "I.2.e/2023/1"),
                    yearly("III.1"),
                    monthly("IV.1.n"))
            .flatMap(List::stream)
            .toList();

    private HandPlan() {}

    /** The goals that count on that day, unless an event has to begin them; a goal that another follows ends on its due day. */
    static Set<Goal> inForceOn(LocalDate day) {
        Set<Goal> inForce = Collections.newSetFromMap(new IdentityHashMap<>());
        GOALS.stream().filter(goal -> goal.isInForceOn(day)).forEach(inForce::add);
        return inForce;
    }

    private static Goal goal(String clause, String indicator, long threshold, LocalDate from, @Nullable LocalDate due) {
        return new Goal(clause, indicator, threshold, from, due, null, null, true, 0, LocalDate.MAX);
    }

    private static List<Goal> following(List<Goal> goals) {
        return goals.stream()
                .map(goal -> goal.between(
                        goals.stream()
                                .filter(goal::follows)
                                .findFirst()
                                .map(Goal::threshold)
                                .orElse(0L),
                        goals.stream()
                                .filter(later -> later.follows(goal))
                                .findFirst()
                                .map(Goal::due)
                                .orElse(LocalDate.MAX)))
                .toList();
    }

    private static List<Job> jobs(Deadline deadline, String... tasks) {
        return Stream.of(tasks).map(task -> new Job(task, task, deadline)).toList();
    }

    private static List<Job> yearly(String task) {
        var jobs = new ArrayList<Job>();
        for (int year = 2023; year <= 2030; year++) {
            jobs.add(new Job(task + "/" + year, task, Deadline.doneBy(year - 1 + "-12-31")));
        }
        return jobs;
    }

    private static List<Job> monthly(String task) {
        var jobs = new ArrayList<Job>();
        for (var month = YearMonth.of(2022, 5); month.getYear() <= 2030; month = month.plusMonths(1)) {
            jobs.add(new Job(
                    task + "/" + month,
                    task,
                    Deadline.doneBy(month.atEndOfMonth().toString())));
        }
        return jobs;
    }
}
