package vn.plancompliance.delivery.lock;

import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import vn.plancompliance.access.FirstAdministrator;
import vn.plancompliance.access.UnusablePassword;

/** Makes the first account before anybody can come in, and shows its password when the server has started. */
final class FirstStart implements ApplicationRunner {

    private final Optional<String> generated;

    /** @throws UnusablePassword if the password that was given cannot be one */
    FirstStart(FirstAdministrator administrator, String given) throws UnusablePassword {
        this.generated = administrator.make(given);
    }

    /** Past the log, which is kept: the password is shown once. */
    @Override
    public void run(ApplicationArguments arguments) {
        generated.ifPresent(password -> System.err.printf(
                "%nTài khoản / account: %s%nMật khẩu / password: %s%n"
                        + "Chỉ hiện một lần này. / It is shown this once.%n%n",
                FirstAdministrator.NAME, password));
    }
}
