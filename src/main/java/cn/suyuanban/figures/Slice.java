package cn.suyuanban.figures;

/**
 * Which of the lines behind a figure are asked for: those of the whole or of one of its parts, a page at a time.
 *
 * @param by what the figure is divided by, null for the whole of it
 * @param key of the part, null for the whole
 * @param after id of the last line of the page before, "" for the first page
 */
public record Slice(By by, String key, String after, int atMost) {

    /** A page of the whole figure. */
    public static Slice whole(String after, int atMost) {
        return new Slice(null, null, after, atMost);
    }

    /** A page of the part that an address names, or of the whole if it names none. */
    public static Slice of(String by, String key, String after, int atMost) {
        return by == null || by.isEmpty()
                ? whole(after, atMost)
                : new Slice(By.of(by), key == null ? "" : key, after, atMost);
    }

    /** The page that follows a line. */
    public Slice after(String line) {
        return new Slice(by, key, line, atMost);
    }
}
