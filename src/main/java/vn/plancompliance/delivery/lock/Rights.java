package vn.plancompliance.delivery.lock;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.plancompliance.access.Caller;

/** Roles, as the framework calls them. */
final class Rights {

    private Rights() {}

    static List<GrantedAuthority> of(Caller caller) {
        return caller.roles().stream()
                .sorted()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.name()))
                .toList();
    }
}
