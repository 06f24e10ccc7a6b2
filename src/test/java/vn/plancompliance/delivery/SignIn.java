package vn.plancompliance.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How tests come in. */
public final class SignIn {

    /** The first administrator's password on servers of tests. */
    public static final String PASSWORD = "of the first administrator";

    /** Tells a server that password. */
    public static final String SETTING = "--plan.admin.password=" + PASSWORD;

    private SignIn() {}

    /** The header that an administrator's requests have. */
    public static String asAdmin() {
        return as("admin", PASSWORD);
    }

    /** The header that the requests of an account have. */
    public static String as(String name, String password) {
        byte[] told = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(told);
    }
}
