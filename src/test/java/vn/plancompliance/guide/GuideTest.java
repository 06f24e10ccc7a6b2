package vn.plancompliance.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The guides are true: each worked example of rules/README.md and README.md is tried on a fresh copy of the rules, and what
 * comes out is what the guide shows. {@link Role} has the notation by which a guide tells what its blocks are.
 */
class GuideTest {

    private static final Path GUIDE = Path.of("rules/README.md");
    private static final Path README = Path.of("README.md");

    static Stream<Arguments> examples() throws IOException {
        return Stream.concat(read(GUIDE).stream(), read(README).stream())
                .map(example -> Arguments.of(example.title(), example));
    }

    private static List<Example> read(Path guide) throws IOException {
        return Guide.examples(Files.readString(guide));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void eachExampleDoesWhatItSays(String title, Example example, @TempDir Path folder) {
        example.tryIn(new Workshop(folder));
    }

    @Test
    void noExampleIsLost() throws IOException {
        assertThat(read(GUIDE))
                .extracting(Example::title)
                .containsExactly(
                        "2. Địa chỉ điều khoản",
                        "3. Đọc một quy tắc, từng dòng",
                        "7. Sửa và kiểm tra",
                        "8.1. Đổi mức giao",
                        "Hạn của một mốc",
                        "Hạn của một nhiệm vụ",
                        "Ngày nộp báo cáo hằng tháng",
                        "8.3. Lùi ngày bắt đầu",
                        "8.4. Thêm chỉ tiêu mới, số liệu mới",
                        "8.5. Sửa tên gọi của chỉ tiêu",
                        "Lỡ sửa cả mã",
                        "8.6. Thêm một nhóm đơn vị",
                        "8.7. Thêm một nhiệm vụ",
                        "Chỉ tiêu hết hiệu lực từ một ngày",
                        "Nhiệm vụ hết hiệu lực từ một ngày",
                        "Chỉ tiêu ghi nhầm, chưa bao giờ có",
                        "Nhiệm vụ ghi nhầm, chưa bao giờ có",
                        "9.1. Kịch bản là gì",
                        "9.4. Ví dụ: đổi 50% thành 55%, kịch bản nào đổi theo",
                        "9.5. Ví dụ: thêm một kịch bản",
                        "Gõ sai mã chỉ tiêu",
                        "Quên chữ \"end\"",
                        "Thiếu vế \".by(…)\"",
                        "Viết ngày kiểu Việt Nam",
                        "Dùng thứ không có trong ngôn ngữ quy tắc",
                        "Điều khoản chưa ghi trong danh mục",
                        "12. Quy tắc đánh giá (\"judgement/\")");
        assertThat(read(README)).extracting(Example::title).containsExactly("Two commands", "Changing a rule");
    }
}
