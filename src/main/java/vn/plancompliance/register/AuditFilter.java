package vn.plancompliance.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit trail are asked for.
 *
 * @param who whose; null for everybody's
 * @param deed of which kind; null for all
 */
public record AuditFilter(@Nullable String who, @Nullable Deed deed) {

    String condition() {
        var conditions = new ArrayList<String>();
        conditions.add("1 = 1");
        if (who != null) {
            conditions.add("who = :who");
        }
        if (deed != null) {
            conditions.add("deed = :deed");
        }
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        if (who != null) {
            parameters.put("who", who);
        }
        if (deed != null) {
            parameters.put("deed", deed.name());
        }
        return parameters;
    }
}
