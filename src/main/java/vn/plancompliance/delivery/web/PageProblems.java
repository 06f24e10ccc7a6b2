package vn.plancompliance.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.UnknownExplanation;
import vn.plancompliance.assessment.UnknownReport;
import vn.plancompliance.assessment.UnknownUnit;
import vn.plancompliance.assessment.UnknownViolation;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.UnknownVersion;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Refusals;

/** Tells people on a page why it cannot be shown, in the words in which programs are told. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    private final Frame frame;

    PageProblems(Frame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView refused(NotAllowed refusal, HttpServletRequest request, Optional<Caller> caller, Locale locale) {
        String unit = refusal.unit();
        Language say = Language.of(locale);
        String told = unit == null ? say.phrase("lock.noUnit.detail") : say.phrase("lock.unit.detail", unit);
        return problem(HttpStatus.FORBIDDEN, "lock.unit.title", told, request, caller);
    }

    @ExceptionHandler
    ModelAndView unreadable(
            UnreadableChoice refusal, HttpServletRequest request, Optional<Caller> caller, Locale locale) {
        String told = new Refusals(Language.of(locale)).of(refusal);
        return problem(HttpStatus.BAD_REQUEST, "request.title", told, request, caller);
    }

    @ExceptionHandler
    ModelAndView outside(
            PeriodOutsidePlan refusal, HttpServletRequest request, Optional<Caller> caller, Locale locale) {
        String told = new Refusals(Language.of(locale)).of(refusal);
        return problem(HttpStatus.BAD_REQUEST, "request.title", told, request, caller);
    }

    @ExceptionHandler
    ModelAndView unknown(UnknownUnit refusal, HttpServletRequest request, Optional<Caller> caller, Locale locale) {
        return unknown(new Refusals(Language.of(locale)).of(refusal), request, caller);
    }

    @ExceptionHandler
    ModelAndView unknown(UnknownReport refusal, HttpServletRequest request, Optional<Caller> caller, Locale locale) {
        return unknown(new Refusals(Language.of(locale)).of(refusal), request, caller);
    }

    @ExceptionHandler
    ModelAndView unknown(
            UnknownExplanation refusal, HttpServletRequest request, Optional<Caller> caller, Locale locale) {
        return unknown(new Refusals(Language.of(locale)).of(refusal), request, caller);
    }

    @ExceptionHandler
    ModelAndView unknown(UnknownViolation refusal, HttpServletRequest request, Optional<Caller> caller, Locale locale) {
        return unknown(new Refusals(Language.of(locale)).of(refusal), request, caller);
    }

    @ExceptionHandler
    ModelAndView unknown(UnknownVersion refusal, HttpServletRequest request, Optional<Caller> caller, Locale locale) {
        String told = Language.of(locale)
                .phrase("rules.version", String.valueOf(refusal.number()), String.valueOf(refusal.newest()));
        return unknown(told, request, caller);
    }

    @ExceptionHandler
    ModelAndView unknown(NothingThere refusal, HttpServletRequest request, Optional<Caller> caller, Locale locale) {
        return unknown(Language.of(locale).phrase("route.detail"), request, caller);
    }

    @ExceptionHandler
    ModelAndView unreadable(
            MethodArgumentTypeMismatchException refusal,
            HttpServletRequest request,
            Optional<Caller> caller,
            Locale locale) {
        String told = unreadable(refusal, String.valueOf(refusal.getValue()), Language.of(locale));
        return problem(HttpStatus.BAD_REQUEST, "request.title", told, request, caller);
    }

    private static String unreadable(MethodArgumentTypeMismatchException refusal, String value, Language say) {
        Class<?> required = refusal.getRequiredType();
        if (required == null || !required.isEnum()) {
            return say.phrase("request.number", value);
        }
        String words =
                Stream.of(required.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        return say.phrase("request.word", value, words);
    }

    /** Whatever else: a request that the framework does not let through, or a fault of the program. */
    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request, Optional<Caller> caller, Locale locale) {
        Language say = Language.of(locale);
        if (failure instanceof ErrorResponse refused) {
            HttpStatusCode status = refused.getStatusCode();
            return problem(status, "request.title", say.phrase("request.title"), request, caller);
        }
        // What was sent may stand in the message.
        LOG.error(
                "page failed: {} {}",
                request.getRequestURI(),
                failure.getClass().getName());
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "failure.title", say.phrase("failure.detail"), request, caller);
    }

    private ModelAndView unknown(String told, HttpServletRequest request, Optional<Caller> caller) {
        return problem(HttpStatus.NOT_FOUND, "unknown.title", told, request, caller);
    }

    private ModelAndView problem(
            HttpStatusCode status, String title, String told, HttpServletRequest request, Optional<Caller> caller) {
        Locale locale = LocaleContextHolder.getLocale();
        var page = new ModelAndView("problem");
        page.setStatus(status);
        page.addObject("title", Language.of(locale).phrase(title));
        page.addObject("detail", told);
        page.addAllObjects(frame.attributes(request, caller, locale));
        return page;
    }
}
