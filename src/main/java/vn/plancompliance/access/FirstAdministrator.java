package vn.plancompliance.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.plancompliance.register.Account;
import vn.plancompliance.register.Accounts;
import vn.plancompliance.register.Act;
import vn.plancompliance.register.Role;

/** Lets somebody into a register that nobody can enter yet: {@code admin}, who has every role. */
public final class FirstAdministrator {

    /** The account's name. */
    public static final String NAME = "admin";

    private static final String SERVER = "server";
    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 20;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;

    public FirstAdministrator(Accounts accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Makes the account if there is none at all.
     *
     * @param given the password; one is made if it is blank
     * @return the password that was made, to be shown once; empty if none was
     * @throws UnusablePassword if the password that was given is too long, and there is no account yet
     */
    public Optional<String> make(String given) throws UnusablePassword {
        if (!accounts.all().isEmpty()) {
            return Optional.empty();
        }
        if (given.getBytes(StandardCharsets.UTF_8).length > Passwords.LONGEST_BYTES) {
            throw new UnusablePassword();
        }
        String password = given.isBlank() ? generated() : given;
        var admin = new Account(NAME, EnumSet.allOf(Role.class), null, true, 1);
        boolean added = accounts.addFirst(admin, passwords.hash(password), new Act(SERVER, clock.instant()));
        return added && given.isBlank() ? Optional.of(password) : Optional.empty();
    }

    private static String generated() {
        return new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
