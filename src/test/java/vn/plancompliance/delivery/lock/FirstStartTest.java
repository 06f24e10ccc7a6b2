package vn.plancompliance.delivery.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import vn.plancompliance.access.FirstAdministrator;
import vn.plancompliance.access.UnusablePassword;
import vn.plancompliance.register.Account;
import vn.plancompliance.register.Role;
import vn.plancompliance.register.TestRegister;

class FirstStartTest {

    @TempDir
    private Path folder;

    private TestRegister register;
    private RememberedPasswords passwords;
    private FirstAdministrator first;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.in(folder);
        passwords = new RememberedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        first = new FirstAdministrator(register.accounts(), passwords, Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private boolean opens(String password) {
        return passwords.matches(password, register.accounts().password("admin").orElseThrow());
    }

    @Test
    void makesAnAdministratorOfEveryRoleWithTheGivenPassword() throws Exception {
        assertThat(first.make("given")).isEmpty();
        assertThat(register.accounts().all())
                .containsExactly(new Account("admin", EnumSet.allOf(Role.class), null, true, 1));
        assertThat(opens("given")).isTrue();
    }

    @Test
    void makesAPasswordIfNoneIsGivenAndShowsItOnce() throws Exception {
        String made = first.make(" ").orElseThrow();
        assertThat(made).matches("[a-z2-9]{20}");
        assertThat(opens(made)).isTrue();
        assertThat(first.make(" ")).isEmpty();
        assertThat(opens(made)).isTrue();
    }

    @Test
    void changesNoPasswordLater() throws Exception {
        first.make("given");
        assertThat(first.make("another")).isEqualTo(Optional.empty());
        assertThat(opens("given")).isTrue();
        assertThat(first.make("a".repeat(73))).isEmpty();
    }

    @Test
    void takesNoPasswordThatWouldNotCountToItsEnd() {
        assertThatExceptionOfType(UnusablePassword.class).isThrownBy(() -> first.make("a".repeat(73)));
        assertThat(register.accounts().all()).isEmpty();
    }
}
