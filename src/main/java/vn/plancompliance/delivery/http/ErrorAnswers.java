package vn.plancompliance.delivery.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.plancompliance.delivery.answer.Language;

/** Answers what the server refuses before any handler sees it; asked for by itself, there is nothing at its address. */
@RestController
class ErrorAnswers implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request, Locale locale) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        Language language = Language.of(locale);
        HttpStatus known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                known,
                language.phrase(
                        known == HttpStatus.NOT_FOUND
                                ? "route.detail"
                                : known.is5xxServerError() ? "failure.detail" : "request.title"));
        problem.setTitle(language.phrase(
                known == HttpStatus.NOT_FOUND
                        ? "unknown.title"
                        : known.is5xxServerError() ? "failure.title" : "request.title"));
        return ResponseEntity.status(known)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
