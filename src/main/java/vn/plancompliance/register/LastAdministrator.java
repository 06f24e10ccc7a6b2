package vn.plancompliance.register;

/** A change would leave nobody who looks after accounts. */
public final class LastAdministrator extends Exception {

    LastAdministrator(String name) {
        super(name + " is the last administrator");
    }
}
