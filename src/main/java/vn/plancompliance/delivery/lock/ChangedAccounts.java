package vn.plancompliance.delivery.lock;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.plancompliance.register.Account;
import vn.plancompliance.register.Accounts;

/** Ends sessions of accounts that were changed or closed since, whichever server did it. */
final class ChangedAccounts extends OncePerRequestFilter {

    private final Accounts accounts;

    ChangedAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Whoever has none signs in with each request, and his account has just been read.
        HttpSession session = request.getSession(false);
        if (session != null && isChanged()) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean isChanged() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn signedIn && !isSame(signedIn.account());
    }

    private boolean isSame(Account account) {
        return accounts.find(account.name()).filter(account::equals).isPresent();
    }
}
