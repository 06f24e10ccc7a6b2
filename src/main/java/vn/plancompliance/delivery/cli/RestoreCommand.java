package vn.plancompliance.delivery.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.register.Restoration;
import vn.plancompliance.register.UnusableBackup;
import vn.plancompliance.register.UnusableDataFolder;

/** Restores a backup into an empty data folder. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Phục hồi một bản sao lưu vào thư mục dữ liệu còn trống (PLAN_DATA). Mã thoát: 0 đã phục hồi, 2 không dùng được.",
            "Restores a backup into an empty data folder (PLAN_DATA). Exit code: 0 restored, 2 refused."
        })
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private Program program;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Parameters(paramLabel = "BACKUP", description = "Tệp ZIP do máy chủ tạo. / ZIP file that a server made.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private Path backup;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Language language = program.language();
        if (program.variable("PLAN_DATABASE_URL").isPresent()) {
            err.println(language.phrase("backup.database"));
            return Program.BAD_INPUT;
        }
        Path data = Path.of(program.variable("PLAN_DATA").orElse("data"));
        try {
            Restoration.Restored restored = new Restoration(backup).into(data);
            spec.commandLine()
                    .getOut()
                    .println(language.phrase(
                            "backup.restored",
                            data.toString(),
                            language.number(restored.revisions()),
                            String.valueOf(restored.version())));
            return Program.FINE;
        } catch (UnusableBackup e) {
            err.println(language.phrase("backup." + e.reason(), e.file().toString()));
        } catch (UnusableDataFolder e) {
            program.print(e);
        }
        return Program.BAD_INPUT;
    }
}
