package vn.plancompliance.register;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or some program, who may come in; without the password.
 *
 * @param name small Latin letters, digits, and within them {@code . _ -}; at most 100 characters
 * @param unit code of the unit for which a reporter reports; null for whoever reports for none
 * @param enabled whether it may be used; accounts are never removed, since what they did stays
 * @param version counts the changes of the account, its password included, from 1
 */
public record Account(
        String name, Set<Role> roles, @Nullable String unit, boolean enabled, int version) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9])?");

    public Account {
        if (!isName(name)) {
            throw new IllegalArgumentException("no account can be called so");
        }
        Set<Role> sorted = EnumSet.noneOf(Role.class);
        sorted.addAll(roles);
        roles = Collections.unmodifiableSet(sorted);
    }

    /** Whether an account can be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether it looks after accounts, and may be used. */
    boolean administers() {
        return enabled && roles.contains(Role.ADMINISTRATOR);
    }
}
