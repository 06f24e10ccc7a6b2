package vn.plancompliance.delivery.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.upload.Upload;

/** What the server refuses before any page sees it, for whoever reads pages. */
@Controller
class ErrorPage {

    /** The largest upload, in megabytes. */
    private static final String LARGEST = String.valueOf(Upload.LARGEST >> 20);

    @RequestMapping(path = "${server.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
    String refused(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus told = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        HttpStatus status = told == null ? HttpStatus.INTERNAL_SERVER_ERROR : told;
        boolean formOfOtherSession = request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
        Words words = formOfOtherSession ? Words.ENDED : Words.of(status);
        response.setStatus(status.value());
        model.addAttribute("title", Language.of(locale).phrase(words.title()));
        model.addAttribute("detail", Language.of(locale).phrase(words.detail(), LARGEST));
        return "problem";
    }

    /** Keys of what is said. */
    private record Words(String title, String detail) {

        /** A form's token goes with the session in which its page was shown. */
        static final Words ENDED = new Words("lock.ended.title", "lock.ended.detail");

        static Words of(HttpStatus status) {
            return switch (status) {
                case NOT_FOUND -> new Words("unknown.title", "route.detail");
                case CONTENT_TOO_LARGE -> new Words("tooLarge.title", "tooLarge.detail");
                case FORBIDDEN -> new Words("lock.role.title", "lock.role.detail");
                default ->
                    status.is5xxServerError()
                            ? new Words("failure.title", "failure.detail")
                            : new Words("request.title", "request.title");
            };
        }
    }
}
