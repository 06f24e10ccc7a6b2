package vn.plancompliance.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Content packed by gzip while it is written, and unpacked while it is read: it may be larger than the memory likes. */
public final class Packed {

    private final byte[] content;

    Packed(byte[] content) {
        this.content = content;
    }

    /** Writes content to a stream. */
    @FunctionalInterface
    public interface Writing {
        /** Writes all of it; the stream is closed by others. */
        void to(OutputStream out) throws IOException;
    }

    /** What is written, packed. */
    public static Packed of(Writing writing) {
        var kept = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(kept)) {
            writing.to(packing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Packed(kept.toByteArray());
    }

    /** The content, unpacked while it is read. */
    public InputStream open() throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(content));
    }

    /** All of the content. */
    public byte[] unpacked() {
        try (InputStream plain = open()) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is kept. */
    byte[] content() {
        return content;
    }
}
