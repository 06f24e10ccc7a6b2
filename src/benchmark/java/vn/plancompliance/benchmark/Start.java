package vn.plancompliance.benchmark;

import vn.plancompliance.JarStart;

/** How long whoever starts the packaged program waits. */
final class Start {

    private Start() {}

    /** Prints the table. */
    static void print() throws Exception {
        var command = JarStart.Seconds.ofCommand();
        var server = JarStart.Seconds.ofServer();
        System.out.println("| from the start of the packaged program until one report is judged | command | server |");
        System.out.println("| --- | ---: | ---: |");
        row("first start: rules are compiled, a server makes its register", command.first(), server.first());
        row("later start: rules are kept", command.later(), server.later());
        row("the same with an archive of classes", command.archived(), server.archived());
        System.out.println();
        asked("command", command);
        asked("server", server);
    }

    private static void row(String name, double command, double server) {
        System.out.println("| %s | %.1f s | %.1f s |".formatted(name, command, server));
    }

    private static void asked(String which, JarStart.Seconds seconds) {
        Asked.atMost(12, seconds.first(), "the first start of the " + which + " takes, in s,");
        Asked.atMost(4, seconds.later(), "a later one takes, in s,");
        Asked.atMost(2.5, seconds.archived(), "one with an archive takes, in s,");
    }
}
