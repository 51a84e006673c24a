package cn.suyuanban.schedule;

/** The light of a milestone (红黄绿). */
public enum Light {
    GREEN("绿"),
    YELLOW("黄"),
    RED("红");

    private final String chinese;

    Light(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /**
     * At how little float (总时差) a light comes on; the county decides, not this class.
     *
     * @param yellowBelow yellow with less working days left than this
     * @param redBelow red with less working days left than this; 0: as soon as the end is missed
     */
    public record Thresholds(int yellowBelow, int redBelow) {

        public Thresholds {
            if (yellowBelow < redBelow) {
                throw new PlanRefusedException(
                        "thresholds-wrong-order", "黄灯的界限 " + yellowBelow + " 低于红灯的界限 " + redBelow, "请使黄灯先于红灯亮起");
            }
        }

        /** What is finished is green: nobody can hurry it any more. */
        Light of(Schedule.Row row) {
            if (row.finished() || row.totalFloat() >= yellowBelow) {
                return GREEN;
            }
            return row.totalFloat() < redBelow ? RED : YELLOW;
        }
    }
}
