package vn.plancompliance.delivery.batch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.PeriodOutsidePlan;
import vn.plancompliance.assessment.QuarterAssessment;
import vn.plancompliance.assessment.QuarterPart;
import vn.plancompliance.assessment.Quarters;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Duties;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.QuarterJson;
import vn.plancompliance.delivery.answer.QuarterParts;
import vn.plancompliance.plan.Vocabulary;
import vn.plancompliance.register.Packed;
import vn.plancompliance.register.QuarterRun;
import vn.plancompliance.register.QuarterRuns;

/** A run with all it needs: judges one part at a time, and writes the result when all are judged. */
final class RunInParts {

    private final QuarterRun run;
    private final Material material;
    private final QuarterRuns runs;
    private final BiConsumer<Integer, Integer> progress;
    private final Clock clock;
    private final Vocabulary vocabulary;
    private final Parts parts;
    private final Answers answers;
    private final QuarterAssessment assessment;
    private final AtomicBoolean stopped = new AtomicBoolean();

    RunInParts(QuarterRun run, Material material, QuarterRuns runs, BiConsumer<Integer, Integer> progress, Clock clock)
            throws PeriodOutsidePlan {
        Assessments assessments = material.rules().assessments();
        this.run = run;
        this.material = material;
        this.runs = runs;
        this.progress = progress;
        this.clock = clock;
        this.vocabulary = assessments.vocabulary();
        this.answers = new Answers(vocabulary);
        this.assessment = assessments.quarter(
                material.reports(), run.order().quarter(), run.order().asOf());
        this.parts = Parts.of(assessment.units());
    }

    int id() {
        return run.id();
    }

    Parts parts() {
        return parts;
    }

    /** No further part is begun. */
    void stop() {
        stopped.set(true);
    }

    /** Whether it was told to stop. */
    boolean isStopped() {
        return stopped.get();
    }

    /** Judges a part and keeps it, unless it is kept already. */
    void judge(int part) {
        if (stopped.get()) {
            throw new StoppedRun(run.id());
        }
        if (!runs.hasPart(run.id(), part)) {
            boolean together = part == parts.together();
            List<String> units = together ? List.of() : parts.units(part);
            QuarterPart found = together ? assessment.together() : assessment.of(units);
            Duties duties = Duties.of(assessment.demands(units), found.evaluation(), material.reports());
            runs.keepPart(run.id(), part, told(found, duties).packed());
        }
        progress.accept(runs.done(run.id()), parts.count());
    }

    /** The part as it is kept; each tells the files that could not be read, and the whole tells them once. */
    private JudgedPart told(QuarterPart found, Duties duties) {
        return new JudgedPart(
                answers.quarter(found, material.refused().vi(), Language.VI),
                answers.quarter(found, material.refused().en(), Language.EN),
                duties);
    }

    /** Writes the result from what is kept of the parts, one language after the other. */
    void finish() {
        Map<String, Packed> documents = new LinkedHashMap<>(vietnamese());
        documents.put(
                Quarters.EVALUATION_EN,
                QuarterResults.evaluation(QuarterParts.joined(kept(JudgedPart.English::read).stream()
                        .map(JudgedPart.English::en)
                        .toList())));
        runs.finish(run.id(), documents, clock.instant());
    }

    private Map<String, Packed> vietnamese() {
        List<JudgedPart.Vietnamese> kept = kept(JudgedPart.Vietnamese::read);
        QuarterJson whole =
                QuarterParts.joined(kept.stream().map(JudgedPart.Vietnamese::vi).toList());
        Duties duties =
                Duties.joined(kept.stream().map(JudgedPart.Vietnamese::duties).toList());
        return new QuarterResults(vocabulary, whole, duties).written();
    }

    private <T> List<T> kept(Function<Packed, T> reading) {
        var all = new ArrayList<T>();
        for (int part = 0; part < parts.count(); part++) {
            int number = part;
            all.add(runs.part(run.id(), part)
                    .map(reading)
                    .orElseThrow(() -> new IllegalStateException("part " + number + " is not judged")));
        }
        return all;
    }
}
