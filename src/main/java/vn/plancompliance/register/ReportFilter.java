package vn.plancompliance.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Period;

/**
 * Which reports are asked for.
 *
 * @param unit code of a unit; null for all units
 * @param period whose months' reports; null for all months
 */
public record ReportFilter(@Nullable String unit, @Nullable Period period) {

    String condition() {
        var conditions = new ArrayList<String>();
        conditions.add("1 = 1");
        if (unit != null) {
            conditions.add("r.unit = :unit");
        }
        if (period != null) {
            conditions.add("r.period between :first and :last");
        }
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        if (unit != null) {
            parameters.put("unit", unit);
        }
        if (period != null) {
            parameters.put("first", period.first().toString());
            parameters.put("last", period.last().toString());
        }
        return parameters;
    }
}
