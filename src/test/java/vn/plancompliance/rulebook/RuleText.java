package vn.plancompliance.rulebook;

import java.util.List;
import vn.plancompliance.plan.SmallPlan;

/** A file of clauses' rules without fault; faulty ones are made by replacing a piece of it. */
final class RuleText {

    static final String FINE = """
            package clauses
            import vn.plancompliance.plan.*
            import function vn.plancompliance.plan.Commitments.* // A comment may name "anything".
            rule "half of the files"
                @clause("I.1")
                @lead("hill")
                @partners("office, communes")
            when
                $u : Unit( reports("files.online") ) // or "anything"
                Period( end >= "2023-01-01" )
            then
                insertLogical( milestone("I.1", $u, "files.online").from("2023-01-01").atLeast(50).by("2025-12-31") );
            end

            rule "all of the accounts"
                @clause("I.2")
            when
                $u : Unit( reports("accounts") )
            then
                insertLogical( continuous("I.2", $u, "accounts").from("2023-01-01").moreThan(7) );
            end
            """;

    private RuleText() {}

    /** Reads a text as the file {@code clauses/a.drl} of a plan coordinated by the office. */
    static List<Rule> read(String text, Diagnostics faults) {
        return RuleFile.read(
                new RuleFolder.SourceFile("clauses/a.drl", text),
                RuleLanguage.CLAUSES,
                Words.of(SmallPlan.vocabulary()),
                faults);
    }
}
