package vn.plancompliance.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.register.Account;
import vn.plancompliance.register.Act;
import vn.plancompliance.register.Role;

/**
 * Whoever asks for something, signed in.
 *
 * @param name of an account, or {@code oidc:} and the name in a token; at most 200 characters
 * @param unit code of the unit for which a reporter reports; null for whoever reports for none
 */
public record Caller(String name, Set<Role> roles, @Nullable String unit) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whoever signed in by an account. */
    public static Caller of(Account account) {
        return new Caller(account.name(), account.roles(), account.unit());
    }

    /** Does something, at that moment. */
    public Act act(Instant at) {
        return new Act(name, at);
    }

    /** Whether all units' reports may be read. */
    public boolean readsAll() {
        return roles.contains(Role.COORDINATOR) || roles.contains(Role.LEADER);
    }

    /** Whether any unit's reports may be read. */
    public boolean reads() {
        return readsAll() || (unit != null && reportsOnlyFor(unit));
    }

    /**
     * Does nothing if the reports of a unit may be read.
     *
     * @throws NotAllowed if they must not
     */
    public void requireReading(String code) throws NotAllowed {
        if (!readsAll() && !reportsOnlyFor(code)) {
            throw new NotAllowed(this);
        }
    }

    /**
     * Does nothing if the reports of all units may be read.
     *
     * @throws NotAllowed if they must not
     */
    public void requireReadingAll() throws NotAllowed {
        if (!readsAll()) {
            throw new NotAllowed(this);
        }
    }

    /** Whether reports of a unit may be handed in. */
    public boolean reportsFor(String code) {
        return roles.contains(Role.COORDINATOR) || reportsOnlyFor(code);
    }

    /** Whether reports of all units may be handed in, and not those of one alone. */
    public boolean reportsForAll() {
        return roles.contains(Role.COORDINATOR);
    }

    /**
     * Does nothing if reports of these units may be handed in.
     *
     * @throws NotAllowed if they must not, be it of one of them
     */
    public void requireReporting(Collection<String> units) throws NotAllowed {
        if (!units.stream().allMatch(this::reportsFor)) {
            throw new NotAllowed(this);
        }
    }

    /**
     * Does nothing if one of these roles is held.
     *
     * @throws NotAllowed if none is
     */
    public void requireAnyOf(Role... any) throws NotAllowed {
        if (Stream.of(any).noneMatch(roles::contains)) {
            throw new NotAllowed(this);
        }
    }

    private boolean reportsOnlyFor(String code) {
        return roles.contains(Role.REPORTER) && code.equals(unit);
    }
}
