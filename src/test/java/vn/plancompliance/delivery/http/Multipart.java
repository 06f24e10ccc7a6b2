package vn.plancompliance.delivery.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A body of {@link #TYPE}. */
final class Multipart {

    static final String TYPE = "multipart/form-data; boundary=limit";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** Adds a file, without a type. */
    Multipart with(String part, String file, byte[] content) {
        body.writeBytes("--limit\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(part, file)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The whole body. */
    byte[] end() {
        body.writeBytes("--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
