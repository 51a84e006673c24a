package cn.suyuanban.demo.year.story;

import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.Matters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What is known of the matters that fill the catalogue up to 350: invented, and marked as samples.
 *
 * <p>Their promises and levels are chosen so that the whole catalogue, the shipped matters included, has the published
 * compression (84.27 %) and online share (94.9 %); both are computed from the models like anybody's.
 */
@Component
@Profile("demo")
class SampleMatters {

    static final int ALL = 350;

    private static final int ONLINE = 332;
    private static final int WHOLLY_ONLINE = 4;
    private static final int STATUTORY = 20;
    private static final double PROMISED_SHARE = 0.1573;
    private static final String PREFIX = "sample-matter-";
    private static final List<String> LEADS =
            List.of("approval", "market", "hr", "civil", "housing", "resources", "health", "police", "tax", "city");
    private static final List<String> SUBJECTS = List.of(
            "食品小作坊", "药品零售", "医疗器械经营", "特种设备使用", "道路货运经营", "劳务派遣", "民办培训", "养老机构", "公共场所卫生", "户外广告", "临时占道", "排水接入",
            "林木采伐", "动物诊疗", "种子经营", "农机维修", "印刷经营", "出版物零售", "旅馆业", "娱乐场所", "体育场馆", "电影放映", "建筑企业资质", "燃气经营", "取水",
            "农药经营", "兽药经营", "饲料生产", "粮食收购", "校车使用", "房产经纪", "物业服务", "人力资源服务", "快递网点", "文物保护");
    private static final List<String> ACTIONS =
            List.of("设立", "变更", "延续", "注销", "补证", "备案", "场所核查", "年度报告", "人员登记", "信息更正");

    private final Matters matters;
    private List<MatterGuide> others;

    SampleMatters(Matters matters) {
        this.matters = matters;
    }

    /** How many are needed beside what is shipped. */
    int count() {
        return ALL - others().size();
    }

    static String id(int number) {
        return PREFIX + number;
    }

    /** What the scaffold is told of one; numbers begin at 0. */
    Map<String, String> said(int number) {
        Map<String, String> said = new HashMap<>();
        String lead = LEADS.get(number % LEADS.size());
        said.put("id", id(number));
        said.put("name", name(number));
        said.put("code", "SYB-S%03d".formatted(number));
        said.put("lead", lead);
        said.put("departments", number % 4 == 3 ? LEADS.get((number + 1) % LEADS.size()) : lead);
        said.put("promised", promised(number) + "WD");
        said.put("statutory", STATUTORY + "WD");
        said.put("basis", "示例：行政许可法第四十二条");
        said.put("audience", number % 3 == 0 ? "citizen" : "enterprise");
        said.put("online", number < partlyOnline() ? "3" : "4");
        said.put("visits", number < partlyOnline() ? "1" : "0");
        return said;
    }

    private static String name(int number) {
        return SUBJECTS.get(number % SUBJECTS.size()) + ACTIONS.get(number / SUBJECTS.size() % ACTIONS.size());
    }

    /** Shared out evenly, then one more here and one less there. */
    private int promised(int number) {
        int sum = promisedByAll();
        int count = count();
        int even = sum / count + (number < sum % count ? 1 : 0);
        boolean paired = number / 2 * 2 + 1 < count;
        return paired ? even + (number % 2 == 0 ? 1 : -1) : even;
    }

    private int promisedByAll() {
        List<MatterGuide> counted = others().stream()
                .filter(matter -> matter.promised() != null && matter.statutory() != null)
                .filter(matter -> matter.promised().unit() == LimitUnit.WD
                        && matter.statutory().unit() == LimitUnit.WD)
                .toList();
        int statutory =
                counted.stream().mapToInt(matter -> matter.statutory().amount()).sum();
        int promised =
                counted.stream().mapToInt(matter -> matter.promised().amount()).sum();
        return (int) Math.round(PROMISED_SHARE * (statutory + STATUTORY * count())) - promised;
    }

    private int partlyOnline() {
        long shipped = others().stream()
                .map(matter -> matter.about().online())
                .filter(online -> online == null || online != WHOLLY_ONLINE)
                .count();
        return (int) Math.max(0, ALL - ONLINE - shipped);
    }

    /** Read once, because each deployment of samples would have it read anew. */
    private synchronized List<MatterGuide> others() {
        if (others == null) {
            others = matters.catalogue().matters().stream()
                    .filter(matter -> !matter.id().startsWith(PREFIX))
                    .toList();
        }
        return others;
    }
}
