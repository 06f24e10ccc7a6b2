package vn.plancompliance.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import vn.plancompliance.plan.Text;

/** The text of a CSV file, and what separates its columns. */
record CsvText(String text, char separator) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** @throws UnreadableFile if the file is empty or not UTF-8 */
    static CsvText of(byte[] content) throws UnreadableFile {
        String decoded = decode(content);
        boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
        String text = marked ? decoded.substring(1) : decoded;
        if (text.isBlank()) {
            throw new UnreadableFile(new Text("tệp trống", "the file is empty"));
        }
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return new CsvText(text, header.contains(";") ? ';' : ',');
    }

    private static String decode(byte[] content) throws UnreadableFile {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer chars = CharBuffer.allocate(content.length);
        CoderResult result = decoder.decode(bytes, chars, true);
        chars.flip();
        if (result.isError()) {
            long line = chars.chars().filter(each -> each == '\n').count() + 1;
            throw new UnreadableFile(new Text(
                    "dòng %d: không phải UTF-8; hãy lưu tệp ở dạng «CSV UTF-8» (không phải Windows-1258)"
                            .formatted(line),
                    "line %d: not UTF-8; save the file as \"CSV UTF-8\" (not as Windows-1258)".formatted(line)));
        }
        return chars.toString();
    }
}
