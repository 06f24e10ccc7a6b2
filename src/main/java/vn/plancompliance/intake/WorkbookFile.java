package vn.plancompliance.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.plancompliance.plan.Text;

/** Opens workbooks, and none that could cost more memory and time than the system's own do. */
final class WorkbookFile {

    /** Some fifteen times the largest workbook that is handed out. */
    static final int MOST_UNPACKED = 2 * 1024 * 1024;

    private static final int MOST_PARTS = 200;
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private WorkbookFile() {}

    /** @throws UnreadableFile if it is no workbook, too large when unpacked, or has macros */
    static XSSFWorkbook open(byte[] content) throws UnreadableFile {
        if (content.length == 0) {
            throw new UnreadableFile(new Text("tệp trống", "the file is empty"));
        }
        if (java.util.Arrays.mismatch(content, OLE2) >= OLE2.length) {
            throw new UnreadableFile(new Text(
                    "tệp .xls cũ hoặc có mật khẩu; hãy lưu ở dạng .xlsx, không đặt mật khẩu",
                    "an old .xls file, or one with a password; save it as .xlsx without a password"));
        }
        try {
            refuseLarge(content);
            return new XSSFWorkbook(new ByteArrayInputStream(content));
        } catch (IOException | RuntimeException e) {
            // The library throws what it likes where a workbook is broken.
            throw broken();
        }
    }

    static UnreadableFile broken() {
        return new UnreadableFile(new Text("không phải sổ tính XLSX, hoặc đã hỏng", "not an XLSX workbook, or broken"));
    }

    /** Unpacks one part after the other, and stops where it is too much. */
    private static void refuseLarge(byte[] content) throws IOException, UnreadableFile {
        int unpacked = 0;
        int parts = 0;
        var counted = new WorkbookParts();
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(content))) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    throw new UnreadableFile(new Text("sổ tính có macro", "the workbook has macros"));
                }
                byte[] part = zip.readNBytes(MOST_UNPACKED + 1 - unpacked);
                unpacked += part.length;
                refuse(unpacked > MOST_UNPACKED || ++parts > MOST_PARTS);
                counted.count(part);
                refuse(counted.areTooMany());
            }
        }
    }

    private static void refuse(boolean tooLarge) throws UnreadableFile {
        if (tooLarge) {
            throw new UnreadableFile(new Text(
                    "sổ tính quá lớn: hơn %d MB khi giải nén, hơn %d phần, hoặc quá nhiều ô, cột, kiểu"
                            .formatted(MOST_UNPACKED >> 20, MOST_PARTS),
                    "the workbook is too large: more than %d MB unpacked, more than %d parts, or too many cells, columns, styles"
                            .formatted(MOST_UNPACKED >> 20, MOST_PARTS)));
        }
    }
}
