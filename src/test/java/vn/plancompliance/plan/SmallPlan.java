package vn.plancompliance.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a plan small enough to be seen at a glance: an office and two communes. */
public final class SmallPlan {

    public static final Unit OFFICE = unit("office", Level.DISTRICT, "files.online", "rainfall");
    public static final Unit HILL = unit("hill", Level.COMMUNE, "files.online", "accounts");
    public static final Unit RIVER = unit("river", Level.COMMUNE, "files.online", "accounts");
    public static final UnitGroup COMMUNES =
            new UnitGroup("communes", new Text("Các xã", "Communes"), Set.of("hill", "river"), Map.of());

    /** A RATIO and FLOW, reported by all. */
    public static final Indicator FILES_ONLINE = new Indicator(
            "files.online",
            Form.RATIO,
            Accumulation.FLOW,
            Numbers.WHOLE,
            Set.of("office", "hill", "river"),
            new Text("Hồ sơ trực tuyến", "Files online"),
            new Text("Trực tuyến", "Online"),
            new Text("Tất cả", "All"),
            null);

    /** A COUNT and STOCK in whole numbers, reported by the communes. */
    public static final Indicator ACCOUNTS =
            count("accounts", Accumulation.STOCK, Numbers.WHOLE, Set.of("hill", "river"));

    /** A COUNT and FLOW with up to six decimals, reported by the office. */
    public static final Indicator RAINFALL = count("rainfall", Accumulation.FLOW, new Numbers(6), Set.of("office"));

    private SmallPlan() {}

    /** The plan between April 2022 and the end of 2030. */
    public static Vocabulary vocabulary() {
        return between("2022-04-01", "2030-12-31");
    }

    /** The plan between two days. */
    public static Vocabulary between(String start, String end) {
        return new Vocabulary(
                new Text("Kế hoạch", "Plan"),
                LocalDate.parse(start),
                LocalDate.parse(end),
                "office",
                List.of(OFFICE, HILL, RIVER),
                List.of(COMMUNES),
                List.of(FILES_ONLINE, ACCOUNTS, RAINFALL),
                List.of(
                        task("II.1/2022/1", Recurrence.ONCE, "office"),
                        task("IV.1", Recurrence.MONTHLY, "office"),
                        task("III.1", Recurrence.YEARLY, "office", "hill", "river")),
                List.of(new EventType("connected", EventType.Owner.UNIT, new Text("Đã kết nối", "Connected"))),
                List.of(),
                List.of(clause("I.1"), clause("I.2")),
                null);
    }

    private static Unit unit(String code, Level level, String... indicators) {
        return new Unit(code, level, "664", new Text(code, code), Set.of(), Set.of(indicators), Set.of(), Map.of());
    }

    private static Indicator count(String code, Accumulation accumulation, Numbers numbers, Set<String> reporters) {
        Text text = new Text(code, code);
        return new Indicator(code, Form.COUNT, accumulation, numbers, reporters, text, null, null, text);
    }

    private static Clause clause(String address) {
        return new Clause(new ClauseId(address), Commits.TARGET, new Text(address, address), null);
    }

    private static Task task(String code, Recurrence recurrence, String... leads) {
        return new Task(code, new Text(code, code), recurrence, Commits.TASK, Set.of(leads), List.of());
    }
}
