package vn.plancompliance.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What a guide's reader does or sees. */
sealed interface Step {

    void in(Workshop workshop);

    /** Whether the step can find the guide wrong about what comes out. */
    default boolean expects() {
        return false;
    }

    /** Whether the step changes a file. */
    default boolean changes() {
        return false;
    }

    /**
     * A file is changed.
     *
     * @param file within the rules folder, or a report beneath {@code fixtures}
     */
    record Edit(String file, UnaryOperator<String> change) implements Step {
        @Override
        public void in(Workshop workshop) {
            workshop.write(file, change.apply(workshop.read(file)));
        }

        @Override
        public boolean changes() {
            return true;
        }
    }

    /** Words are changed wherever they stand in the rules folder. */
    record EditEverywhere(UnaryOperator<String> change) implements Step {
        @Override
        public void in(Workshop workshop) {
            workshop.rules().forEach(file -> workshop.write(file, change.apply(workshop.read(file))));
        }

        @Override
        public boolean changes() {
            return true;
        }
    }

    /** The guide quotes a file. */
    record Quote(String file, String text) implements Step {
        @Override
        public void in(Workshop workshop) {
            assertThat(workshop.read(file)).as(file).contains(text);
        }

        @Override
        public boolean expects() {
            return true;
        }
    }

    /** The guide shows something that is not tried. */
    record Nothing() implements Step {
        @Override
        public void in(Workshop workshop) {}
    }

    /** The program is run, and ends by the exit code. */
    record Run(String command, int code) implements Step {
        @Override
        public void in(Workshop workshop) {
            assertThat(workshop.run(command))
                    .as("exit code of %s, which printed %s", command, workshop.printed())
                    .isEqualTo(code);
        }
    }

    /** What the program printed last. */
    record Shown(Consumer<Printed> expectation) implements Step {
        @Override
        public void in(Workshop workshop) {
            expectation.accept(workshop.printed());
        }

        @Override
        public boolean expects() {
            return true;
        }
    }
}
