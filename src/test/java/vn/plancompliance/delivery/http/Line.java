package vn.plancompliance.delivery.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A line to a server on this machine, on which that server falls silent or is gone, as a test wants it. */
final class Line implements AutoCloseable {

    private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final List<Socket> ends = new ArrayList<>();
    private boolean silent;

    Line(int target) throws IOException {
        this.target = target;
        thread(this::take);
    }

    int port() {
        return entry.getLocalPort();
    }

    /** From now on nothing comes through, and nobody is told; what is sent waits. */
    synchronized void fallSilent() {
        silent = true;
    }

    synchronized void speakAgain() {
        silent = false;
        notifyAll();
    }

    private synchronized void awaitSpeech() throws InterruptedException {
        while (silent) {
            wait();
        }
    }

    private void take() {
        try {
            while (true) {
                Socket caller = entry.accept();
                thread(() -> connect(caller));
            }
        } catch (IOException e) {
            // The line was closed.
        }
    }

    private void connect(Socket caller) {
        try {
            awaitSpeech();
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            synchronized (this) {
                ends.addAll(List.of(caller, server));
            }
            thread(() -> pass(caller, server));
            pass(server, caller);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void pass(Socket from, Socket to) {
        var buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitSpeech();
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            // One end was closed.
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whoever calls from now on is refused. */
    synchronized void cut() throws IOException {
        entry.close();
        for (Socket end : ends) {
            end.close();
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
