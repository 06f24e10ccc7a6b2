package vn.plancompliance.delivery.http;

/** A file of a version of the rule book is asked for that the version does not have. */
final class UnknownFile extends Exception {

    private final String file;
    private final int version;

    UnknownFile(String file, int version) {
        super("version " + version + " has no file " + file);
        this.file = file;
        this.version = version;
    }

    String file() {
        return file;
    }

    int version() {
        return version;
    }
}
