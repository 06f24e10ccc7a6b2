package vn.plancompliance.delivery.answer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.access.Audit;
import vn.plancompliance.access.Caller;
import vn.plancompliance.register.Account;
import vn.plancompliance.register.AuditEntry;
import vn.plancompliance.register.Deed;
import vn.plancompliance.register.Paging;
import vn.plancompliance.register.Role;

/**
 * An account, without its password.
 *
 * @param unit code of the unit for which a reporter reports; null for none
 */
@JsonPropertyOrder({"name", "roles", "unit", "enabled"})
public record AccountJson(
        String name, List<Role> roles, @Nullable String unit, boolean enabled) {

    /** The account in this shape. */
    public static AccountJson of(Account account) {
        return new AccountJson(account.name(), sorted(account.roles()), account.unit(), account.enabled());
    }

    /** Whoever asks; not always by an account. */
    @JsonPropertyOrder({"name", "roles", "unit"})
    public record CallerJson(
            String name, List<Role> roles, @Nullable String unit) {

        /** The caller in this shape. */
        public static CallerJson of(Caller caller) {
            return new CallerJson(caller.name(), sorted(caller.roles()), caller.unit());
        }
    }

    /** A page of the audit trail, newest first; the total is that of all pages. */
    @JsonPropertyOrder({"total", "page", "size", "entries"})
    public record AuditJson(int total, int page, int size, List<EntryJson> entries) {

        /** The page in this shape. */
        public static AuditJson of(Audit.Page page, Paging paging) {
            return new AuditJson(
                    page.total(),
                    paging.page(),
                    paging.size(),
                    page.entries().stream().map(EntryJson::of).toList());
        }
    }

    /** Who did what, when, to what. */
    @JsonPropertyOrder({"id", "at", "who", "deed", "subject"})
    public record EntryJson(long id, Instant at, String who, Deed deed, String subject) {

        private static EntryJson of(AuditEntry entry) {
            return new EntryJson(entry.id(), entry.at(), entry.who(), entry.deed(), entry.subject());
        }
    }

    private static List<Role> sorted(Set<Role> roles) {
        return roles.stream().sorted().toList();
    }
}
