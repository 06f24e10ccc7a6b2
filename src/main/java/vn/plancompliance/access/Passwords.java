package vn.plancompliance.access;

/** Makes hashes of passwords, and knows whether a password belongs to one. */
public interface Passwords {

    /** The fewest characters of a password that somebody chooses. */
    int SHORTEST = 10;

    /** The most bytes in UTF-8; what came after them would not count. */
    int LONGEST_BYTES = 72;

    /** The hash of a password of at most {@link #LONGEST_BYTES} bytes. */
    String hash(String password);

    /** Whether the password has that hash. */
    boolean matches(String password, String hash);
}
