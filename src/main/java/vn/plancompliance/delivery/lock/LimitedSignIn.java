package vn.plancompliance.delivery.lock;

import io.github.bucket4j.TimeMeter;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import vn.plancompliance.access.Audit;
import vn.plancompliance.register.Accounts;

/** Lets in by an account's password, as long as not too many wrong ones were tried. */
final class LimitedSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider accountsDoor;
    private final Accounts accounts;
    private final Audit audit;
    private final Attempts attempts = new Attempts(TimeMeter.SYSTEM_MILLISECONDS);

    LimitedSignIn(Accounts accounts, RememberedPasswords passwords, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
        this.accountsDoor = new DaoAuthenticationProvider(new RegisteredAccounts(accounts));
        accountsDoor.setPasswordEncoder(passwords);
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String name = RegisteredAccounts.name(typed.getName());
        attempts.require(name);
        try {
            return accountsDoor.authenticate(typed);
        } catch (AuthenticationServiceException e) {
            // The register could not be asked; that says nothing of the password.
            throw e;
        } catch (AuthenticationException e) {
            attempts.failed(name);
            // A name that is no account's may be a password typed into the wrong field.
            if (accounts.find(name).isPresent()) {
                audit.refused(name);
            }
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
