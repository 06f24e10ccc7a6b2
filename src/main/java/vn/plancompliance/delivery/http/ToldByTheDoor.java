package vn.plancompliance.delivery.http;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.plancompliance.access.UnusablePassword;
import vn.plancompliance.delivery.StartFailure;
import vn.plancompliance.register.UnusableDataFolder;
import vn.plancompliance.register.UnusableDatabase;
import vn.plancompliance.rulebook.BrokenRuleBook;

/** Keeps stack traces away where whoever started the server is told in words why it does not start. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ToldByTheDoor implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return StartFailure.cause(failure, BrokenRuleBook.class).isPresent()
                || StartFailure.cause(failure, UnusableDataFolder.class).isPresent()
                || StartFailure.cause(failure, UnusableDatabase.class).isPresent()
                || StartFailure.cause(failure, UnusablePassword.class).isPresent();
    }
}
