package vn.plancompliance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a writer of rules gets wrong in names, values and sentences, told at its place and in plain words. */
class RuleNamesTest {

    private final Diagnostics faults = new Diagnostics();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 400,
            value = {
                "Period( end           | Perod( end                | 10:5 UNKNOWN there is no fact 'Perod'; there is: KnownEvents, Occurrence, Period, PlanMonth, PlanYear, ReportMonth, Unit, UnitGroup → Period",
                "Period( end           | Period( edn               | 10:13 UNKNOWN Period has no 'edn'; there is: end, label, length, previous, start → end",
                "reports(\"files       | report(\"files            | 9:16 UNKNOWN there is no 'report'; here there is: amount, assigned, code, leads, level, officialCode, reports → reports",
                "milestone(            | mileston(                 | 12:20 UNKNOWN there is no 'mileston'; here there is: continuous, milestone, monthlyReport, task → milestone",
                ".atLeast(50)          | .atleast(50)              | 12:76 UNKNOWN there is no 'atleast'; here there is: atLeast, atMost, lessThan, moreThan, startingAt → atLeast",
                ".by(\"2025           | .until(\"2025            | 12:88 UNKNOWN there is no 'until'; here there is: by",
                "\"I.1\", $u,         | \"I.1\", $unit,          | 12:37 UNKNOWN there is no variable '$unit'; there is: $u",
                "Unit( reports(\"acc   | Unit( level == Level.COMUNE, reports(\"acc | 18:31 UNKNOWN Level has no 'COMUNE'; it has: PROVINCE, DISTRICT, COMMUNE → COMMUNE",
                "Unit( reports(\"acc   | Unit( level == Levels.COMMUNE, reports(\"acc | 18:25 UNKNOWN there is no 'Levels'; there is: Level → Level",
                "Unit( reports(\"acc   | Unit( level == \"COMMUNE\", reports(\"acc | 18:25 VALUE Level is not written in quotes → Level.COMMUNE",
                "Unit( reports(\"acc   | Unit( code == 7, reports(\"acc | 18:24 VALUE text in quotes and a number cannot be compared by ==",
                "Unit( reports(\"acc   | Unit( code > \"hill\", reports(\"acc | 18:23 VALUE texts can only be compared by ==, !=, in, not in",
                "Unit( reports(\"acc   | Unit( code == \"hil\", reports(\"acc | 18:24 UNKNOWN plan.yaml has no such word: 'hil' is not a unit → hill",
                "Unit( reports(\"acc   | Unit( code, reports(\"acc | 18:16 VALUE a condition has to be true or false, this is text in quotes; compared with what? For example by == or >=",
                "end >= \"2023-01-01\" | end >= 2023                 | 10:20 VALUE a day and a number cannot be compared by >=",
                "end >= \"2023-01-01\" | end >= \"01/02/2023\"        | 10:20 VALUE '01/02/2023' is no day; a day is written year-month-day, such as 2025-12-31 → 2023-02-01",
                "end >= \"2023-01-01\" | end >= \"2023-1-1\"          | 10:20 VALUE '2023-1-1' is no day; a day is written year-month-day, such as 2025-12-31 → 2023-01-01",
                "end >= \"2023-01-01\" | end >= \"2023-02-30\"        | 10:20 VALUE there is no day 2023-02-30 in the calendar",
                "end >= \"2023-01-01\" | end >= \"31/6/2023\"         | 10:20 VALUE there is no day 31/6/2023 in the calendar",
                "end >= \"2023-01-01\" | length >= \"3\"              | 10:23 VALUE a number and text in quotes cannot be compared by >= → 3",
                ".by(\"2025-12-31\")   | .by(2025-12-31)           | 12:91 VALUE a day is written in quotes → \"2025-12-31\"",
                ".atLeast(50)          | .atLeast(\"50\")           | 12:84 VALUE here a number is needed, not text in quotes; it is written like: atLeast(50) → 50",
                ".atLeast(50)          | .atLeast(40.12345678901234) | 12:84 VALUE the number has more than 15 digits; longer ones are written under 'amounts' in plan.yaml",
                "@lead(\"hill\")       | @lead(x = \"hill\")        | 6:5 FORBIDDEN @lead takes one text in quotes",
                "end >= \"2023         | end => \"2023             | 10:17 SYNTAX it is written >= → >=",
                ".atLeast(50)          | .atLeast(050)             | 12:84 VALUE '050' is no number here: only digits and one point before decimals, without a zero in front",
                ".atLeast(50)          | .atLeast(-50)             | 12:85 VALUE a number cannot be negative here",
                ".atLeast(50)          | .atLeast()                | 12:76 VALUE there are 0 parts in the brackets; it is written like: atLeast(50)",
                ".by(\"2025-12-31\") | '' | 12:86 RULE the sentence is unfinished; go on with one of: .by(\"2025-12-31\")",
                "insertLogical( milestone | insert( milestone        | 12:5 UNKNOWN here it is insertLogical, not insert → insertLogical",
                "insertLogical( continuous(\"I.2\", $u, \"accounts\").from(\"2023-01-01\").moreThan(7) ); | '' | 19:5 RULE the rule says nothing after then; write insertLogical( … );",
                "$u : Unit( reports(\"accounts\") ) | '' | 15:1 RULE the rule has no condition between when and then",
                "$u : Unit( reports(\"acc | u : Unit( reports(\"acc   | 18:5 SYNTAX a variable is written $ and letters without accents, such as $u → $u",
                "import vn.plancompliance.plan.* | import vn.plancompliance.plans.* | 2:1 UNKNOWN rules must not import vn.plancompliance.plans.*; there is only: vn.plancompliance.plan.* → vn.plancompliance.plan.*"
            })
    void tellsWhatIsWrongAndWhatWasMeant(String from, String to, String told) {
        assertThat(RuleText.FINE).contains(from);

        RuleText.read(RuleText.FINE.replace(from, to), faults);

        assertThat(faults.sorted())
                .first()
                .extracting(each -> each.line() + ":" + each.column() + " " + each.code() + " "
                        + each.message().en()
                        + each.suggestion().map(meant -> " → " + meant).orElse(""))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'    PlanMonth( )'                                 | 10:5 RULE PlanMonth is joined to nothing: no condition and no sentence speaks of it",
                "'    $m : PlanMonth( )'                            | 10:5 RULE PlanMonth is joined to nothing: no condition and no sentence speaks of it",
                "'    Occurrence( event == \"connected\" )'         | 10:5 RULE whose event? Add of == $u → of == $u",
                "'    $e : Occurrence( of == $u )'                  | 10:10 RULE which event? Add event == \"…\" → event == \"…\"",
                "'    $v : Unit( )'                                 | 10:10 FORBIDDEN a rule asks for Unit once; put the conditions together",
                "'    $u : PlanYear( year > 2023, end != $u.code )' | 10:5 DUPLICATE the variable $u is already used in this rule"
            })
    void tellsWhatIsWrongWithASecondFact(String fact, String told) {
        RuleText.read(RuleText.FINE.replace("    Period( end >= \"2023-01-01\" )", fact), faults);

        assertThat(faults.sorted())
                .extracting(each -> each.line() + ":" + each.column() + " " + each.code() + " "
                        + each.message().en()
                        + each.suggestion().map(meant -> " → " + meant).orElse(""))
                .contains(told);
    }
}
