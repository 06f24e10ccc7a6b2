package vn.plancompliance.delivery.web.report;

import vn.plancompliance.assessment.Preview;
import vn.plancompliance.assessment.Submitting.Submitted;
import vn.plancompliance.intake.RefusedFile;

/** A file that was checked, and what came of it. */
sealed interface Checked {

    /** The file, byte for byte. */
    Submitted file();

    /**
     * It can be handed in.
     *
     * @param filledIn whether it was made of the form on the page
     */
    record Fine(Submitted file, Preview preview, boolean filledIn) implements Checked {}

    /** It has faults. */
    record Faulty(Submitted file, RefusedFile refusal) implements Checked {}

    /**
     * It was handed in since.
     *
     * @param report the number of the first report that it brought
     */
    record HandedIn(Submitted file, int report) implements Checked {}
}
