package vn.plancompliance.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.plancompliance.plan.SmallPlan;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.reporting.Report;
import vn.plancompliance.rulebook.ProjectRules;

/** Where tests hand files in. JSON may be written with single quotes. */
final class Inbox {

    static final LocalDate TODAY = LocalDate.of(2023, 11, 20);

    private final Intake intake;
    private final Format format;

    private Inbox(Vocabulary vocabulary) {
        this(new Intake(vocabulary), Format.JSON);
    }

    private Inbox(Intake intake, Format format) {
        this.intake = intake;
        this.format = format;
    }

    /** The same for files of another format. */
    Inbox of(Format other) {
        return new Inbox(intake, other);
    }

    static Inbox ofTheProject() {
        return new Inbox(ProjectRules.vocabulary());
    }

    static Inbox ofTheProvince() {
        return new Inbox(ProjectRules.vocabulary(ProjectRules.PROVINCE));
    }

    static Inbox ofTheSmallPlan() {
        return new Inbox(SmallPlan.vocabulary());
    }

    /** The hill's report of November 2023 with these measurements. */
    static String hill(String measurements) {
        return "{'unit': 'hill', 'period': '2023-11', 'measurements': [" + measurements + "]}";
    }

    /** The reports of files that are taken; several are named {@code 1.json}, {@code 2.json} and so on. */
    List<Report> take(String... files) {
        try {
            return read(bytes(files));
        } catch (UnreadableFile e) {
            throw new AssertionError(e.reason().en(), e);
        } catch (RefusedFile e) {
            throw new AssertionError(e.faults().toString(), e);
        }
    }

    /** The report of a file that is taken. */
    Report takeOne(String file) {
        List<Report> reports = take(file);
        if (reports.size() != 1) {
            throw new AssertionError("not one report: " + reports);
        }
        return reports.get(0);
    }

    /** How files are refused. */
    RefusedFile refusal(String... files) {
        try {
            throw new AssertionError("taken: " + read(bytes(files)));
        } catch (UnreadableFile e) {
            throw new AssertionError(e.reason().en(), e);
        } catch (RefusedFile e) {
            return e;
        }
    }

    /** The places of the faults for which files are refused. */
    List<String> places(String... files) {
        return refusal(files).faults().stream().map(Fault::at).toList();
    }

    /** The faults for which files are refused, as {@code place: found; expected}. */
    List<String> faults(String... files) {
        return refusal(files).faults().stream()
                .map(fault -> fault.at() + ": " + fault.found().en() + "; "
                        + fault.expected().en())
                .toList();
    }

    /** Why files cannot be read at all. */
    String unreadable(byte[]... files) {
        try {
            throw new AssertionError("taken: " + read(files));
        } catch (UnreadableFile e) {
            return e.reason().en();
        } catch (RefusedFile e) {
            throw new AssertionError(e.faults().toString(), e);
        }
    }

    List<Report> read(byte[]... files) throws UnreadableFile, RefusedFile {
        var sources = new ArrayList<Source>();
        for (byte[] file : files) {
            sources.add(new Source(sources.size() + 1 + "." + format.name().toLowerCase(Locale.ROOT), file));
        }
        return intake.read(sources, TODAY);
    }

    static byte[] utf8(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private byte[][] bytes(String... files) {
        byte[][] contents = new byte[files.length][];
        for (int i = 0; i < files.length; i++) {
            contents[i] = format == Format.JSON ? utf8(files[i]) : files[i].getBytes(StandardCharsets.UTF_8);
        }
        return contents;
    }
}
