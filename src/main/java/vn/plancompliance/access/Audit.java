package vn.plancompliance.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.plancompliance.register.Act;
import vn.plancompliance.register.AuditEntry;
import vn.plancompliance.register.AuditFilter;
import vn.plancompliance.register.AuditTrail;
import vn.plancompliance.register.Deed;
import vn.plancompliance.register.Paging;

/** Tells the audit trail who comes in, and reads it. Safe for use by several threads. */
public final class Audit {

    /** Programs sign in with every request; of one and the same an entry in so long a time says enough. */
    private static final Duration ONE_ENTRY = Duration.ofMinutes(10);

    private static final int REMEMBERED = 10_000;

    private final AuditTrail trail;
    private final Clock clock;
    private final Cache<String, Boolean> toldLately = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(ONE_ENTRY)
            .build();

    public Audit(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** How somebody comes in. */
    public enum Way {
        /** By the page. */
        FORM,
        /** By HTTP Basic. */
        BASIC,
        /** By a token of the OpenID Connect provider. */
        TOKEN
    }

    /** Somebody came in by the page. */
    public void cameInByForm(String who) {
        add(who, Deed.SIGNED_IN, Way.FORM.name());
    }

    /** Somebody came in with a request; told once in ten minutes. */
    public void cameIn(String who, Way way) {
        if (toldLately.asMap().putIfAbsent(way + " " + who, true) == null) {
            add(who, Deed.SIGNED_IN, way.name());
        }
    }

    /** Somebody tried to come in by an account, and could not. */
    public void refused(String account) {
        add(account, Deed.SIGN_IN_REFUSED, "");
    }

    private void add(String who, Deed deed, String subject) {
        trail.add(new Act(who, clock.instant()), deed, subject);
    }

    /**
     * Some of the entries that are asked for, newest first.
     *
     * @param total how many there are on all pages
     */
    public record Page(int total, List<AuditEntry> entries) {

        public Page {
            entries = List.copyOf(entries);
        }
    }

    /** A page of the entries that the filter lets through, newest first. */
    public Page page(AuditFilter filter, Paging paging) {
        return new Page(trail.count(filter), trail.list(filter, paging));
    }
}
