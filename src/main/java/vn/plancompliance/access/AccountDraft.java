package vn.plancompliance.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.register.Role;

/**
 * What an account is to be.
 *
 * @param unit code of the unit for which a reporter reports; null for none
 */
public record AccountDraft(Set<Role> roles, @Nullable String unit, boolean enabled) {

    public AccountDraft {
        roles = Set.copyOf(roles);
    }
}
