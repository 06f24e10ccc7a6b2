package vn.plancompliance.delivery.answer;

import java.util.List;
import org.mapstruct.factory.Mappers;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.assessment.QuarterPart;
import vn.plancompliance.authoring.ClauseCoverage;
import vn.plancompliance.delivery.answer.QuarterJson.RefusedJson;
import vn.plancompliance.finding.Demand;
import vn.plancompliance.finding.Evaluation;
import vn.plancompliance.plan.Indicator;
import vn.plancompliance.plan.Vocabulary;

/** Makes answers about one plan. */
public final class Answers {

    private static final AnswerMapper SHAPES = Mappers.getMapper(AnswerMapper.class);

    private static final QuarterMapper QUARTERS = Mappers.getMapper(QuarterMapper.class);

    private final Vocabulary vocabulary;

    public Answers(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Writes answers: the same answer always as the same bytes, numbers never in scientific notation. */
    public static JsonMapper writer() {
        JsonMapper.Builder builder = JsonMapper.builder();
        configure(builder);
        return builder.build();
    }

    /** Makes a mapper write answers as {@link #writer()} does. */
    public static void configure(JsonMapper.Builder builder) {
        builder.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    /** The words for results of this plan. */
    public Wording wording(Language language) {
        return new Wording(vocabulary, language);
    }

    /** The evaluation, in the shape of its JSON. */
    public EvaluationJson evaluation(Evaluation evaluation, Language language) {
        return SHAPES.evaluation(evaluation, wording(language));
    }

    /**
     * A part of a quarter's assessment, in the shape of its JSON; {@link QuarterParts} make it whole.
     *
     * @param refused the files that could not be read
     */
    public QuarterJson quarter(QuarterPart part, List<RefusedJson> refused, Language language) {
        EvaluationJson evaluation = evaluation(part.evaluation(), language);
        return QUARTERS.quarter(part, evaluation, refused, wording(language));
    }

    /** The plan's clauses, in the shape of their JSON. */
    public List<ClauseJson> clauses(List<ClauseCoverage> clauses, Language language) {
        return SHAPES.clauses(clauses, language);
    }

    /** What is demanded, in the shape of its JSON. */
    public List<DemandJson> demands(List<Demand> demands) {
        return SHAPES.demands(
                demands, code -> vocabulary.indicator(code).map(Indicator::form).orElseThrow());
    }
}
