package vn.plancompliance.delivery.web.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps files from when they were checked until they are handed in, so that what is handed in is what was checked: in
 * memory, for a while, and each for the session alone in which it was checked. Of more than fit some are let go.
 */
@Component
class CheckedFiles {

    private static final Duration KEPT = Duration.ofHours(2);

    /** Of all sessions together, in bytes: a month of a large district, or the largest uploads of a few people. */
    private static final long MOST = 128L * 1024 * 1024;

    /** What a file costs beside its content, about. */
    private static final int BESIDES = 64 * 1024;

    private final Cache<Key, Checked> files = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MOST)
            .weigher((Key key, Checked file) -> file.file().file().content().length + BESIDES)
            .build();

    private record Key(String session, String name) {}

    /** Keeps it; under the name that is returned. */
    String keep(HttpSession session, Checked file) {
        String name = UUID.randomUUID().toString();
        keep(session, name, file);
        return name;
    }

    /** Keeps it under that name, instead of what was kept there. */
    void keep(HttpSession session, String name, Checked file) {
        files.put(new Key(session.getId(), name), file);
    }

    /** What was kept in the session under that name, if it is still there. */
    Optional<Checked> find(HttpSession session, @Nullable String name) {
        return name == null
                ? Optional.empty()
                : Optional.ofNullable(files.getIfPresent(new Key(session.getId(), name)));
    }
}
