package cn.suyuanban.investment;

/** Where an investor comes from (投资方所在地区). */
public enum Region {
    BEIJING_TIANJIN_HEBEI("京津冀", true),
    YANGTZE_DELTA("长三角", true),
    PEARL_DELTA("珠三角", true),
    SHANXI("山西省内", false),
    ELSEWHERE("其他地区", false);

    private final String chinese;
    private final boolean sought;

    Region(String chinese, boolean sought) {
        this.chinese = chinese;
        this.sought = sought;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether the county goes there to look for investors (重点区域). */
    public boolean sought() {
        return sought;
    }
}
