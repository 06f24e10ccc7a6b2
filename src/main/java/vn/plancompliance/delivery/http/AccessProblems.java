package vn.plancompliance.delivery.http;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.access.Passwords;
import vn.plancompliance.access.RefusedAccount;
import vn.plancompliance.access.RefusedAccount.Reason;
import vn.plancompliance.access.UnknownAccount;

/** Answers as problems what somebody may not do, and what accounts cannot be. */
@RestControllerAdvice
// Pages come first: they tell on a page what somebody may not do.
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AccessProblems {

    @ExceptionHandler
    ResponseEntity<Object> refused(NotAllowed refusal, WebRequest request) {
        String unit = refusal.unit();
        String told = unit == null ? Problems.phrase("lock.noUnit.detail") : Problems.phrase("lock.unit.detail", unit);
        return Problems.answer(HttpStatus.FORBIDDEN, Problems.phrase("lock.unit.title"), told, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedAccount refusal, WebRequest request) {
        boolean conflict = refusal.reason() == Reason.TAKEN || refusal.reason() == Reason.LAST_ADMINISTRATOR;
        String told = Problems.phrase(
                "account." + refusal.reason(),
                refusal.told(),
                String.valueOf(Passwords.SHORTEST),
                String.valueOf(Passwords.LONGEST_BYTES));
        return Problems.answer(
                conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                Problems.phrase("account.title"),
                told,
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(UnknownAccount refusal, WebRequest request) {
        String told = Problems.phrase("account.unknown", refusal.name());
        return Problems.answer(HttpStatus.NOT_FOUND, Problems.phrase("unknown.title"), told, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(MissingField refusal, WebRequest request) {
        return Problems.answer(
                HttpStatus.BAD_REQUEST,
                Problems.phrase("request.title"),
                Problems.phrase("request.field", refusal.field()),
                request);
    }
}
