package cn.suyuanban.demo.year.story;

import java.util.List;

/** Invented names; each says that it is a sample. */
final class Names {

    private static final List<String> TRADES = List.of("机械", "新材料", "食品", "药业", "铸造", "能源", "物流", "建材", "化工");

    private Names() {}

    /** An enterprise of the county, another one for each number. */
    static String enterprise(int number) {
        return "绛县示例" + TRADES.get(number % TRADES.size()) + number + "号有限公司";
    }
}
