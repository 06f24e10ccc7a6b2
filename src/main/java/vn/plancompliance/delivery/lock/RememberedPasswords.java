package vn.plancompliance.delivery.lock;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.plancompliance.access.Passwords;

/**
 * Hashes passwords slowly, so that they cannot be guessed from the register, and remembers for a while those that were
 * right, so that a program that signs in with every request does not wait each time. What is remembered is a digest under a
 * key that ends with the process; it hangs on the account's hash too, and is worth nothing once the password is changed.
 */
final class RememberedPasswords implements PasswordEncoder, Passwords {

    private static final String DIGEST = "HmacSHA256";
    private static final int KEY = 32;
    private static final int MOST = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> right =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    RememberedPasswords(PasswordEncoder slow) {
        this.slow = slow;
        byte[] random = new byte[KEY];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, DIGEST);
    }

    @Override
    public String hash(String password) {
        return String.valueOf(slow.encode(normalized(password)));
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : hash(password.toString());
    }

    @Override
    public boolean matches(String password, String hash) {
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return false;
        }
        String digest = digest(normalized(password), hash);
        if (right.getIfPresent(digest) != null) {
            return true;
        }
        boolean matches = slow.matches(normalized(password), hash);
        if (matches) {
            right.put(digest, true);
        }
        return matches;
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return password != null && hash != null && matches(password.toString(), hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return slow.upgradeEncoding(hash);
    }

    /** Keyboards write the same Vietnamese letters in different ways. */
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private String digest(String password, String hash) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + DIGEST, e);
        }
    }
}
