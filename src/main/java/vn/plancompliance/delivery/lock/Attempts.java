package vn.plancompliance.delivery.lock;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How often somebody may still try an account's password: ten wrong ones in a row, then one a minute. Kept for each name
 * that is tried, whether there is such an account or not, in the memory of this process.
 */
final class Attempts {

    static final int AT_ONCE = 10;
    private static final Duration ONE_MORE = Duration.ofMinutes(1);
    private static final int NAMES = 100_000;

    private final LoadingCache<String, Bucket> left;

    /** @param time by which somebody waits */
    Attempts(TimeMeter time) {
        this.left = Caffeine.newBuilder()
                .maximumSize(NAMES)
                .expireAfterAccess(ONE_MORE.multipliedBy(AT_ONCE * 2L))
                .build(name -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(AT_ONCE).refillIntervally(1, ONE_MORE))
                        .build());
    }

    /** @throws TooManyAttempts if the name has to wait */
    void require(String name) {
        var probe = left.get(name).estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** A wrong password was tried; of many at the same moment each counts. */
    void failed(String name) {
        left.get(name).consumeIgnoringRateLimits(1);
    }
}
