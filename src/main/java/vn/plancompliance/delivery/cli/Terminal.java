package vn.plancompliance.delivery.cli;

import java.io.Console;

/** Whether somebody is watching. */
final class Terminal {

    private Terminal() {}

    /** Whether the program runs on a terminal. */
    @SuppressWarnings(
            "SystemConsoleNull") // since JDK 22 there is a console elsewhere, too; it then says that it is no terminal
    static boolean isWatched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
