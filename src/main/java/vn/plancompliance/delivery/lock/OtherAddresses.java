package vn.plancompliance.delivery.lock;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Addresses of which no role is said: closed if something answers there, so that what is new is closed until somebody says
 * to whom it is open; else whoever is signed in is told that there is nothing.
 */
final class OtherAddresses implements AuthorizationManager<RequestAuthorizationContext> {

    private final Supplier<List<RequestMappingInfoHandlerMapping>> answered;

    OtherAddresses(Supplier<List<RequestMappingInfoHandlerMapping>> answered) {
        this.answered = answered;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        Authentication known = who.get();
        boolean signedIn = new AuthenticationTrustResolverImpl().isAuthenticated(known);
        return new AuthorizationDecision(signedIn && !isAnswered(asked.getRequest()));
    }

    private boolean isAnswered(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        return answered.get().stream().anyMatch(mapping -> answers(mapping, request));
    }

    private static boolean answers(HandlerMapping mapping, HttpServletRequest request) {
        try {
            return mapping.getHandler(request) != null;
        } catch (Exception e) {
            // A method, a media type that nothing there answers: to be told so by those who would.
            return false;
        }
    }
}
