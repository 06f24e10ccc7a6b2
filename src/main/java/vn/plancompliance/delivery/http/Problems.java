package vn.plancompliance.delivery.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.DatabindException;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.UnknownReport;
import vn.plancompliance.assessment.UnknownUnit;
import vn.plancompliance.assessment.UnreadableChoice;
import vn.plancompliance.authoring.UnknownVersion;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Refusals;
import vn.plancompliance.delivery.answer.RuleBookAnswers;
import vn.plancompliance.delivery.upload.Tally;
import vn.plancompliance.delivery.upload.Upload;
import vn.plancompliance.intake.RefusedFile;
import vn.plancompliance.intake.UnreadableFile;
import vn.plancompliance.register.BackedUpElsewhere;
import vn.plancompliance.register.Signature;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.UnreadableArchive;

/** Answers what cannot be done as problems (RFC 9457), in the asker's language. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int MEGABYTE = 1024 * 1024;

    private final Tally tally;
    private final RulesMetrics rules;

    Problems(Tally tally, RulesMetrics rules) {
        this.tally = tally;
        this.rules = rules;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedFile refusal, WebRequest request) {
        tally.refusedForFaults();
        var refusals = new Refusals(language());
        ProblemDetail problem =
                problem(HttpStatus.UNPROCESSABLE_CONTENT, phrase("refused.title"), refusals.of(refusal));
        problem.setProperty("faults", refusals.faults(refusal));
        return answer(problem, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(UnreadableFile refusal, WebRequest request) {
        tally.refusedAsUnreadable();
        return answer(
                HttpStatus.BAD_REQUEST, phrase("unreadable.title"), language().of(refusal.reason()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(UnreadableChoice refusal, WebRequest request) {
        return badRequest(new Refusals(language()).of(refusal), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> outside(PeriodOutsidePlan refusal, WebRequest request) {
        return badRequest(new Refusals(language()).of(refusal), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(UnknownUnit refusal, WebRequest request) {
        return answer(HttpStatus.NOT_FOUND, phrase("unknown.title"), new Refusals(language()).of(refusal), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(UnknownReport refusal, WebRequest request) {
        return answer(HttpStatus.NOT_FOUND, phrase("unknown.title"), new Refusals(language()).of(refusal), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(BrokenRuleBook refusal, WebRequest request) {
        rules.sentRejected();
        String count = language().number(refusal.diagnostics().size());
        ProblemDetail problem =
                problem(HttpStatus.UNPROCESSABLE_CONTENT, phrase("rules.refused"), phrase("rules.faults", count));
        problem.setProperty("diagnostics", new RuleBookAnswers(language()).diagnostics(refusal.diagnostics()));
        return answer(problem, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(UnreadableArchive refusal, WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, phrase("unreadable.title"), phrase("rules.archive"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(UnreadableReason refusal, WebRequest request) {
        String longest = language().number(Signature.LONGEST_REASON);
        return badRequest(phrase("request.signature", UnreadableReason.PARAMETER, longest), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(UnknownVersion refusal, WebRequest request) {
        String told = phrase("rules.version", String.valueOf(refusal.number()), String.valueOf(refusal.newest()));
        return answer(HttpStatus.NOT_FOUND, phrase("unknown.title"), told, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(UnknownRun refusal, WebRequest request) {
        String told = refusal.document().isEmpty()
                ? phrase("quarter.none", refusal.quarter())
                : phrase("quarter.noDocument", refusal.document());
        return answer(HttpStatus.NOT_FOUND, phrase("unknown.title"), told, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(UnknownFile refusal, WebRequest request) {
        String told = phrase("rules.file", String.valueOf(refusal.version()), refusal.file());
        return answer(HttpStatus.NOT_FOUND, phrase("unknown.title"), told, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(MultipartException refusal, WebRequest request) {
        return badRequest(phrase("request.multipart"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(InvalidParameterException refusal, WebRequest request) {
        return badRequest(phrase("request.encoding"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> elsewhere(BackedUpElsewhere refusal, WebRequest request) {
        return answer(HttpStatus.CONFLICT, phrase("backup.title"), phrase("backup.elsewhere"), request);
    }

    /** Its sender went away, or was silent for too long. */
    @ExceptionHandler
    ResponseEntity<Object> brokenOff(ClientAbortException refusal, WebRequest request) {
        return badRequest(phrase("request.brokenOff"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failure, HttpServletRequest asked, WebRequest request) {
        LOG.error("request failed: {}", RequestLog.named(asked), Wordless.of(failure));
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, phrase("failure.title"), phrase("failure.detail"), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (ex instanceof NoResourceFoundException && isAskedByAPage(request) && isToldByAPage(status, request)) {
            return null;
        }
        return answer(known(ex, status, request), headers, request);
    }

    private static boolean isAskedByAPage(WebRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** Leaves it to the page of errors to tell it. */
    private static boolean isToldByAPage(HttpStatusCode status, WebRequest request) {
        HttpServletResponse response = ((ServletWebRequest) request).getResponse();
        if (response == null) {
            return false;
        }
        try {
            response.sendError(status.value());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemDetail known(Exception ex, HttpStatusCode status, WebRequest request) {
        if (ex instanceof MaxUploadSizeExceededException) {
            String largest = String.valueOf(Upload.LARGEST / MEGABYTE);
            return problem(status, phrase("tooLarge.title"), phrase("tooLarge.detail", largest));
        }
        if (ex instanceof HttpMediaTypeNotSupportedException unsupported) {
            MediaType understood = unsupported.getContentType();
            String type = understood == null
                    ? Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE))
                            .orElse("")
                    : understood.toString();
            boolean json = unsupported.getSupportedMediaTypes().contains(MediaType.APPLICATION_JSON);
            String detail = json ? "mediaType.detail" : "mediaType.multipart";
            return problem(status, phrase("mediaType.title"), phrase(detail, type));
        }
        if (ex instanceof HttpMediaTypeNotAcceptableException unacceptable) {
            return notAcceptable(MediaType.toString(unacceptable.getSupportedMediaTypes()));
        }
        if (ex instanceof HttpMessageNotWritableException) {
            return notAcceptable(MediaType.APPLICATION_JSON_VALUE);
        }
        if (ex instanceof HttpRequestMethodNotSupportedException unsupported) {
            return problem(status, phrase("method.title"), phrase("method.detail", unsupported.getMethod()));
        }
        if (ex instanceof MissingServletRequestPartException missing) {
            String part = missing.getRequestPartName();
            return problem(
                    status,
                    phrase("request.title"),
                    part.equals("file") ? phrase("request.noFile") : phrase("request.noPart", part));
        }
        if (ex instanceof TypeMismatchException mismatch
                && mismatch.getRequiredType() != null
                && mismatch.getRequiredType().isEnum()) {
            String words = Stream.of(mismatch.getRequiredType().getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            return problem(
                    status,
                    phrase("request.title"),
                    phrase("request.word", String.valueOf(mismatch.getValue()), words));
        }
        if (ex instanceof HttpMessageNotReadableException unreadable) {
            return problem(status, phrase("request.title"), phrase("request.body", place(unreadable)));
        }
        if (ex instanceof TypeMismatchException mismatch) {
            return problem(
                    status, phrase("request.title"), phrase("request.number", String.valueOf(mismatch.getValue())));
        }
        if (ex instanceof MissingServletRequestParameterException missing) {
            return problem(status, phrase("request.title"), phrase("request.missing", missing.getParameterName()));
        }
        if (ex instanceof NoResourceFoundException) {
            return problem(status, phrase("unknown.title"), phrase("route.detail"));
        }
        return problem(status, phrase("request.title"), String.valueOf(ex.getMessage()));
    }

    /** Where a body could not be read; not what stands there, which may be a password. */
    private static String place(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof DatabindException at
                        && !at.getPath().isEmpty()
                ? phrase(
                        "request.bodyAt",
                        at.getPath().stream()
                                .map(each -> String.valueOf(each.getPropertyName()))
                                .collect(Collectors.joining("/")))
                : "";
    }

    private static ProblemDetail notAcceptable(String types) {
        return problem(HttpStatus.NOT_ACCEPTABLE, phrase("notAcceptable.title"), phrase("notAcceptable.detail", types));
    }

    private ResponseEntity<Object> badRequest(String detail, WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, phrase("request.title"), detail, request);
    }

    static ResponseEntity<Object> answer(HttpStatusCode status, String title, String detail, WebRequest request) {
        return answer(problem(status, title, detail), new HttpHeaders(), request);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        if (request instanceof ServletWebRequest servlet) {
            problem.setInstance(URI.create(servlet.getRequest().getRequestURI()));
        }
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ProblemDetail problem(HttpStatusCode status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    static String phrase(String key, Object... parts) {
        return language().phrase(key, parts);
    }

    private static Language language() {
        Locale locale = LocaleContextHolder.getLocale();
        return Language.of(locale);
    }
}
