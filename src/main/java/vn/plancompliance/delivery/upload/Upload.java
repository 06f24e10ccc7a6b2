package vn.plancompliance.delivery.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import vn.plancompliance.assessment.Submitting.Submitted;
import vn.plancompliance.intake.Format;
import vn.plancompliance.intake.Source;
import vn.plancompliance.register.ReportFile;

/** The files of a request. */
public final class Upload {

    /** The largest upload, in bytes: 20 MB. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** The types of a bare body. */
    public static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    /** The same. */
    public static final String CSV = "text/csv";

    /** The same. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Map<MediaType, Format> FORMATS = Map.of(
            MediaType.APPLICATION_JSON,
            Format.JSON,
            MediaType.parseMediaType(CSV),
            Format.CSV,
            MediaType.parseMediaType(XLSX),
            Format.XLSX);

    private Upload() {}

    /** The bare body of a request, in the format that its type names. */
    public static List<Source> of(HttpServletRequest request) throws IOException {
        return List.of(source(body(request), request));
    }

    /**
     * The bytes of a bare body.
     *
     * @throws MaxUploadSizeExceededException if there are more than {@link #LARGEST}
     */
    public static byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw new MaxUploadSizeExceededException(LARGEST);
        }
        byte[] content = request.getInputStream().readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new MaxUploadSizeExceededException(LARGEST);
        }
        return content;
    }

    /** The bytes of a bare body as a file, in the format that the request's type names. */
    public static Source source(byte[] body, HttpServletRequest request) {
        return new Source("", body, format(mediaType(request.getContentType())).orElse(Format.JSON));
    }

    /**
     * The files of a multipart request.
     *
     * @throws HttpMediaTypeNotSupportedException if neither name nor type tells one of the formats
     */
    public static List<Source> of(List<MultipartFile> parts) throws IOException, HttpMediaTypeNotSupportedException {
        return submitted(parts).stream().map(Submitted::source).toList();
    }

    /**
     * The files of a multipart request, as they are read and as they are kept.
     *
     * @throws HttpMediaTypeNotSupportedException if neither name nor type tells one of the formats
     */
    public static List<Submitted> submitted(List<MultipartFile> parts)
            throws IOException, HttpMediaTypeNotSupportedException {
        var files = new ArrayList<Submitted>();
        for (MultipartFile part : parts) {
            byte[] content = part.getBytes();
            files.add(new Submitted(
                    new Source(name(part), content, format(part)),
                    new ReportFile(name(part), part.getContentType(), content)));
        }
        return files;
    }

    private static String name(MultipartFile part) {
        return Optional.ofNullable(part.getOriginalFilename()).orElse("");
    }

    /** Browsers and tools that do not know a file's type say octet-stream; its name counts first. */
    private static Format format(MultipartFile part) throws HttpMediaTypeNotSupportedException {
        MediaType type = mediaType(part.getContentType());
        boolean untyped = type.isCompatibleWith(MediaType.APPLICATION_OCTET_STREAM);
        boolean nameless = !name(part).contains(".");
        return Format.named(name(part))
                .or(() -> format(type))
                .or(() -> untyped && nameless ? Optional.of(Format.JSON) : Optional.empty())
                .orElseThrow(() -> new HttpMediaTypeNotSupportedException(type, List.copyOf(FORMATS.keySet())));
    }

    private static Optional<Format> format(MediaType type) {
        return FORMATS.entrySet().stream()
                .filter(known -> known.getKey().isCompatibleWith(type))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static MediaType mediaType(@Nullable String type) {
        try {
            return type == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
