package vn.plancompliance.intake;

/** A file that somebody handed in. */
public final class Source {

    private final String name;
    private final byte[] content;
    private final Format format;

    /**
     * A file as received, in the format that its name tells, else JSON; the content is not copied.
     *
     * @param name how the sender calls it
     */
    public Source(String name, byte[] content) {
        this(name, content, Format.named(name).orElse(Format.JSON));
    }

    /**
     * A file as received; the content is not copied.
     *
     * @param name how the sender calls it; only to tell several files apart
     */
    public Source(String name, byte[] content, Format format) {
        this.name = name;
        this.content = content;
        this.format = format;
    }

    /** How the sender calls it. */
    public String name() {
        return name;
    }

    /** The bytes themselves, not a copy. */
    public byte[] content() {
        return content;
    }

    /** Whether it is meant to be a workbook. */
    public boolean isWorkbook() {
        return format == Format.XLSX;
    }

    Format format() {
        return format;
    }
}
