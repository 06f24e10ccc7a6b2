package vn.plancompliance.rulebook;

/** A vocabulary with one of everything, as a file; faulty ones are made by replacing a piece of it. */
final class PlanYaml {

    static final String FINE = """
            plan:
              title: {vi: Kế hoạch, en: Plan}
              start: 2022-04-01
              end: 2030-12-31
              coordinator: police
            units:
              - code: police
                level: DISTRICT
                officialCode: "664"
                name: {vi: Công an, en: Police}
              - code: hill
                level: COMMUNE
                officialCode: "24697"
                name: {vi: Xã Đồi, en: Hill}
                spellings: [Đồi, Doi]
            groups:
              - code: everybody
                name: {vi: Tất cả, en: Everybody}
                members: [police, COMMUNE]
            indicators:
              - code: files.online
                form: RATIO
                accumulation: FLOW
                reportedBy: [everybody]
                name: {vi: Hồ sơ, en: Files}
                numerator: {vi: Trực tuyến, en: Online}
                denominator: {vi: Tất cả, en: All}
              - code: rainfall
                form: COUNT
                accumulation: STOCK
                numbers: DECIMAL
                decimals: 1
                reportedBy: [hill]
                name: {vi: Mưa, en: Rain}
                value: {vi: Milimét, en: Millimeters}
            tasks:
              - code: III.1
                recurs: YEARLY
                name: {vi: Dự toán, en: Estimate}
                leads: [hill, everybody]
                partners: [everybody]
              - code: II.1
                name: {vi: Việc, en: Work}
                leads: [police]
            events:
              - code: connected
                of: UNIT
                name: {vi: Kết nối, en: Connected}
            clauses:
              - code: I.1
                commits: TARGET
                text: {vi: Chỉ tiêu, en: Target}
              - code: I.2
                commits: PRINCIPLE
                text: {vi: Nguyên tắc, en: Principle}
                reason: {vi: Không đo được, en: Cannot be measured}
            """;

    /** What may follow: the body that accounts for the plan. */
    static final String OFFICE = """
            office:
              issuer: Ủy ban
              symbol: BC-UBND
              place: Đồi
              recipient: Tỉnh
              post: Chủ tịch
              copies: [Huyện ủy]
            """;

    private PlanYaml() {}

    static RuleFolder.SourceFile file(String text) {
        return new RuleFolder.SourceFile("plan.yaml", text);
    }
}
