package vn.plancompliance.delivery.lock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;

/** Answers programs that are not let in, as problems (RFC 9457). */
final class LockedAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String CHALLENGE = "Basic realm=\"plan-compliance\", charset=\"UTF-8\"";

    private final LocaleResolver locales;
    private final JsonMapper json = Answers.writer();

    LockedAnswers(LocaleResolver locales) {
        this.locales = locales;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            answer(request, response, HttpStatus.TOO_MANY_REQUESTS, "lock.wait", String.valueOf(tooMany.seconds()));
        } else if (refusal instanceof AuthenticationServiceException) {
            answer(request, response, HttpStatus.SERVICE_UNAVAILABLE, "failure");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            answer(request, response, HttpStatus.UNAUTHORIZED, "lock.signIn");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (isNobody(request)) {
            commence(request, response, new InsufficientAuthenticationException("nobody is signed in", refusal));
            return;
        }
        answer(
                request,
                response,
                HttpStatus.FORBIDDEN,
                refusal instanceof CsrfException ? "lock.foreignPage" : "lock.role");
    }

    /** Whether it is asked with neither a session nor a password or token. */
    private static boolean isNobody(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() == null
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key, String... parts)
            throws IOException {
        Language language = Language.of(locales.resolveLocale(request));
        var problem = new LinkedHashMap<String, Object>();
        problem.put("title", language.phrase(key + ".title"));
        problem.put("status", status.value());
        problem.put("detail", language.phrase(key + ".detail", (Object[]) parts));
        problem.put("instance", request.getRequestURI());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
