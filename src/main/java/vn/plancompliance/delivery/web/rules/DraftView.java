package vn.plancompliance.delivery.web.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller's draft.
 *
 * @param draft null if he has none
 * @param inForce number of the version in force
 * @param refusal why something was not done; null unless that was tried
 */
record DraftView(
        @Nullable Open draft, int inForce, @Nullable Refusal refusal) {

    /**
     * A draft.
     *
     * @param overtaken whether another version than its base is in force
     * @param changes what is otherwise than in its base
     * @param fromInForce what is otherwise than in the version in force; as {@code changes} where that is its base
     * @param seen its digest
     */
    record Open(
            int base,
            String baseAddress,
            boolean overtaken,
            String opened,
            String changed,
            List<DiffView> changes,
            List<DiffView> fromInForce,
            List<RulesView.Section> files,
            String seen) {}

    /**
     * Why something was not done.
     *
     * @param reason what was given as the reason
     * @param file what was to be begun; null unless that was tried
     * @param faults of the draft
     */
    record Refusal(Kind kind, String reason, @Nullable NewFile file, List<FaultView> faults) {

        /** What speaks against it. */
        enum Kind {
            /** The draft is not as it was when the page was made. */
            OTHER_DRAFT,
            /** Another version is in force. */
            OTHER_VERSION,
            /** What was given as the reason is none. */
            REASON,
            /** No file can be called so. */
            NAME,
            /** There is a file of that name. */
            TAKEN,
            /** The draft has faults. */
            FAULTS
        }

        static Refusal of(Kind kind) {
            return new Refusal(kind, "", null, List.of());
        }

        static Refusal of(Kind kind, String reason) {
            return new Refusal(kind, reason, null, List.of());
        }

        static Refusal of(Kind kind, NewFile file) {
            return new Refusal(kind, "", file, List.of());
        }
    }
}
