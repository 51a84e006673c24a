package cn.suyuanban.scaffold;

/** A rectangle of a diagram, in its pixels. */
record Box(int x, int y, int width, int height) {

    private static final int LETTER = 11;
    private static final int LINE = 14;

    /** A task around a centre. */
    static Box task(int x, int y) {
        return new Box(x - 50, y - 40, 100, 80);
    }

    /** An event around a centre. */
    static Box event(int x, int y) {
        return new Box(x - 18, y - 18, 36, 36);
    }

    /** A gateway around a centre. */
    static Box gateway(int x, int y) {
        return new Box(x - 25, y - 25, 50, 50);
    }

    /** The place of a name under an event, or over a gateway, around a centre. */
    static Box label(String name, int x, int y) {
        return new Box(x - name.length() * LETTER / 2, y, name.length() * LETTER, LINE);
    }
}
