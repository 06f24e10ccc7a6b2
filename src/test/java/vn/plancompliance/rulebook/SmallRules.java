package vn.plancompliance.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Rules small enough to be compiled many times; what matters in them is that a unit keeps at least so many accounts. */
public final class SmallRules {

    public static final String CLAUSES = "clauses/accounts.drl";
    public static final String SCENARIOS = "scenarios/accounts.yaml";

    private SmallRules() {}

    /** The rules with that threshold, and scenarios that prove them. */
    public static RuleFiles atLeast(int threshold) {
        return with(threshold, threshold);
    }

    /** The rules with one threshold, and scenarios that expect another. */
    public static RuleFiles with(int threshold, int expected) {
        return files(texts(threshold, expected));
    }

    /** Files of these texts, by their names. */
    public static RuleFiles files(Map<String, String> texts) {
        var contents = new TreeMap<String, byte[]>();
        texts.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new RuleFiles(contents);
    }

    /** The texts of the files, by their names. */
    public static Map<String, String> texts(int threshold, int expected) {
        var texts = new TreeMap<String, String>();
        texts.put("README.md", "# Hướng dẫn\n");
        texts.put("plan.yaml", """
                plan:
                  title: {vi: Kế hoạch, en: Plan}
                  start: 2022-04-01
                  end: 2030-12-31
                  coordinator: hill
                units:
                  - code: hill
                    level: COMMUNE
                    officialCode: "24697"
                    name: {vi: Xã Đồi, en: Hill}
                groups:
                  - code: everybody
                    name: {vi: Tất cả, en: Everybody}
                    members: [COMMUNE]
                indicators:
                  - code: accounts
                    form: COUNT
                    accumulation: STOCK
                    numbers: WHOLE
                    reportedBy: [hill]
                    name: {vi: Tài khoản, en: Accounts}
                    value: {vi: Số tài khoản, en: Accounts}
                tasks:
                  - code: II.1
                    name: {vi: Việc, en: Work}
                    leads: [hill]
                events:
                  - code: connected
                    of: UNIT
                    name: {vi: Kết nối, en: Connected}
                clauses:
                  - code: I.1
                    commits: TARGET
                    text: {vi: Chỉ tiêu, en: Target}
                """);
        texts.put(CLAUSES, """
                package clauses

                import vn.plancompliance.plan.*
                import function vn.plancompliance.plan.Commitments.*

                rule "I.1 – đủ tài khoản"
                    @clause("I.1")
                when
                    $u : Unit( reports("accounts") )
                    Period( end >= "2022-04-01" )
                then
                    insertLogical( continuous("I.1", $u, "accounts").from("2022-04-01").atLeast(%d) );
                end

                rule "II.1 – việc thường xuyên"
                    @clause("II.1")
                when
                    $u : Unit( leads("II.1") )
                then
                    insertLogical( task("II.1", $u).ongoing() );
                end
                """.formatted(threshold));
        texts.put("judgement/targets.drl", """
                package judgement

                import vn.plancompliance.evaluation.Standing
                import vn.plancompliance.finding.Kind
                import vn.plancompliance.finding.Status
                import function vn.plancompliance.evaluation.Verdict.*

                rule "Chỉ tiêu – chưa kết luận"
                when
                    $s : Standing( !conclusive )
                then
                    insert( outcome(Status.UNDETERMINED, $s) );
                end

                rule "Chỉ tiêu – đạt"
                when
                    $s : Standing( conclusive, reached )
                then
                    insert( outcome(Status.MET, $s) );
                end

                rule "Chỉ tiêu – chưa đạt"
                when
                    $s : Standing( conclusive, !reached )
                then
                    insert( outcome(Status.MISSED, $s).violation(Kind.TARGET_MISSED) );
                end
                """);
        texts.put(SCENARIOS, """
                scenarios:
                  - scenario: "II.1 – việc thường xuyên"
                    about: II.1
                    unit: hill
                    month: 2023-11
                    task: II.1
                    cases:
                      - {status: NOT_STARTED, demanded: open}
                  - scenario: "I.1 – đủ tài khoản"
                    about: I.1
                    unit: hill
                    indicator: accounts
                    month: 2023-11
                    cases:
                      - {outcome: UNDETERMINED}
                      - {figure: %d, outcome: MET}
                      - {figure: %d, outcome: MISSED, violation: TARGET_MISSED, missing: 1}
                """.formatted(expected, expected - 1));
        return texts;
    }
}
