package vn.plancompliance.intake;

import vn.plancompliance.plan.Text;

/** A file is not what it should be at all, so that nothing in it can be checked. */
public final class UnreadableFile extends Exception {

    private final transient Text reason;

    UnreadableFile(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    /** The same, said of a file among several. */
    UnreadableFile in(String file) {
        return new UnreadableFile(new Text(file + ": " + reason.vi(), file + ": " + reason.en()));
    }

    /** What is wrong, and where if that is known. */
    public Text reason() {
        return reason;
    }
}
