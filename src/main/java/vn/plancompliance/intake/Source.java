package vn.plancompliance.intake;

/** A file that somebody handed in. */
public final class Source {

    private final String name;
    private final byte[] content;

    /**
     * A file as received; the content is not copied.
     *
     * @param name how the sender calls it; only to tell several files apart
     */
    public Source(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }
}
