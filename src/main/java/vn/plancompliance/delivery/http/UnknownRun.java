package vn.plancompliance.delivery.http;

/** A run of the quarter's job is asked for, or a document of it, that there is not. */
final class UnknownRun extends Exception {

    private final String quarter;
    private final String document;

    /** @param document empty if there is no run at all */
    UnknownRun(String quarter, String document) {
        super(quarter + " " + document);
        this.quarter = quarter;
        this.document = document;
    }

    String quarter() {
        return quarter;
    }

    String document() {
        return document;
    }
}
