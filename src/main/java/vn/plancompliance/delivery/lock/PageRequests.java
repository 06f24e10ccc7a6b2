package vn.plancompliance.delivery.lock;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests that change something and that a browser may have been led to send: those have to bring a page's token.
 * Whoever sends his password or token along himself does not; unless a browser says that another site's page makes it
 * send them, which it may remember from a dialog.
 */
final class PageRequests implements RequestMatcher {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "TRACE", "OPTIONS");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    @Override
    public boolean matches(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean ledByOthers = site != null && FOREIGN.contains(site);
        return !HARMLESS.contains(request.getMethod())
                && (request.getHeader(HttpHeaders.AUTHORIZATION) == null || ledByOthers);
    }
}
