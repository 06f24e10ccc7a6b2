package vn.plancompliance.delivery.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberedPasswordsTest {

    private final List<CharSequence> asked = new ArrayList<>();
    private final RememberedPasswords passwords = new RememberedPasswords(new PasswordEncoder() {
        private final PasswordEncoder real = PasswordEncoderFactories.createDelegatingPasswordEncoder();

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            asked.add(password);
            return real.matches(password, hash);
        }
    });

    @Test
    void areHashedEachTimeOtherwise() {
        String one = passwords.hash("mật khẩu");
        assertThat(one).startsWith("{bcrypt}").doesNotContain("mật khẩu");
        assertThat(passwords.hash("mật khẩu")).isNotEqualTo(one);
        assertThat(passwords.matches("mật khẩu", one)).isTrue();
        assertThat(passwords.matches("mật khẩU", one)).isFalse();
    }

    @Test
    void areLookedAtOnceIfTheyAreRightAndEachTimeIfTheyAreWrong() {
        String hash = passwords.hash("right");
        assertThat(List.of(passwords.matches("right", hash), passwords.matches("right", hash)))
                .containsOnly(true);
        assertThat(asked).containsExactly("right");
        assertThat(List.of(passwords.matches("wrong", hash), passwords.matches("wrong", hash)))
                .containsOnly(false);
        assertThat(asked).containsExactly("right", "wrong", "wrong");
    }

    @Test
    void areNotRememberedForAnotherHash() {
        assertThat(passwords.matches("right", passwords.hash("right"))).isTrue();
        assertThat(passwords.matches("right", passwords.hash("other"))).isFalse();
    }

    @Test
    void areTheSameHoweverTheKeyboardWritesThem() {
        String hash = passwords.hash(Normalizer.normalize("mật khẩu", Normalizer.Form.NFD));
        assertThat(passwords.matches(Normalizer.normalize("mật khẩu", Normalizer.Form.NFC), hash))
                .isTrue();
    }

    @Test
    void countToTheirLastByte() {
        String longest = "a".repeat(72);
        String hash = passwords.hash(longest);
        assertThat(passwords.matches(longest, hash)).isTrue();
        assertThat(passwords.matches(longest + "b", hash)).isFalse();
    }
}
