package vn.plancompliance.register;

/** The register lies in a database that has its own tools for backups. */
public final class BackedUpElsewhere extends Exception {

    BackedUpElsewhere() {
        super("the register is not in the data folder");
    }
}
