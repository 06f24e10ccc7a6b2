package vn.plancompliance.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.plancompliance.plan.Form;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Recurrence;
import vn.plancompliance.plan.Unit;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Figure;
import vn.plancompliance.reporting.Measurement;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;
import vn.plancompliance.reporting.TaskStatus;

/** The project's plan with as many communes as one likes, and reports of its units: always the same for the same seed. */
public final class LargeDistrict {

    private static final Path RULES = Path.of("rules");

    private LargeDistrict() {}

    /**
     * Writes the project's rules folder below an empty one, for a district of so many communes, each of which reports every
     * indicator of the plan.
     *
     * @param communes how many, the project's twelve among them
     */
    public static Path rules(Path parent, int communes) throws IOException {
        Path folder = parent.resolve("rules");
        try (Stream<Path> paths = Files.walk(RULES)) {
            for (Path path : paths.toList()) {
                Files.copy(path, folder.resolve(RULES.relativize(path)));
            }
        }
        Path plan = folder.resolve("plan.yaml");
        String more = IntStream.rangeClosed(13, communes)
                .mapToObj(LargeDistrict::commune)
                .collect(Collectors.joining());
        Files.writeString(
                plan,
                Files.readString(plan)
                        .replaceAll(
                                "reportedBy: \\[((?:(?!communes|one-stop)[\\w-]+(?:, )?)+)]",
                                "reportedBy: [$1, communes]")
                        .replaceFirst("\n# [^\n]*\ngroups:\n", "\n" + more + "groups:\n"));
        return folder;
    }

    private static String commune(int number) {
        return """
                  - code: xa-%1$05d
                    level: COMMUNE
                    officialCode: "%2$d"
                    name: {vi: "Xã số %1$d", en: "Commune %1$d"}
                """.formatted(number, 30_000 + number).indent(2).replaceAll("(?m)^ {2}", "");
    }

    /** Reports of all units for these months: some are lacking, late or incomplete, states rise and fall. */
    public static Reports reports(Vocabulary vocabulary, List<YearMonth> months, long seed) {
        var random = new Random(seed);
        var reports = new ArrayList<Report>();
        for (Unit unit : vocabulary.units()) {
            for (YearMonth month : months) {
                if (random.nextInt(100) < 97) {
                    reports.add(report(vocabulary, unit, month, random));
                }
            }
        }
        return new Reports(reports);
    }

    private static Report report(Vocabulary vocabulary, Unit unit, YearMonth month, Random random) {
        return new Report(
                unit.code(),
                month,
                month.atDay(random.nextInt(100) < 95 ? 10 : 20),
                vocabulary.indicators().stream()
                        .filter(indicator -> unit.reports(indicator.code()) && random.nextInt(1000) < 995)
                        .map(indicator -> new Measurement(indicator.code(), figure(indicator, random)))
                        .toList(),
                vocabulary.tasks().stream()
                        .filter(task -> task.recurrence() == Recurrence.ONCE && unit.leads(task.code()))
                        .map(task -> status(task.code(), month, random))
                        .toList(),
                List.of());
    }

    private static Figure figure(Indicator indicator, Random random) {
        int whole = random.nextInt(1000) + (indicator.form() == Form.COUNT ? 3000 : 0);
        boolean all = random.nextInt(100) < 90;
        return indicator.form() == Form.COUNT
                ? Figure.Count.of(whole)
                : Figure.Ratio.of(all ? whole : whole - random.nextInt(whole / 50 + 1), whole);
    }

    private static TaskStatus status(String task, YearMonth month, Random random) {
        return random.nextInt(100) < 90
                ? new TaskStatus(
                        task, TaskStatus.State.DONE, null, month.minusMonths(3).atDay(15))
                : new TaskStatus(
                        task, TaskStatus.State.IN_PROGRESS, month.minusMonths(3).atDay(15), null);
    }
}
