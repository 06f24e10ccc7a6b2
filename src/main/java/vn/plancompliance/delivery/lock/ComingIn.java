package vn.plancompliance.delivery.lock;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.plancompliance.access.Audit;

/** Tells the audit trail of whoever came in with this very request. */
final class ComingIn extends OncePerRequestFilter {

    private final Audit audit;

    ComingIn(Audit audit) {
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            boolean basic = header.toLowerCase(Locale.ROOT).startsWith("basic ");
            CallerArgument.present()
                    .ifPresent(caller -> audit.cameIn(caller.name(), basic ? Audit.Way.BASIC : Audit.Way.TOKEN));
        }
        chain.doFilter(request, response);
    }
}
