package vn.plancompliance.register;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of reports as it was handed in, byte for byte. */
public final class ReportFile {

    /** The longest name and media type that are kept, in characters. */
    private static final int LONGEST_NAME = 255;

    private static final int LONGEST_TYPE = 200;
    private static final String UNTYPED = "application/octet-stream";

    private final String name;
    private final String mediaType;
    private final byte[] content;
    private final String sha256;

    /**
     * A file as received; the content is not copied.
     *
     * @param name how the sender calls it, maybe empty; control characters in it are replaced, and too long a name is cut
     * @param mediaType what the sender says that it is; null, or too long to be one, counts as octet-stream
     */
    public ReportFile(String name, @Nullable String mediaType, byte[] content) {
        String printable = name.replaceAll("\\p{Cntrl}", "_");
        this.name = printable.substring(0, Math.min(LONGEST_NAME, printable.length()));
        this.mediaType =
                Optional.ofNullable(mediaType).filter(ReportFile::isType).orElse(UNTYPED);
        this.content = content;
        this.sha256 = digest(content);
    }

    private static boolean isType(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_TYPE
                && text.chars().allMatch(each -> each >= ' ' && each <= '~');
    }

    private static String digest(byte[] content) {
        MessageDigest digest = sha256Digest();
        digest.update(content);
        return named(digest);
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What the digest has read, as it names contents. */
    static String named(MessageDigest digest) {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The bytes themselves, not a copy. */
    public byte[] content() {
        return content;
    }

    /** Names the content: {@code sha256:} and 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }
}
