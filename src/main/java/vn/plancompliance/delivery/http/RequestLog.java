package vn.plancompliance.delivery.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Names each request, so that the log can be searched for it, and logs each that changes or evaluates something. Of an
 * address only the route is logged: its path and its query may name people, units and files.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLog extends OncePerRequestFilter {

    /** In which callers name their requests, and are told the name. */
    static final String HEADER = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final String KEY = "requestId";
    /** In place of a route or method that there is not. */
    private static final String NONE = "-";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        long start = System.nanoTime();
        String id = Optional.ofNullable(request.getHeader(HEADER))
                .filter(sent -> WELL_FORMED.matcher(sent).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        response.setHeader(HEADER, id);
        MDC.put(KEY, id);
        try {
            answer(request, response, chain);
            if (!READING.contains(request.getMethod())) {
                log(request, response, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
        } finally {
            MDC.remove(KEY);
        }
    }

    /** What nobody else answered is answered here; the container would log it with its words. */
    private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            LOG.error("request failed: {}", named(request), Wordless.of(e));
            if (!response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }

    private static void log(HttpServletRequest request, HttpServletResponse response, long milliseconds) {
        LOG.atInfo()
                .addKeyValue("method", method(request))
                .addKeyValue("route", route(request))
                .addKeyValue("status", response.getStatus())
                .addKeyValue("durationMs", milliseconds)
                .log("{} {} {} ms", named(request), response.getStatus(), milliseconds);
    }

    /** The request as it may be logged: {@code GET /api/reports/{id}}. */
    static String named(HttpServletRequest request) {
        return method(request) + " " + route(request);
    }

    private static String method(HttpServletRequest request) {
        String method = request.getMethod();
        return READING.contains(method) || CHANGING.contains(method) ? method : NONE;
    }

    private static String route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? NONE : pattern.toString();
    }
}
