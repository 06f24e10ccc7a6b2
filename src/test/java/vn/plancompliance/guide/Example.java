package vn.plancompliance.guide;

import java.util.List;

/**
 * A worked example of a guide.
 *
 * @param title the heading it stands under
 * @param steps what the reader does and sees, in this order
 */
record Example(String title, List<Step> steps) {

    Example {
        steps = List.copyOf(steps);
        if (steps.stream().noneMatch(Step::expects)) {
            throw new IllegalArgumentException("«%s» says of nothing what comes out".formatted(title));
        }
        for (int i = 0; i < steps.size(); i++) {
            boolean shown = i + 1 < steps.size() && steps.get(i + 1) instanceof Step.Shown;
            if (steps.get(i) instanceof Step.Run run && !shown) {
                throw new IllegalArgumentException(
                        "«%s» does not say what comes out of «%s»".formatted(title, run.command()));
            }
        }
    }

    /** Does what the example says; fails where something else comes out. */
    void tryIn(Workshop workshop) {
        try {
            steps.forEach(step -> step.in(workshop));
        } catch (AssertionError e) {
            throw new AssertionError("«%s» is not true: %s".formatted(title, e.getMessage()), e);
        }
    }

    /** Its changes, without the looking at what comes out of them. */
    List<Step> changes() {
        return steps.stream().filter(Step::changes).toList();
    }
}
