package vn.plancompliance.assessment;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.RefusedDemonstration.Reason;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.UnreadableFile;
import vn.plancompliance.register.Act;
import vn.plancompliance.register.Demonstrations;
import vn.plancompliance.register.Role;
import vn.plancompliance.register.Submissions.HandedIn;
import vn.plancompliance.register.Submissions.Kept;

/**
 * Lets a newcomer see at once what the program tells of whole months: sample reports are handed in to an empty register,
 * and taken out again with all that came of them and was handed in since. Safe for use by several threads.
 */
public final class Demonstration {

    private static final Role[] ROLES = {Role.ADMINISTRATOR, Role.COORDINATOR};

    private final Submitting submitting;
    private final Demonstrations register;
    private final SampleReports samples;

    /**
     * The demonstration of that register.
     *
     * @param samples a folder with a folder for each month, as {@code 2023-11}, of report files; nothing is offered if it
     *     is not there, or the path is empty
     */
    public Demonstration(Submitting submitting, Demonstrations register, Path samples) {
        this.submitting = submitting;
        this.register = register;
        this.samples = new SampleReports(samples);
    }

    /** What there is to say of a demonstration. */
    public enum Stage {
        /** There are no sample reports, or the register is in use. */
        NOT_OFFERED,
        /** There are sample reports, and the register is empty. */
        OFFERED,
        /** All that the register holds counts as demonstration. */
        LOADED
    }

    /**
     * How things stand.
     *
     * @param loaded by whom and since when; null unless it is loaded
     */
    public record State(Stage stage, @Nullable Act loaded) {}

    /** Whether somebody may load and remove one. */
    public static boolean isOpenTo(Caller caller) {
        return Stream.of(ROLES).anyMatch(caller.roles()::contains);
    }

    /** By whom and since when one is loaded, if it is; asks for less than {@link #state()}. */
    public Optional<Act> loaded() {
        return register.loaded();
    }

    /** How things stand now. */
    public State state() {
        Optional<Act> loaded = register.loaded();
        if (loaded.isPresent()) {
            return new State(Stage.LOADED, loaded.get());
        }
        return new State(samples.exist() && register.isEmpty() ? Stage.OFFERED : Stage.NOT_OFFERED, null);
    }

    /**
     * Hands in the sample reports, all or none.
     *
     * @param today the day of submission where a report names none
     * @throws NotAllowed if he neither administers nor coordinates
     * @throws RefusedDemonstration if there is one already, or the register is in use, or there are no sample reports
     * @throws UnreadableFile if a file is none of the formats
     * @throws RefusedFile if any file has faults
     */
    public void load(Assessments assessments, Caller by, Instant now, LocalDate today)
            throws NotAllowed, RefusedDemonstration, UnreadableFile, RefusedFile {
        by.requireAnyOf(ROLES);
        requireRoom();
        List<HandedIn> handedIn = submitting.read(assessments, samples.read(), today);
        if (handedIn.isEmpty()) {
            throw new RefusedDemonstration(Reason.NO_FILES);
        }
        Optional<Kept> kept = register.load(handedIn, by.act(now));
        if (kept.isEmpty()) {
            // Somebody else was quicker.
            requireRoom();
            throw new RefusedDemonstration(Reason.IN_USE);
        }
        assessments.observer().kept(kept.get().added());
    }

    private void requireRoom() throws RefusedDemonstration {
        if (register.loaded().isPresent()) {
            throw new RefusedDemonstration(Reason.LOADED);
        }
        if (!register.isEmpty()) {
            throw new RefusedDemonstration(Reason.IN_USE);
        }
    }

    /**
     * Takes out all reports and all that came of them, whoever handed them in since, and leaves an empty register with its
     * rule books, accounts and audit trail.
     *
     * @throws NotAllowed if he neither administers nor coordinates
     * @throws RefusedDemonstration if there is none, or a quarter is being judged
     */
    public void remove(Caller by, Instant now) throws NotAllowed, RefusedDemonstration {
        by.requireAnyOf(ROLES);
        switch (register.remove(by.act(now))) {
            case REMOVED -> {}
            case NOT_LOADED -> throw new RefusedDemonstration(Reason.NOT_LOADED);
            case RUN_UNDER_WAY -> throw new RefusedDemonstration(Reason.RUN_UNDER_WAY);
        }
    }
}
