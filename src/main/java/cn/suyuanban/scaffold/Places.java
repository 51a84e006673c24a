package cn.suyuanban.scaffold;

/**
 * Where the steps of a new matter stand: centres, in the diagram's pixels.
 *
 * <p>Wide and low: the diagram of six departments is still twice as wide as high.
 */
final class Places {

    static final int ROW = 100;
    static final int BELOW = 150;
    static final int LINE = 260;
    static final int START = 180;
    static final int ACCEPT = 360;
    static final int ACCEPTED = 540;
    static final int SPLIT = 690;
    static final int REVIEW = 840;
    static final int JOIN = 990;
    static final int DELIVER = 1140;
    static final int RATE = 1310;
    static final int END = 1460;

    private Places() {}
}
