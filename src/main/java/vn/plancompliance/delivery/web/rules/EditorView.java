package vn.plancompliance.delivery.web.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.authoring.Draft;
import vn.plancompliance.authoring.FileChange;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.rulebook.Diagnostic;

/**
 * A file of the caller's draft, being edited.
 *
 * @param mode the language of the file, as the editor calls it
 * @param typed its text after an empty line, which browsers take away again
 * @param seen digest of the file that the text is to replace; empty if it is to replace none
 * @param state whether the text can be saved
 * @param conflict how the text differs from the one that was saved elsewhere; null unless that is so
 */
record EditorView(
        String file,
        Shelf shelf,
        String mode,
        String address,
        String typed,
        String seen,
        Found faults,
        State state,
        @Nullable DiffView conflict) {

    /** Whether a text can be saved. */
    enum State {
        /** It is what is saved, or can be. */
        FINE,
        /** Another one was saved elsewhere. */
        OTHER_FILE,
        /** The draft is gone. */
        NO_DRAFT,
        /** A rules folder cannot hold it. */
        REFUSED
    }

    /**
     * What reading a draft shows.
     *
     * @param here the faults of the file
     * @param elsewhere those of other files
     */
    record Found(List<FaultView> here, List<FaultView> elsewhere) {

        static final Found NOTHING = new Found(List.of(), List.of());

        static Found of(String file, List<Diagnostic> faults, Draft draft, Language say) {
            List<FaultView> all = DraftTable.faults(faults, draft, say);
            return new Found(
                    all.stream().filter(fault -> fault.file().equals(file)).toList(),
                    all.stream().filter(fault -> !fault.file().equals(file)).toList());
        }
    }

    /** The text as somebody typed it over the file as it is in the draft. */
    static EditorView of(String file, String text, Draft draft, Found faults, State state, Language say) {
        DiffView conflict = state == State.OTHER_FILE
                ? FileChange.of(file, draft.files().text(file), Optional.of(text))
                        .map(change -> DiffView.of(change, say))
                        .orElse(null)
                : null;
        return of(file, text, draft.files().digest(file).orElse(""), faults, state, conflict);
    }

    /** The text that somebody typed while his draft was ended elsewhere. */
    static EditorView gone(String file, String text) {
        return of(file, text, "", Found.NOTHING, State.NO_DRAFT, null);
    }

    private static EditorView of(
            String file, String text, String seen, Found faults, State state, @Nullable DiffView conflict) {
        Shelf shelf = Shelf.of(file);
        return new EditorView(
                file, shelf, shelf.mode(), Links.draftFile(file), "\n" + text, seen, faults, state, conflict);
    }
}
