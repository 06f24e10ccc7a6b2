package vn.plancompliance.access;

/** The password that was given for the first administrator is too long to be one. */
public final class UnusablePassword extends Exception {

    UnusablePassword() {
        super("a password has at most " + Passwords.LONGEST_BYTES + " bytes");
    }
}
