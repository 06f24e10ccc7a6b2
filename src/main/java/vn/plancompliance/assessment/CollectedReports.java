package vn.plancompliance.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.plancompliance.intake.Fault;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.Source;
import vn.plancompliance.intake.UnreadableFile;
import vn.plancompliance.plan.CodePointOrder;
import vn.plancompliance.plan.Text;
import vn.plancompliance.register.ReportFile;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.reporting.Reports;

/**
 * Reports from many files, of which a broken one does not stop the others: it is told, and its units count as not having
 * reported. Two files that tell the same unit's same month are both refused, since nobody knows which of them counts.
 *
 * @param reports of the files that could be read
 * @param refused the files that could not, by name
 * @param digest names the content of all files, whatever they are called
 */
public record CollectedReports(Reports reports, List<Refused> refused, String digest) {

    /** A file that could not be read, and why. */
    public record Refused(String file, List<Fault> faults) {}

    /** The unit's month that a report is about. */
    private record Subject(String unit, YearMonth month) {}

    static CollectedReports of(Assessments assessments, List<Source> files, LocalDate today) {
        Map<Source, List<Report>> readable = new LinkedHashMap<>();
        var refused = new ArrayList<Refused>();
        for (Source file : files) {
            try {
                readable.put(file, assessments.reports(List.of(file), today));
            } catch (RefusedFile e) {
                refused.add(new Refused(file.name(), e.faults()));
            } catch (UnreadableFile e) {
                refused.add(new Refused(file.name(), List.of(new Fault("", e.reason(), READABLE))));
            }
        }
        refused.addAll(twice(readable));
        refused.sort(Comparator.comparing(Refused::file, CodePointOrder.INSTANCE));
        List<Report> reports = readable.values().stream().flatMap(List::stream).toList();
        return new CollectedReports(new Reports(reports), List.copyOf(refused), digest(files));
    }

    private static final Text READABLE = new Text("một tệp báo cáo đọc được", "a report file that can be read");

    /** Takes out the files that contradict each other, and tells them. */
    private static List<Refused> twice(Map<Source, List<Report>> readable) {
        Map<Subject, List<Source>> tellers = new HashMap<>();
        readable.forEach((file, reports) -> reports.forEach(report -> tellers.computeIfAbsent(
                        new Subject(report.unit(), report.month()), subject -> new ArrayList<>())
                .add(file)));
        Map<Source, List<Fault>> faults = new LinkedHashMap<>();
        tellers.forEach((subject, files) -> {
            if (files.size() > 1) {
                files.forEach(file ->
                        faults.computeIfAbsent(file, each -> new ArrayList<>()).add(toldTwice(subject, file, files)));
            }
        });
        readable.keySet().removeAll(faults.keySet());
        return faults.entrySet().stream()
                .map(each -> new Refused(
                        each.getKey().name(),
                        each.getValue().stream()
                                .sorted(Comparator.comparing(
                                        fault -> fault.found().en(), CodePointOrder.INSTANCE))
                                .toList()))
                .toList();
    }

    private static Fault toldTwice(Subject subject, Source file, List<Source> files) {
        var others = new TreeSet<>(CodePointOrder.INSTANCE);
        files.stream().filter(each -> each != file).map(Source::name).forEach(others::add);
        String told = subject.unit() + " " + subject.month();
        return new Fault(
                "",
                new Text(
                        told + ", cũng có trong " + String.join(", ", others),
                        told + ", also in " + String.join(", ", others)),
                new Text("mỗi đơn vị một báo cáo một tháng", "one report of a unit for a month"));
    }

    private static String digest(List<Source> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // The same content in two files is not the same as in one: both are refused.
            files.stream()
                    .map(file -> new ReportFile(file.name(), null, file.content()).sha256())
                    .sorted(CodePointOrder.INSTANCE)
                    .forEach(hash -> digest.update(hash.getBytes(StandardCharsets.UTF_8)));
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
