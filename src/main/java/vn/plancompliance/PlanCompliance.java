package vn.plancompliance;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import vn.plancompliance.delivery.batch.QuarterBatch;
import vn.plancompliance.delivery.cli.Program;
import vn.plancompliance.delivery.http.HttpServer;

/** Starts the program. */
public final class PlanCompliance {

    private static final int RUNNING_ON = 0;

    private PlanCompliance() {}

    /** Runs a command, or the server. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (Restart.isNeeded()) {
            System.exit(Restart.run(arguments));
        }
        Restart.endWithTheFirst();
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        // Answers and compiled rules must not hang on the machine's locale; languages are chosen, never inherited.
        Locale.setDefault(Locale.ENGLISH);
        int code = new Program(
                        folder -> HttpServer.start(folder),
                        QuarterBatch::run,
                        System.getenv(),
                        Clock.system(ZoneId.systemDefault()))
                .run(out, err, arguments);
        out.flush();
        err.flush();
        if (code != RUNNING_ON) {
            // A started server keeps the process alive by itself.
            System.exit(code);
        }
    }

    /** Vietnamese has to come out right whatever the terminal's locale says. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
