package vn.plancompliance.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.plancompliance.access.Caller;
import vn.plancompliance.access.NotAllowed;
import vn.plancompliance.finding.Finding;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.Explanation;
import vn.plancompliance.register.Explanation.Given;
import vn.plancompliance.register.Explanations;

/** How violations were explained, to be read by whoever may read the reports of the unit that answers for them. */
public final class GivenExplanations {

    private final Explanations explanations;

    public GivenExplanations(Explanations explanations) {
        this.explanations = explanations;
    }

    /**
     * How these findings were explained, each under its {@linkplain Matter#of matter}, be it by none.
     *
     * @throws NotAllowed if somebody answers for one whose reports are not the reader's to read
     */
    public Map<Matter, Explanation> of(Vocabulary vocabulary, Caller reader, Collection<Finding> findings)
            throws NotAllowed {
        var matters = new HashSet<Matter>();
        for (Finding finding : findings) {
            reader.requireReading(finding.answerable());
            matters.add(Matter.of(finding, vocabulary));
        }
        var all = new HashMap<>(explanations.of(matters));
        matters.forEach(matter -> all.putIfAbsent(matter, Explanation.none(matter)));
        return Map.copyOf(all);
    }

    /**
     * The explanation of that id.
     *
     * @throws UnknownExplanation if there is none
     * @throws NotAllowed if it is not the reader's to read
     */
    public Explanation find(Caller reader, int id) throws UnknownExplanation, NotAllowed {
        Explanation found = explanations.find(id).orElse(null);
        if (found == null) {
            // Whoever may not read all is not told how many there are.
            reader.requireReadingAll();
            throw new UnknownExplanation(id);
        }
        reader.requireReading(found.given().map(Given::answerable).orElseThrow());
        return found;
    }

    /**
     * The explanations that wait to be decided on, in the order in which their matters were first explained.
     *
     * @throws NotAllowed if the reader may not read those of all units
     */
    public List<Explanation> waiting(Caller reader) throws NotAllowed {
        reader.requireReadingAll();
        return explanations.waiting();
    }

    /**
     * All explanations that a unit ever gave, for itself or for several that it leads, in the order in which their matters
     * were first explained.
     *
     * @param unit its code; that of a unit that the plan no longer has will do
     * @throws NotAllowed if its reports are not the reader's to read
     */
    public List<Explanation> ofUnit(Caller reader, String unit) throws NotAllowed {
        reader.requireReading(unit);
        return explanations.of(unit);
    }
}
