package vn.plancompliance.delivery.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import vn.plancompliance.intake.Source;

/** The files of a request. */
final class Upload {

    /** The largest upload, in bytes: 20 MB. */
    static final int LARGEST = 20 * 1024 * 1024;

    private Upload() {}

    /** The bare body of a request. */
    static List<Source> of(InputStream body, long length) throws IOException {
        if (length > LARGEST) {
            throw new MaxUploadSizeExceededException(LARGEST);
        }
        byte[] content = body.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new MaxUploadSizeExceededException(LARGEST);
        }
        return List.of(new Source("", content));
    }

    /** The files of a multipart request. */
    static List<Source> of(List<MultipartFile> parts) throws IOException, HttpMediaTypeNotSupportedException {
        var files = new ArrayList<Source>();
        for (MultipartFile part : parts) {
            requireJson(part);
            files.add(new Source(name(part), part.getBytes()));
        }
        return files;
    }

    private static String name(MultipartFile part) {
        return Optional.ofNullable(part.getOriginalFilename()).orElse("");
    }

    /** Browsers and tools that do not know a file's type say octet-stream, or go by its name. */
    private static void requireJson(MultipartFile part) throws HttpMediaTypeNotSupportedException {
        MediaType type = mediaType(part.getContentType());
        boolean untyped = type.isCompatibleWith(MediaType.APPLICATION_OCTET_STREAM);
        boolean named = name(part).toLowerCase(Locale.ROOT).endsWith(".json");
        boolean nameless = !name(part).contains(".");
        if (!type.isCompatibleWith(MediaType.APPLICATION_JSON) && !named && !(untyped && nameless)) {
            throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static MediaType mediaType(@Nullable String type) {
        try {
            return type == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
