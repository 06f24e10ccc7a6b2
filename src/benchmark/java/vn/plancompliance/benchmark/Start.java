package vn.plancompliance.benchmark;

import vn.plancompliance.JarStart;

/** How long whoever starts the packaged program waits. */
final class Start {

    private Start() {}

    /** Prints the table. */
    static void print() throws Exception {
        var server = JarStart.Server.measured();
        System.out.println("| the packaged server, from its start to the answer to its first report | |");
        System.out.println("| --- | ---: |");
        System.out.println("| first start: rules are compiled, the register is made | %.1f s |".formatted(server.first()));
        System.out.println("| later start: rules are kept | %.1f s |".formatted(server.later()));
        System.out.println("| the same with an archive of classes | %.1f s |".formatted(server.archived()));
        System.out.println();
        Asked.atMost(12, server.first(), "the first start takes, in s,");
        Asked.atMost(4, server.later(), "a later start takes, in s,");
        Asked.atMost(2.5, server.archived(), "a later start with an archive takes, in s,");
    }
}
