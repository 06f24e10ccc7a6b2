package vn.plancompliance.rulebook;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import vn.plancompliance.plan.CodePointOrder;

/** Guesses which word was meant. */
final class Nearest {

    /** More slips than a third of the word, and it is another word. */
    private static final int SHARE = 3;

    private Nearest() {}

    /** The known word that is nearest to the written one, if any is near. */
    static Optional<String> to(String written, Collection<String> known) {
        int most = Math.max(1, written.length() / SHARE);
        var distance = new LevenshteinDistance(most);
        String lower = written.toLowerCase(Locale.ROOT);
        record Candidate(String word, int slips) {}
        return known.stream()
                .map(word -> new Candidate(
                        word,
                        isJumbled(lower, word.toLowerCase(Locale.ROOT))
                                ? 1
                                : distance.apply(lower, word.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.slips() >= 0)
                .min(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::word, CodePointOrder.INSTANCE))
                .map(Candidate::word);
    }

    /** Whether it is the same letters in another order, which is one slip of the fingers. */
    private static boolean isJumbled(String written, String word) {
        return written.length() == word.length()
                && !written.equals(word)
                && Arrays.equals(
                        written.chars().sorted().toArray(),
                        word.chars().sorted().toArray());
    }
}
