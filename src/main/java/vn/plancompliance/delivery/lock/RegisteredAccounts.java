package vn.plancompliance.delivery.lock;

import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import vn.plancompliance.register.Accounts;

/** Finds accounts by what somebody types as his name, in whatever case. */
final class RegisteredAccounts implements UserDetailsService {

    private final Accounts accounts;

    RegisteredAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    static String name(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        String name = name(typed);
        String hash = accounts.password(name).orElse(null);
        if (hash == null) {
            throw new UsernameNotFoundException("there is no such account");
        }
        return accounts.find(name)
                .map(account -> new SignedIn(account, hash))
                .orElseThrow(() -> new UsernameNotFoundException("there is no such account"));
    }
}
