package cn.suyuanban.scaffold;

/** Where the steps of a new matter stand: centres, in the diagram's pixels. */
final class Places {

    static final int ROW = 130;
    static final int LINE = 260;
    static final int START = 180;
    static final int ACCEPT = 340;
    static final int ACCEPTED = 500;
    static final int SPLIT = 640;
    static final int REVIEW = 770;
    static final int JOIN = 900;
    static final int DELIVER = 1030;
    static final int RATE = 1190;
    static final int END = 1330;

    private Places() {}
}
