package vn.plancompliance.delivery.lock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads whoever could not sign in back to the page, which tells why. */
final class TurnedAway implements AuthenticationFailureHandler {

    private final String page;
    private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();

    TurnedAway(String page) {
        this.page = page;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String told = refusal instanceof TooManyAttempts tooMany ? "?wait=" + tooMany.seconds() : "?wrong";
        redirects.sendRedirect(request, response, page + told);
    }
}
