package vn.plancompliance.delivery.lock;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.plancompliance.access.Caller;
import vn.plancompliance.register.Account;

/** Somebody who signs in by an account, as far as the framework has to know. */
final class SignedIn implements UserDetails, CredentialsContainer {

    private final transient Account account;
    private transient @Nullable String hash;

    SignedIn(Account account, String hash) {
        this.account = account;
        this.hash = hash;
    }

    Account account() {
        return account;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Rights.of(Caller.of(account));
    }

    @Override
    public @Nullable String getPassword() {
        return hash;
    }

    @Override
    public String getUsername() {
        return account.name();
    }

    @Override
    public boolean isEnabled() {
        return account.enabled();
    }

    /** Sessions remember who came in, not the hash of his password. */
    @Override
    public void eraseCredentials() {
        hash = null;
    }
}
