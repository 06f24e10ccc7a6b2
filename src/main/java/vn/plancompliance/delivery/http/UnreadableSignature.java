package vn.plancompliance.delivery.http;

import org.jspecify.annotations.Nullable;
import vn.plancompliance.register.Signature;

/** Nobody can be called so, or this can be no reason. */
final class UnreadableSignature extends Exception {

    private final String parameter;
    private final int longest;

    private UnreadableSignature(String parameter, int longest) {
        super(parameter);
        this.parameter = parameter;
        this.longest = longest;
    }

    static Signature signature(String by, String reason) throws UnreadableSignature {
        if (!Signature.isName(by.strip())) {
            throw new UnreadableSignature("by", Signature.LONGEST_NAME);
        }
        if (!Signature.isReason(reason.strip())) {
            throw new UnreadableSignature("reason", Signature.LONGEST_REASON);
        }
        return new Signature(by.strip(), reason.strip());
    }

    /** The name of whoever does something; null if none is given. */
    static @Nullable String name(@Nullable String by) throws UnreadableSignature {
        if (by == null || by.isBlank()) {
            return null;
        }
        if (!Signature.isName(by.strip())) {
            throw new UnreadableSignature("by", Signature.LONGEST_NAME);
        }
        return by.strip();
    }

    /** Which parameter it is. */
    String parameter() {
        return parameter;
    }

    /** The most characters that it can have. */
    int longest() {
        return longest;
    }
}
