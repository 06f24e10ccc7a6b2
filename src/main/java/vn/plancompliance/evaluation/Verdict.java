package vn.plancompliance.evaluation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Severity;
import vn.plancompliance.finding.Status;

/** What a judgement rule concludes: an outcome, a finding, or both. */
public final class Verdict {

    private final Subject subject;
    private final @Nullable Status status;
    private final @Nullable Kind kind;
    private final @Nullable Severity severity;

    private Verdict(Subject subject, @Nullable Status status, @Nullable Kind kind, @Nullable Severity severity) {
        this.subject = subject;
        this.status = status;
        this.kind = kind;
        this.severity = severity;
    }

    /** How a target stands. */
    public static Verdict outcome(Status status, Standing standing) {
        return new Verdict(standing, status, null, null);
    }

    /** A violation that is no outcome of a target. */
    public static Verdict violation(Kind kind, Subject subject) {
        return new Verdict(subject, null, kind, Severity.VIOLATION);
    }

    /** An alert that is no outcome of a target. */
    public static Verdict alert(Kind kind, Subject subject) {
        return new Verdict(subject, null, kind, Severity.ALERT);
    }

    /** This outcome, as a violation. */
    public Verdict violation(Kind finding) {
        return new Verdict(subject, status, finding, Severity.VIOLATION);
    }

    /** This outcome, as an alert. */
    public Verdict alert(Kind finding) {
        return new Verdict(subject, status, finding, Severity.ALERT);
    }

    Subject subject() {
        return subject;
    }

    Optional<Status> status() {
        return Optional.ofNullable(status);
    }

    Optional<Kind> kind() {
        return Optional.ofNullable(kind);
    }

    Optional<Severity> severity() {
        return Optional.ofNullable(severity);
    }
}
